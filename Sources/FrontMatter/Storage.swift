/// One node of the arena, 28 bytes. Descendants follow their ancestor at once.
@usableFromInline
struct NodeRecord: Sendable {
    /// Where the entry begins: its key, its dash; for a flow item and the root, the value.
    @usableFromInline var entry: Int32
    /// The end of the key, quotes included; equal to `entry` where there is no key.
    @usableFromInline var keyEnd: Int32
    /// The bytes of the value. A missing value is empty, right behind its colon or dash.
    /// A block ends before its last line break.
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
    /// The index behind the last descendant.
    @usableFromInline var next: Int32
    /// Columns, from 0: of the entries of a block list or map; of the text of a literal or folded block. Of any other
    /// scalar, 1 where it goes over several lines.
    @usableFromInline var indent: Int32
    @usableFromInline var kind: Node.Kind
    @usableFromInline var style: Node.Style
    @usableFromInline var keyStyle: Node.Style

    @inlinable var span: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
    @inlinable var keySpan: Range<Int> { Range(uncheckedBounds: (Int(entry), Int(keyEnd))) }
}

/// What all nodes of a document share.
final class Storage: Sendable {
    let bytes: [UInt8]
    /// The root comes first; never empty.
    let nodes: NodeArena
    /// The YAML without its fences.
    let yaml: Range<Int>
    let body: Range<Int>
    let isRecord: Bool
    let marks = PositionMarks()

    init(bytes: [UInt8], nodes: consuming NodeArena, yaml: Range<Int>, body: Range<Int>, isRecord: Bool) {
        self.bytes = bytes
        self.nodes = nodes
        self.yaml = yaml
        self.body = body
        self.isRecord = isRecord
    }
}

/// The nodes of a document and the bytes that they are about, held still while they are read.
@usableFromInline
struct Tree {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline let nodes: UnsafePointer<NodeRecord>
}
