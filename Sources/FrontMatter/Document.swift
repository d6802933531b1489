import Words

/// A file of strict YAML, with or without prose behind it: what it says, and where in its bytes.
///
/// A record is a line `---`, YAML, a line `---`, and prose to the end. A byte order mark at the start, LF or CRLF, and
/// a missing last line break are all kept.
/// The YAML is a subset that every reader of YAML takes alike; types never come from the look of a text: every scalar
/// is text, but for the plain words by which YAML says that there is no value (`~`, `null`, `Null`, `NULL`).
public struct Document: Sendable {
    let storage: Storage

    /// Where the prose of a record stands, whatever its fields say; nil where its front matter has no end.
    public static func body(ofRecord bytes: [UInt8]) -> Range<Int>? { Envelope.body(of: bytes) }

    /// Whether a key may stand in a file: for a question that is asked often, and nearly always answered with no, without
    /// reading the file.
    public static func mayHold(key: String, in bytes: [UInt8]) -> Bool {
        let key = Array(key.utf8)
        guard let first = key.first else { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            for at in bytes.indices {
                // In double quotes a key may be written in escapes.
                if bytes[at] == UInt8(ascii: "\\") { return true }
                if bytes[at] == first, bytes[at...].starts(with: key) { return true }
            }
            return false
        }
    }

    /// Reads a record: front matter between fences, then prose.
    public static func record(_ bytes: [UInt8]) throws(SyntaxError) -> Document {
        try Document(bytes, isRecord: true)
    }

    /// Reads a file that is YAML from begin to end.
    public static func bare(_ bytes: [UInt8]) throws(SyntaxError) -> Document {
        try Document(bytes, isRecord: false)
    }

    init(_ bytes: [UInt8], isRecord: Bool) throws(SyntaxError) {
        #if DEBUG
            ReadingCount.current?.note(bytes)
        #endif
        do throws(Refusal) {
            storage = try Envelope.storage(of: bytes, isRecord: isRecord)
        } catch {
            let place = Position(of: error.offset, in: bytes)
            throw SyntaxError(
                line: place.line, column: place.column, message: error.reason.text, kind: error.reason.kind)
        }
    }

    /// The whole file.
    public var bytes: [UInt8] { storage.bytes }

    /// The map at the top.
    public var root: Node { Node(storage: storage, index: 0) }

    /// The prose, as byte offsets; empty at the end of a bare file.
    public var body: Range<Int> { storage.body }

    public subscript(path: Path) -> Node? { root[path] }

    /// Line and column, both from 1, of a byte offset. Columns count Unicode scalars; a byte order mark has none.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        storage.marks.position(of: offset, in: bytes)
    }
}

/// Documents are the same whose bytes are.
extension Document: Hashable {
    public static func == (one: Document, other: Document) -> Bool {
        one.storage === other.storage || (one.storage.isRecord == other.storage.isRecord && one.bytes == other.bytes)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
