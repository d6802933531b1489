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

extension [UInt8] {
    /// Whether a text in UTF-8 may hold invisible characters, letters that look like others, or escapes. Of most texts, in
    /// Latin letters, kana and kanji, that is told without a look at each character.
    var mayHoldDoubtfulCharacters: Bool {
        withUnsafeBufferPointer { bytes in
            var place = 0
            func next(_ step: Int) -> UInt8 { place + step < bytes.count ? bytes[place + step] : 0 }
            while place < bytes.count {
                switch bytes[place] {
                case UInt8(ascii: "\\"): return true
                case 0x20..<0x7F, 0x09, 0x0A: place += 1
                case 0x0D where next(1) == 0x0A: place += 2
                // Letters with accents.
                case 0xC3...0xCB: place += 2
                // Dashes and quotes, but for what parts lines and joins words.
                case 0xE2 where next(1) == 0x80 && 0x90...0xA7 ~= next(2): place += 3
                // U+3000 to U+9FFF.
                case 0xE3...0xE9: place += 3
                // Full and half width.
                case 0xEF where 0xBC...0xBE ~= next(1): place += 3
                default: return true
                }
            }
            return false
        }
    }
}
