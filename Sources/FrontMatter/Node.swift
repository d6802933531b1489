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
    public var isBlank: Bool { viewed(\.isBlank) }

    /// Whether nothing at all stands in the value's place. A null may also be written out, as `~` or `null`.
    var isMissing: Bool { record.kind == .null && record.span.isEmpty }

    /// The text of a scalar as it is meant, quotes and escapes taken away; empty for other kinds.
    public var text: String { viewed(\.text) }

    /// Calls `body` with the UTF-8 of `text`; without any allocation where the file holds the text as it is meant.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try viewed { try $0.withUTF8(body) }
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

    private func viewed<Result>(_ body: (NodeView) throws -> Result) rethrows -> Result {
        try storage.viewed { try body(NodeView(tree: $0.tree, index: index)) }
    }
}

extension Node {
    /// The value under `key` of a map, byte for byte; nil where there is none or where this is no map.
    public subscript(key: String) -> Node? {
        guard kind == .map else { return nil }
        return viewed { $0[key] }.map { Node(storage: storage, index: $0.index) }
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
    public var count: Int { viewed(\.count) }

    /// The entries of a map in their order; empty for other kinds.
    public var entries: Entries { Entries(children: Children(of: self, if: .map)) }

    /// The items of a list in their order; empty for other kinds.
    public var items: Items { Items(children: Children(of: self, if: .list)) }

    /// A key of a map with its value.
    public struct Entry: Sendable {
        public let value: Node

        public var key: String { value.viewed { NodeView.Entry(value: $0).key } }

        /// The byte offset of the key.
        public var keyOffset: Int { Int(value.record.entry) }
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
