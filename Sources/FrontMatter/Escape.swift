/// The escapes of double-quoted scalars (YAML 1.2.2, 5.7).
enum Escape {
    /// What a one-letter escape stands for.
    static func scalar(for letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "0"): 0x00
        case UInt8(ascii: "a"): 0x07
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "t"), 0x09: 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "v"): 0x0B
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "e"): 0x1B
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): UInt32(letter)
        case UInt8(ascii: "N"): 0x85
        case UInt8(ascii: "_"): 0xA0
        case UInt8(ascii: "L"): 0x2028
        case UInt8(ascii: "P"): 0x2029
        default: nil
        }
    }

    /// How many hexadecimal digits follow `\x`, `\u`, `\U`.
    static func digitCount(after letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: nil
        }
    }

    static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// The text between double quotes that the parser has accepted.
    static func decoded(_ inner: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(inner.count)
        var bytes = inner.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "\\"), let letter = bytes.next() else {
                text.append(byte)
                continue
            }
            var value = scalar(for: letter) ?? 0
            for _ in 0..<(digitCount(after: letter) ?? 0) {
                value = value << 4 | (bytes.next().flatMap(digit) ?? 0)
            }
            text += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        }
        return text
    }

    /// `scalar` as the shortest escape that every reader of YAML knows.
    static func encoded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        case "\0": return "\\0"
        case "\u{1B}": return "\\e"
        default:
            let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\\(letter)" + String(repeating: "0", count: width - digits.utf8.count) + digits
        }
    }
}
