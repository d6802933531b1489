/// Text as XML takes it.
enum XMLText {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// Between tags. What XML 1.0 cannot hold becomes a visible escape, `\x1b`; so does whatever a spreadsheet would read as one
    /// of its own, `_x000D_`.
    static func content(_ text: String) -> String {
        // Most text is neither.
        guard text.utf8.contains(where: { !isPlain($0) }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar.value {
            case 0x26: bytes += Array("&amp;".utf8)
            case 0x3C: bytes += Array("&lt;".utf8)
            case 0x3E: bytes += Array("&gt;".utf8)
            case 0x22: bytes += Array("&quot;".utf8)
            case 0x0D where index + 1 < scalars.count && scalars[index + 1] == "\n": break
            case 0x0D: bytes.append(0x0A)
            case 0x09, 0x0A: bytes.append(UInt8(scalar.value))
            case 0..<0x20: bytes += Array("\\x\(hexadecimal(scalar.value, 2))".utf8)
            case 0xFFFE, 0xFFFF: bytes += Array("\\u\(hexadecimal(scalar.value, 4))".utf8)
            case 0x5F where isEscape(scalars[index...]): bytes += Array("_x005F_".utf8)
            default: bytes += Array(String(scalar).utf8)
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Within quotes: the same on one line.
    static func attribute(_ text: String) -> String {
        content(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        // U+FFFE and U+FFFF begin with 0xEF.
        byte >= 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x5F && byte != 0xEF
            || byte == 0x0A || byte == 0x09
    }

    /// `_xHHHH_`, which stands for a character (ECMA-376, part 1, 22.9.2.19).
    private static func isEscape(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let part = Array(text.prefix(7))
        return part.count == 7 && part[1] == "x" && part[6] == "_"
            && part[2...5].allSatisfy(\.properties.isASCIIHexDigit)
    }

    private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
