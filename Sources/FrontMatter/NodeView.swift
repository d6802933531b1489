/// A node while its document is being read: valid only inside the call of `Document.viewed` that gave it.
///
/// It counts no references: a record is read through some hundred nodes, and to count theirs took a third of the time.
public struct NodeView {
    @usableFromInline let tree: UnsafePointer<Tree>
    @usableFromInline let index: Int

    @inlinable
    init(tree: UnsafePointer<Tree>, index: Int) {
        self.tree = tree
        self.index = index
    }

    @inlinable var record: NodeRecord {
        @inline(__always) get { tree.pointee.nodes[index] }
    }

    @inlinable public var kind: Node.Kind { record.kind }
    /// The bytes of the value in the file, as `Node.span`.
    @inlinable public var span: Range<Int> { record.span }
    /// The byte offset of the value.
    @inlinable public var offset: Int { Int(record.start) }

    /// Whether there is nothing in it: a null, or quotes with nothing between them.
    @inlinable public var isBlank: Bool {
        let record = self.record
        switch record.style {
        case .plain: return record.kind == .null
        case .singleQuoted, .doubleQuoted: return record.end - record.start == 2
        default: return false
        }
    }

    /// The bytes of a plain scalar on one line, which mean what they are; nil for all else.
    @inlinable public var plain: UnsafeBufferPointer<UInt8>? {
        let record = self.record
        guard record.kind == .scalar, record.style == .plain, record.indent == 0 else { return nil }
        return UnsafeBufferPointer(rebasing: tree.pointee.bytes[record.span])
    }

    /// The text of a scalar as it is meant, quotes and escapes taken away; empty for other kinds.
    public var text: String { plain.map { String(decoding: $0, as: UTF8.self) } ?? scalar?.text ?? "" }

    /// Calls `body` with the UTF-8 of `text`; without any allocation where the file holds the text as it is meant.
    @inlinable
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        if let plain { return try body(plain) }
        return try withMeantUTF8(body)
    }

    @usableFromInline
    func withMeantUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        guard let scalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try scalar.withUTF8(body)
    }

    private var scalar: Scalar? {
        let record = self.record
        guard record.kind == .scalar else { return nil }
        return Scalar(bytes: tree.pointee.bytes, span: record.span, style: record.style, indent: Int(record.indent))
    }
}

extension NodeView {
    /// The entries of a map in their order; empty for other kinds.
    @inlinable public var entries: Entries { Entries(children: Children(of: self, if: .map)) }

    /// The items of a list in their order; empty for other kinds.
    @inlinable public var items: Children { Children(of: self, if: .list) }

    /// Items of a list or entries of a map.
    @inlinable public var count: Int {
        var count = 0
        var children = Children(of: self, if: kind)
        while children.next() != nil { count += 1 }
        return count
    }

    /// The value under `key` of a map, byte for byte; nil where there is none or where this is no map.
    public subscript(key: String) -> NodeView? {
        var key = key
        return key.withUTF8 { wanted in
            for entry in entries where entry.keyScalar.equals(wanted) { return entry.value }
            return nil
        }
    }

    /// The way here from the root.
    public var path: Path {
        var path = Path()
        var node = NodeView(tree: tree, index: 0)
        while node.index < index {
            var place = 0
            var children = Children(of: node, if: node.kind)
            guard var next = children.next() else { break }
            while Int(next.record.next) <= index, let further = children.next() { (next, place) = (further, place + 1) }
            path.steps.append(node.kind == .map ? .key(Entry(value: next).key) : .index(place))
            node = next
        }
        return path
    }

    /// The children of a node, walked by the lengths of their subtrees.
    public struct Children: Sequence, IteratorProtocol {
        @usableFromInline let tree: UnsafePointer<Tree>
        @usableFromInline var index: Int
        @usableFromInline let end: Int

        @inlinable
        init(of parent: NodeView, if kind: Node.Kind) {
            let record = parent.record
            tree = parent.tree
            end = Int(record.next)
            index = record.kind == kind ? parent.index &+ 1 : end
        }

        @inlinable
        public mutating func next() -> NodeView? {
            guard index < end else { return nil }
            let node = NodeView(tree: tree, index: index)
            index = Int(node.record.next)
            return node
        }
    }

    public struct Entries: Sequence, IteratorProtocol {
        @usableFromInline var children: Children

        @inlinable init(children: Children) { self.children = children }

        @inlinable public mutating func next() -> Entry? { children.next().map(Entry.init) }
    }

    /// A key of a map with its value.
    public struct Entry {
        public let value: NodeView

        @inlinable init(value: NodeView) { self.value = value }

        public var key: String { keyScalar.text }

        /// The byte offset of the key.
        @inlinable public var keyOffset: Int { Int(value.record.entry) }

        /// Whether the key is exactly this text, byte for byte.
        public func keyEquals(_ text: StaticString) -> Bool {
            keyScalar.equals(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }

        var keyScalar: Scalar {
            let record = value.record
            return Scalar(
                bytes: value.tree.pointee.bytes, span: record.keySpan, style: record.keyStyle, indent: 0)
        }
    }
}

extension Document {
    /// Calls `body` with the map at the top.
    public func viewed<Result>(_ body: (NodeView) throws -> Result) rethrows -> Result { try storage.viewed(body) }
}

extension Storage {
    func viewed<Result>(_ body: (NodeView) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { bytes in
            try withUnsafePointer(to: Tree(bytes: bytes, nodes: nodes.start)) {
                try body(NodeView(tree: $0, index: 0))
            }
        }
    }
}
