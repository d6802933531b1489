/// A key as the person pressed it.
public enum Key: Hashable, Sendable {
    /// A character that the keyboard or the input method gives; never a control character.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 and on.
    case function(Int)
    /// Control with a lower-case letter or one of `@[\]^_`; Enter, Tab and Escape come as themselves.
    case control(Character)
    /// A character with Alt (Meta, Option) held, which terminals send as Escape and the character.
    case alt(Character)
}

extension Key {
    /// The key that a command listens for: full-width forms, as an input method left on gives them, are their
    /// ASCII look-alikes (`ｊ` is `j`, `：` is `:`, the ideographic space a space, `。` and `、` `.` and `,`).
    public var folded: Key {
        switch self {
        case .character(let character): .character(Key.halfWidth(character))
        case .alt(let character): .alt(Key.halfWidth(character))
        default: self
        }
    }

    private static func halfWidth(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
        switch scalar.value {
        case 0xff01...0xff5e: return Unicode.Scalar(scalar.value - 0xfee0).map(Character.init) ?? character
        case 0x3000: return " "
        case 0x3001: return ","
        case 0x3002: return "."
        case 0x30fb: return "/"
        default: return character
        }
    }
}
