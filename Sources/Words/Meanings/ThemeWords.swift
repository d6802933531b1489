/// What is wrong with the colours of a theme.
public enum ThemeWords: Saying {
    case notAColour(String)
    case notAPaint(String)
    case noColourAfterOn, secondBackground
    case secondColour(String)
    case inheritsInCircle(String)
    case noTheme(String)
}

/// Why a key's notation cannot be read.
public enum KeyNotationWords: Saying {
    /// The character as it can be shown.
    case control(String)
    case notClosed
    case notAKey(String)
}

/// What each colour of a theme is the looks of.
public enum SlotWords: Saying, CaseIterable {
    case text, muted, border, borderFocus, selection, selectionInactive, header, statusline, key, match, statusOpen,
        statusConverging, statusAgreed, statusParked
    case sideA, sideB, critical, major, overdue, changed, illustrative, equity, loan, guarantee, info, warn, error
}
