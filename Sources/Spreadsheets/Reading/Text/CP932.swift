/// Shift_JIS with the characters that Windows adds to it, as Excel writes CSV in Japan.
///
/// By a table of our own: the C library's converter loads its tables at run time, which a static program cannot.
enum CP932 {
    /// In UTF-8; nil where a byte stands for nothing. Characters that each firm defines for itself are none, since nobody
    /// can tell what they look like.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0..<0x80: text.append(byte)
            // Katakana of half width.
            case 0xA1...0xDF: text.append(scalar: 0xFF61 + UInt16(byte - 0xA1))
            default:
                guard let line = lines[Int(byte)], let trail = rest.popFirst(), let cell = cell(of: trail) else {
                    return nil
                }
                let scalar = cells[line * width + cell]
                guard scalar != unassigned else { return nil }
                text.append(scalar: scalar)
            }
        }
        return text
    }

    /// Cells in a line of the table: as many as there are second bytes.
    private static let width = 188

    private static let unassigned: UInt16 = 0xFFFD

    private static func cell(of trail: UInt8) -> Int? {
        switch trail {
        case 0x40...0x7E: Int(trail) - 0x40
        case 0x80...0xFC: Int(trail) - 0x41
        default: nil
        }
    }

    /// The line of the table that a first byte has.
    private static let lines: [Int?] = {
        var lines: [Int?] = Array(repeating: nil, count: 256)
        for (line, lead) in ([0x81...0x9F, 0xE0...0xEF, 0xFA...0xFC].joined()).enumerated() { lines[lead] = line }
        return lines
    }()

    private static let cells: [UInt16] = table.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
}

extension [UInt8] {
    /// - Parameter scalar: no surrogate.
    fileprivate mutating func append(scalar: UInt16) {
        switch scalar {
        case 0..<0x80: append(UInt8(scalar))
        case 0x80..<0x800:
            append(0xC0 | UInt8(scalar >> 6))
            append(0x80 | UInt8(scalar & 0x3F))
        default:
            append(0xE0 | UInt8(scalar >> 12))
            append(0x80 | UInt8(scalar >> 6 & 0x3F))
            append(0x80 | UInt8(scalar & 0x3F))
        }
    }
}
