/// Changes as they are told: one line for each.
public enum ChangeWords: Saying {
    /// In place of a value that is not there.
    case none
    /// The Markdown below the fields.
    case prose
    case changed(String)
    case added(String)
    case removed(String)
    /// - Parameter arrow: between before and after, in English.
    case replaced(String, before: String, after: String, arrow: String)
    case fileMade(String)
    case fileRemoved(String)
    case proseChanged(String)
    case inFile(String, String)
    /// - Parameter links: to it, which follow.
    case renamed(file: String, to: String, links: Int)
    case items(Int)
    case characters(Int)
    case lines(Int)
}

/// What was written down in a meeting's log so far.
public enum LogWords: Saying {
    case counts(gaps: Int, positions: Int, quotes: Int, actions: Int)
}

/// The marks in a text that is still in dispute.
public enum TextWords: Saying {
    case clean
    case counts(brackets: Int, choices: Int, unpaired: Int)
}

/// Whether a field says yes.
public enum FlagWords: Saying {
    case yes, no
}
