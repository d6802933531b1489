import Scripts

extension Unicode.Scalar {
    /// Whether it is not printed as itself: controls, bidi marks, zero-width characters, line and paragraph separators.
    public var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Whether it looks like a space and is none to a program: U+00A0, U+3000.
    var isOddBlank: Bool { value >= 0x80 && properties.isWhitespace }

    /// Whether it looks like a colon and is none to a program: full-width, small, upright, the sign for a ratio.
    var isOddColon: Bool { [0xFF1A, 0xFE55, 0xFE13, 0x2236].contains(value) }

    /// `U+202E`
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String.UnicodeScalarView {
    /// What looks like a space at the end of the text, or else at its beginning, and is none.
    var oddEnd: (scalar: Unicode.Scalar, isFirst: Bool)? {
        if let last, last.isOddBlank { return (last, false) }
        if let first, first.isOddBlank { return (first, true) }
        return nil
    }

    /// The first invisible character that the text would do without, with its place; neither tabs nor line breaks are meant.
    var firstNeedlessInvisible: (scalar: Unicode.Scalar, index: Index)? {
        for index in indices where self[index] != "\t" && self[index] != "\n" && isNeedless(at: index) {
            return (self[index], index)
        }
        return nil
    }

    /// Whether an invisible character stands there, and does not belong to the spelling of what is around it.
    func isNeedless(at index: Index) -> Bool {
        let scalar = self[index]
        guard scalar.isInvisible else { return false }
        guard Joiner.isOne(scalar) else { return true }
        return Joiner.use(of: scalar, behind: self[..<index].reversed(), ahead: self[index...].dropFirst()) == nil
    }
}

extension ArraySlice<UInt8> {
    /// The first invisible character that a line of a file would do without, with its place in the array. A tab is none, nor
    /// are the carriage return at the line's end and the byte order mark at the file's beginning.
    func firstInvisible(isFirstLine: Bool) -> (scalar: Unicode.Scalar, offset: Int)? {
        // Printable ASCII, the most of it, needs no decoding.
        guard contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
        var line = self
        if line.last == 0x0D { line.removeLast() }
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        let text = String(decoding: line, as: UTF8.self)
        return text.unicodeScalars.firstNeedlessInvisible.map { scalar, index in
            (scalar, line.startIndex + text.utf8.distance(from: text.startIndex, to: index))
        }
    }
}

extension [UInt8] {
    /// Whether a text in UTF-8 may hold invisible characters, odd blanks, letters that look like others, or escapes. Of most texts, in
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
                // The blank of Japanese, at either end of a text.
                case 0xE3 where next(1) == 0x80 && next(2) == 0x80: return true
                // U+3001 to U+9FFF.
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
