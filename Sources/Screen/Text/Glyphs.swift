/// Which characters the terminal can show. Chosen once, at the start.
public enum Glyphs: CaseIterable, Hashable, Sendable {
    case unicode
    /// Lines, but neither blocks in eighths nor braille, as in the fonts of the Linux console.
    case lines
    case ascii

    /// What stands where text was cut off.
    public var ellipsis: String {
        switch self {
        case .unicode, .lines: "…"
        case .ascii: ".."
        }
    }

    /// From one thing to another.
    public var arrow: String { self == .ascii ? "->" : "→" }

    /// What stands at the left edge of the row that one stands on.
    public var selectionMark: Character { self == .unicode ? "▌" : ">" }

    /// The same where the keys go elsewhere.
    public var rememberedMark: Character { self == .unicode ? "▏" : ":" }

    public var border: BorderSet {
        switch self {
        case .unicode, .lines: .light
        case .ascii: .ascii
        }
    }

    /// The scalar that stands for another on this terminal: itself, a look-alike, or `?`.
    public func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if self != .ascii || scalar.isASCII { return scalar }
        switch scalar {
        case "\u{a0}", "\u{3000}": return " "
        case "‐", "‑", "‒", "–", "—", "−", "─": return "-"
        case "‘", "’": return "'"
        case "“", "”": return "\""
        case "…", "·": return "."
        case "•", "×": return "*"
        case "│": return "|"
        default: return "?"
        }
    }
}
