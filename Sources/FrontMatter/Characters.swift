/// Holds bytes against UTF-8 and against the characters that YAML lets stand unescaped.
enum Characters {
    /// The first offence in `range`.
    ///
    /// In YAML refused: C0 but tab and line breaks, DEL, C1, the line and paragraph separators (breaks for some
    /// readers), the byte order mark,
    /// U+FFFE, U+FFFF. Prose may hold them. Refused in both: more combining marks in a row than any script writes, for
    /// putting them in order, as every comparison of texts does, takes the square of their number.
    static func refusal(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, allowingControls: Bool
    ) -> Refusal? {
        var at = range.lowerBound
        let end = range.upperBound
        var marks = MarkRun()
        while at < end {
            while at &+ ByteChunk.size <= end, isPlainASCII(ByteChunk(bytes, at: at)) { at &+= ByteChunk.size }
            let stop = min(at + ByteChunk.size, end)
            while at < stop {
                let byte = bytes[at]
                if byte < 0x80 {
                    if !allowingControls, byte < 0x20 || byte == 0x7F {
                        switch byte {
                        case 0x09, 0x0A: break
                        case 0x0D:
                            guard at + 1 < end, bytes[at + 1] == 0x0A else {
                                return Refusal(.loneCarriageReturn, at: at)
                            }
                        default: return Refusal(.control(UInt32(byte)), at: at)
                        }
                    }
                    at += 1
                } else if byte >= 0xE3, byte <= 0xEC, at + 2 < end, bytes[at + 1] & bytes[at + 2] & 0xC0 == 0x80,
                    (bytes[at + 1] | bytes[at + 2]) & 0x40 == 0
                {
                    // U+3000 to U+CFFF, among them kana and most kanji: three bytes, all of which may stand in YAML.
                    at += 3
                } else {
                    guard let (scalar, length) = decode(bytes, at, end) else { return Refusal(.invalidUTF8, at: at) }
                    if !allowingControls, !mayStandInYAML(scalar) { return Refusal(.control(scalar), at: at) }
                    if scalar >= 0x300, marks.isTooLong(with: scalar, at: at, length) {
                        return Refusal(.tooManyMarks(Limits.marks), at: at)
                    }
                    at += length
                }
            }
        }
        return nil
    }

    /// Whether a scalar above U+007F may stand unescaped, and means the same to every reader.
    static func mayStandInYAML(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Whether all of them lie in U+0020...U+007E, or are line feeds.
    @inline(__always)
    private static func isPlainASCII(_ chunk: ByteChunk) -> Bool { (chunk.printable | chunk.equal(to: 0x0A)).isAll }

    /// The scalar that begins at `at` with a byte above 0x7F, and its length in bytes; nil where it is malformed.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
    ) -> (scalar: UInt32, length: Int)? {
        let lead = bytes[at]
        let length: Int
        var scalar: UInt32
        switch lead {
        case 0xC2...0xDF: (length, scalar) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (length, scalar) = (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (length, scalar) = (4, UInt32(lead & 0x07))
        default: return nil
        }
        guard at + length <= end else { return nil }
        for index in at + 1..<at + length {
            guard bytes[index] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
        }
        // Overlong forms and surrogates.
        guard Unicode.Scalar(scalar) != nil, length == 2 || scalar >= (length == 3 ? 0x800 : 0x10000) else {
            return nil
        }
        return (scalar, length)
    }
}

/// Combining marks that follow one another.
private struct MarkRun {
    private var count = 0
    /// Where the next one would stand.
    private var end = -1

    mutating func isTooLong(with scalar: UInt32, at start: Int, _ length: Int) -> Bool {
        let isMark = Unicode.Scalar(scalar).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
        guard isMark else { return false }
        count = start == end ? count + 1 : 1
        end = start + length
        return count > Limits.marks
    }
}
