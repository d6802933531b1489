/// Reads YAML in one pass into an arena of nodes.
///
/// Its parts are in `Parser+….swift`. `bytes` must have been held against `Characters`: no NUL, and each carriage
/// return before a line feed.
struct Parser: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var at: Int
    /// Where the current line begins.
    var lineStart: Int
    /// The column of the first character of the current line with content; -1 behind the last.
    var column = -1
    private(set) var nodes: NodeArena
    private let stops: Stops
    /// Where the value that was last completed ends.
    private var valueEnd = 0
    /// Of a collection in brackets, the column of the entry that it belongs to.
    var flowIndent = 0

    /// Calls `body` with a parser of `yaml`, which is a part of `bytes`.
    static func with<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ yaml: Range<Int>,
        _ body: (consuming Parser) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        try Stops.with(of: bytes, yaml) { stops throws(Refusal) in try body(Parser(bytes, yaml, stops)) }
    }

    /// - Parameter stops: those of `yaml`.
    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ yaml: Range<Int>, _ stops: Stops) {
        self.bytes = bytes
        self.stops = stops
        end = yaml.upperBound
        at = yaml.lowerBound
        lineStart = at
        nodes = NodeArena(capacity: 16 + yaml.count / 16)
    }

    /// What was read.
    consuming func finish() -> NodeArena { nodes }

    /// Where a value hangs in its parent.
    struct Slot {
        var entry: Int
        var keyEnd: Int
        var keyStyle = Node.Style.plain
    }

    /// A scalar or key as it stands in the file.
    struct Token {
        var start: Int
        var end: Int
        var style: Node.Style
        /// Whether it goes over several lines, which mean one text.
        var isFolded = false
    }

    // MARK: bytes

    /// The byte `distance` ahead; 0, which no accepted text holds, behind the end.
    @inline(__always)
    func peek(_ distance: Int = 0) -> UInt8 {
        let index = at &+ distance
        return index < end ? bytes[index] : 0
    }

    @inline(__always)
    static func isBreakOrEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    @inline(__always)
    static func isBlankOrBreak(_ byte: UInt8) -> Bool { isBlank(byte) || isBreakOrEnd(byte) }

    @inline(__always)
    mutating func skipSpaces() { while peek() == 0x20 { at &+= 1 } }

    /// Steps over spaces where PyYAML takes a tab for a fault, other readers for a space.
    @inline(__always)
    mutating func skipSeparation() throws(Refusal) {
        skipSpaces()
        if peek() == 0x09 { throw Refusal(.tab, at: at) }
    }

    mutating func skipToLineEnd() { while !Self.isBreakOrEnd(peek()) { at &+= 1 } }

    /// Steps over all bytes that cannot end a plain scalar.
    @inline(__always)
    mutating func skipToStop(inFlow: Bool) { at = stops.next(from: at, inFlow: inFlow) }

    // MARK: lines

    /// Steps over a line break, to the begin of the next line.
    @inline(__always)
    mutating func skipBreak() {
        if peek() == 0x0D { at &+= 1 }
        if peek() == 0x0A { at &+= 1 }
        lineStart = at
    }

    /// Behind a value: allows blanks and a comment, and goes on to the next content.
    @inline(__always)
    mutating func finishLine() throws(Refusal) {
        // Nearly every value ends its line, and the next begins with a key.
        guard peek() == 0x0A else { return try finishOtherLine() }
        at &+= 1
        lineStart = at
        skipSpaces()
        guard Self.isLetter(peek()) else { return try findContent() }
        column = at &- lineStart
    }

    private mutating func finishOtherLine() throws(Refusal) {
        let valueEnd = at
        try skipSeparation()
        if peek() == UInt8(ascii: "#"), at > valueEnd || bytes[at - 1] == 0x20 { skipToLineEnd() }
        guard Self.isBreakOrEnd(peek()) else { throw Refusal(.textAfterValue, at: at) }
        skipBreak()
        try findContent()
    }

    /// From the begin of a line, or the spaces there, over blank lines and comments to the next content, and sets
    /// `column`.
    mutating func findContent() throws(Refusal) {
        while at < end {
            skipSpaces()
            switch peek() {
            case 0x0A, 0x0D:
                skipBreak()
            case UInt8(ascii: "#"):
                skipToLineEnd()
                skipBreak()
            case 0x09:
                throw Refusal(.tab, at: at)
            case 0:
                break
            default:
                column = at - lineStart
                if column == 0 { try refuseMarker() }
                return
            }
        }
        column = -1
    }

    /// What ends or splits a document at the begin of a line.
    func refuseMarker() throws(Refusal) {
        let first = peek()
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
            if ConflictMarker.begins(at: at, in: bytes, end: end, with: first) { throw Refusal(.conflict, at: at) }
        case UInt8(ascii: "-"), UInt8(ascii: "."):
            if peek(1) == first, peek(2) == first, Self.isBlankOrBreak(peek(3)) {
                throw Refusal(.severalDocuments, at: at)
            }
        case UInt8(ascii: "%"):
            throw Refusal(.directive, at: at)
        default:
            break
        }
    }

    // MARK: nodes

    // A file is smaller than 4 GiB by far, so no number needs to be checked.
    @discardableResult
    @inline(__always)
    mutating func add(
        _ kind: Node.Kind, _ style: Node.Style, in slot: Slot, from start: Int, to end: Int, indent: Int = 0
    ) throws(Refusal) -> Int {
        let index = nodes.count
        guard index < Limits.values else { throw Refusal(.tooMany(values: Limits.values), at: start) }
        valueEnd = end
        nodes.append(
            NodeRecord(
                entry: Int32(truncatingIfNeeded: slot.entry), keyEnd: Int32(truncatingIfNeeded: slot.keyEnd),
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                next: Int32(truncatingIfNeeded: index &+ 1), indent: Int32(truncatingIfNeeded: indent), kind: kind,
                style: style, keyStyle: slot.keyStyle))
        return index
    }

    /// Adds a scalar, or the null that it is in every reader of YAML.
    mutating func add(_ token: Token, in slot: Slot) throws(Refusal) {
        let isNull = token.style == .plain && NullWord.isOne(bytes, token.start..<token.end)
        try add(
            isNull ? .null : .scalar, token.style, in: slot, from: token.start, to: token.end,
            indent: token.isFolded ? 1 : 0)
    }

    /// Begins a list or map; `close` ends it.
    mutating func open(
        _ kind: Node.Kind, _ style: Node.Style, in slot: Slot, from start: Int, indent: Int = 0, depth: Int
    ) throws(Refusal) -> Int {
        guard depth <= Limits.depth else { throw Refusal(.tooDeep(levels: Limits.depth), at: start) }
        return try add(kind, style, in: slot, from: start, to: start, indent: indent)
    }

    /// Ends the list or map `index`: at `end`, or, as blocks do, with its last value.
    mutating func close(_ index: Int, at end: Int? = nil) {
        valueEnd = end ?? valueEnd
        nodes[index].next = Int32(nodes.count)
        nodes[index].end = Int32(valueEnd)
    }
}
