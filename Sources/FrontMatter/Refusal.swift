import Words

/// A refusal on its way up: the byte offset it points at and the reason.
struct Refusal: Error {
    var offset: Int
    var reason: Reason

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

/// A reason to refuse a document; its words name the remedy.
typealias Reason = SyntaxWords

extension Reason {
    var kind: SyntaxError.Kind {
        switch self {
        case .conflict: .conflictMarkers
        case .tooLarge, .tooDeep, .tooMany, .tooManyMarks, .keyTooLong: .limit
        case .invalidUTF8, .control, .loneCarriageReturn: .encoding
        default: .syntax
        }
    }
}

/// What a document may be at most.
enum Limits {
    /// Bytes of a whole file.
    static let size = 4 << 20
    /// Maps and lists inside one another, the root included.
    static let depth = 16
    /// Values of all kinds: 4 MiB can hold twice as many, which would take a third of a gigabyte once they are read.
    static let values = 1_000_000
    /// Combining marks in a row. Unicode's own bound for text that is read as a stream is 30 (UAX #15, section 13).
    static let marks = 100
    /// Bytes of a key; YAML readers look no further than 1,024 characters for its colon.
    static let keyLength = 1000
}
