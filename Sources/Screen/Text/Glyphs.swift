/// Which characters the terminal can show. Chosen once, at the start.
public enum Glyphs: CaseIterable, Hashable, Sendable {
    case unicode
    /// Lines, but neither blocks in eighths nor braille, as in the fonts of the Linux console.
    case lines
    /// All but those that take one column on some terminals and two on others: the terminal is one that gives them two, and
    /// they would push aside what stands behind them. Kanji and kana stay.
    case unambiguous
    case ascii

    /// Whether lines and marks are drawn by characters beyond ASCII.
    private var drawsLines: Bool { self == .unicode || self == .lines }

    /// What stands where text was cut off.
    public var ellipsis: String { drawsLines ? "…" : ".." }

    /// From one thing to another.
    public var arrow: String { drawsLines ? "→" : "->" }

    /// What stands at the left edge of the row that one stands on.
    public var selectionMark: Character { self == .unicode ? "▌" : ">" }

    /// The same where the keys go elsewhere.
    public var rememberedMark: Character { self == .unicode ? "▏" : ":" }

    public var border: BorderSet { drawsLines ? .light : .ascii }

    /// The scalar that stands for another on this terminal: itself, a look-alike, or `?`.
    public func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if drawsLines || scalar.isASCII { return scalar }
        if self == .unambiguous, !AmbiguousCharacters.contains(scalar) { return scalar }
        return LookAlikes.table[scalar] ?? "?"
    }
}
