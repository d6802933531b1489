/// What a scalar does on a terminal.
enum ScalarKind: Equatable {
    /// Takes 1 or 2 columns.
    case spacing(width: Int)
    /// Joins the cell before it.
    case mark
    /// Shown in no way: it would only make some terminals draw the character before it wider than curses believes.
    case omitted
    /// Could command the terminal, hide or reorder text, or has no known width.
    case unprintable

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7e:
            self = .spacing(width: 1)
            return
        case 0x3001...0x3020, 0x3041...0x3096, 0x30a0...0x30ff, 0x4e00...0x9fef, 0xff01...0xff60:
            // Brackets, kana, ideographs and wide letters: most of Japanese text, spared the two look-ups.
            self = .spacing(width: 2)
            return
        case 0xa1...0xac, 0xae...0x2ff:
            // Letters of Europe's languages. U+00AD between them is a format character.
            self = .spacing(width: 1)
            return
        case 0x2010...0x2027, 0x2500...0x259f:
            // Dashes, quotation marks, the ellipsis; the lines of boxes, and blocks in eighths.
            self = .spacing(width: 1)
            return
        case 0x300...0x36f:
            self = .mark
            return
        case 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f:
            self = .unprintable
            return
        case 0xfe0f:
            self = .omitted
            return
        default:
            break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            self = .unprintable
        default:
            TextLocale.adopt()
            switch TextLocale.columns(of: scalar) {
            case 0: self = .mark
            case 1: self = .spacing(width: 1)
            case 2: self = .spacing(width: 2)
            default: self = .unprintable
            }
        }
    }
}
