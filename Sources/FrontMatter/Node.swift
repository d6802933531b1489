/// One value of a document and where it stands: a cheap handle that keeps its document alive.
public struct Node: Sendable {
    public enum Kind: UInt8, Sendable { case null, scalar, list, map }

    /// How a value is written. A missing value is `plain`.
    public enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, block, flow }

    let storage: Storage
    let index: Int

    @inline(__always)
    var record: NodeRecord { storage.nodes[index] }

    public var kind: Kind { record.kind }
    public var style: Style { record.style }

    /// The bytes of the value in the file; empty for a missing one, those of the word for a null that is written out. A literal or folded block begins with its header.
    public var span: Range<Int> { record.span }

    /// The byte offset of the value.
    public var offset: Int { Int(record.start) }

    /// Whether there is nothing in it: a null, or quotes with nothing between them.
    public var isBlank: Bool {
        let record = self.record
        switch record.style {
        case .plain: return record.kind == .null
        case .singleQuoted, .doubleQuoted: return record.span.count == 2
        default: return false
        }
    }

    /// Whether nothing at all stands in the value's place. A null may also be written out, as `~` or `null`.
    var isMissing: Bool { record.kind == .null && record.span.isEmpty }

    /// The text of a scalar as it is meant, quotes and escapes taken away; empty for other kinds.
    public var text: String {
        let record = self.record
        if record.kind == .scalar, record.style == .plain { return storage.text(record.span) }
        return scalar?.text ?? ""
    }

    /// Calls `body` with the UTF-8 of `text`; without any allocation where the file holds the text as it is meant.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        guard let scalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try scalar.withUTF8(body)
    }

    /// The plain tree below.
    public var value: Value {
        switch kind {
        case .null: .null
        case .scalar: .text(text)
        case .list: .list(items.map(\.value))
        case .map: .map(entries.map { Value.Entry($0.key, $0.value.value) })
        }
    }

    private var scalar: Scalar? {
        let record = self.record
        guard record.kind == .scalar else { return nil }
        return Scalar(bytes: storage.bytes, span: record.span, style: record.style, indent: Int(record.indent))
    }
}

extension Node {
    /// The value under `key` of a map, byte for byte; nil where there is none or where this is no map.
    public subscript(key: String) -> Node? {
        guard kind == .map else { return nil }
        var key = key
        return key.withUTF8 { wanted in
            for entry in entries where entry.keyScalar.equals(wanted) { return entry.value }
            return nil
        }
    }

    /// The item of a list, from 0.
    public subscript(index: Int) -> Node? {
        guard kind == .list, index >= 0 else { return nil }
        return items.dropFirst(index).first { _ in true }
    }

    /// The value at the end of `path` from here.
    public subscript(path: Path) -> Node? {
        path.steps.reduce(self) { node, step in
            switch step {
            case .key(let key): node?[key]
            case .index(let index): node?[index]
            }
        }
    }

    /// Items of a list or entries of a map.
    public var count: Int {
        var count = 0
        var children = Children(of: self)
        while children.next() != nil { count += 1 }
        return count
    }

    /// The entries of a map in their order; empty for other kinds.
    public var entries: Entries { Entries(children: Children(of: self, if: .map)) }

    /// The items of a list in their order; empty for other kinds.
    public var items: Items { Items(children: Children(of: self, if: .list)) }

    /// A key of a map with its value.
    public struct Entry: Sendable {
        public let value: Node

        public var key: String { keyScalar.text }

        /// The byte offset of the key.
        public var keyOffset: Int { Int(value.record.entry) }

        /// Whether the key is exactly this text, byte for byte.
        public func keyEquals(_ text: StaticString) -> Bool {
            keyScalar.equals(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }

        /// The place of the key among these names, each in UTF-8; nil where it is none of them. The search begins at
        /// `start` and goes round.
        // Not generic over a closure: other modules would call that unspecialised, for every key of every file.
        public func place(among names: [[UInt8]], from start: Int) -> Int? {
            keyScalar.withUTF8 { key in
                var place = start
                for _ in names.indices {
                    if place >= names.count { place = 0 }
                    if names[place].count == key.count, names[place].elementsEqual(key) { return place }
                    place += 1
                }
                return nil
            }
        }

        var keyScalar: Scalar {
            let record = value.record
            return Scalar(bytes: value.storage.bytes, span: record.keySpan, style: record.keyStyle, indent: 0)
        }
    }

    public struct Entries: Sequence, IteratorProtocol, Sendable {
        var children: Children

        public mutating func next() -> Entry? { children.next().map(Entry.init) }
    }

    public struct Items: Sequence, IteratorProtocol, Sendable {
        var children: Children

        public mutating func next() -> Node? { children.next() }
    }
}

/// Walks the children of a node by the lengths of their subtrees.
struct Children: IteratorProtocol, Sendable {
    private let storage: Storage
    private var index: Int
    private let end: Int

    init(of parent: Node) {
        storage = parent.storage
        index = parent.index + 1
        end = Int(parent.record.next)
    }

    init(of parent: Node, if kind: Node.Kind) {
        self.init(of: parent)
        if parent.kind != kind { index = end }
    }

    mutating func next() -> Node? {
        guard index < end else { return nil }
        defer { index = Int(storage.nodes[index].next) }
        return Node(storage: storage, index: index)
    }

    /// All that are left.
    var nodes: [Node] { Array(IteratorSequence(self)) }
}
