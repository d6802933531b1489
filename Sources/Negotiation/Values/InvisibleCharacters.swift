extension Unicode.Scalar {
    /// Whether it is not printed as itself: controls, bidi marks, zero-width characters, line and paragraph separators.
    public var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// `U+202E`
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension ArraySlice<UInt8> {
    /// The first invisible character of a line of a file, with its place in the array. A tab is none, nor are the
    /// carriage return at the line's end and the byte order mark at the file's beginning.
    func firstInvisible(isFirstLine: Bool) -> (scalar: Unicode.Scalar, offset: Int)? {
        // Printable ASCII, the most of it, needs no decoding.
        guard contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
        var offset = startIndex
        for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
            defer { offset += UTF8.width(scalar) }
            guard scalar.isInvisible, scalar != "\t" else { continue }
            if scalar == "\r", offset == endIndex - 1 { continue }
            if scalar == "\u{FEFF}", isFirstLine, offset == startIndex { continue }
            return (scalar, offset)
        }
        return nil
    }
}
