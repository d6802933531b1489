/// The brackets of a text and which of them belong together, found without knowing whose words they hold.
///
/// A bracket is `[` or `]`, or the same in full width. Not counted are one behind a backslash, as in `\[`, and the two of
/// a Markdown link: `](`, an address and `)`. An address holds no blank and no bracket, but a `/`, `#` or `:`, or a full
/// stop before a letter, so the items of a treaty, as in `[paragraph](a)`, are none.
struct BracketMarks {
    struct Mark {
        /// In the UTF-8 of the text.
        let range: Range<Int>
        let isOpening: Bool
        /// The other one of the pair, by its place among all of them.
        fileprivate(set) var partner: Int?
        /// Whether it is no bracket, but part of the words.
        fileprivate(set) var isText = false

        /// Whether the text is not balanced here.
        var isUnpaired: Bool { partner == nil && !isText }
    }

    /// All that look like brackets, in the order of the text.
    private(set) var all: [Mark] = []

    init(in text: some StringProtocol) {
        var text = String(text)
        text.withUTF8 { bytes in
            all = BracketMarks.places(in: bytes)
            pair(bytes)
        }
    }

    /// What looks like a bracket in UTF-8, in order.
    private static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Mark] {
        var marks: [Mark] = []
        var isEscaped = false
        var place = 0
        while place < bytes.count {
            var size = 0
            var isOpening = false
            switch bytes[place] {
            case UInt8(ascii: "["), UInt8(ascii: "]"): (size, isOpening) = (1, bytes[place] == UInt8(ascii: "["))
            // U+FF3B and U+FF3D.
            case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBC:
                if bytes[place + 2] == 0xBB || bytes[place + 2] == 0xBD {
                    (size, isOpening) = (3, bytes[place + 2] == 0xBB)
                }
            default: break
            }
            if size > 0 {
                marks.append(Mark(range: place..<place + size, isOpening: isOpening, isText: isEscaped))
            }
            isEscaped = !isEscaped && bytes[place] == UInt8(ascii: "\\")
            place += max(1, size)
        }
        return marks
    }

    private mutating func pair(_ bytes: UnsafeBufferPointer<UInt8>) {
        var open: [Int] = []
        for place in all.indices where !all[place].isText {
            if all[place].isOpening {
                open.append(place)
            } else if let opening = open.popLast() {
                (all[opening].partner, all[place].partner) = (place, opening)
                if BracketMarks.isAddress(bytes, from: all[place].range.upperBound) {
                    (all[opening].isText, all[place].isText) = (true, true)
                }
            }
        }
    }

    /// Whether `(`, an address and `)` begin here.
    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return false }
        var isAddress = false
        for place in start + 1..<bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ")"): return isAddress
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), ...0x20: return false
            case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":"): isAddress = true
            case UInt8(ascii: "."):
                if place + 1 < bytes.count, 0x61...0x7A ~= bytes[place + 1] | 0x20 { isAddress = true }
            default: break
            }
        }
        return false
    }
}
