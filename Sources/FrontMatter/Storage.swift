/// One node of the arena, 28 bytes. Descendants follow their ancestor at once.
struct NodeRecord {
    /// Where the entry begins: its key, its dash; for a flow item and the root, the value.
    var entry: Int32
    /// The end of the key, quotes included; equal to `entry` where there is no key.
    var keyEnd: Int32
    /// The bytes of the value. A missing value is empty, right behind its colon or dash.
    /// A block ends before its last line break.
    var start: Int32
    var end: Int32
    /// The index behind the last descendant.
    var next: Int32
    /// Columns, from 0: of the entries of a block list or map; of the text of a literal or folded block.
    var indent: Int32
    var kind: Node.Kind
    var style: Node.Style
    var keyStyle: Node.Style

    var span: Range<Int> { Int(start)..<Int(end) }
    var keySpan: Range<Int> { Int(entry)..<Int(keyEnd) }
}

/// What all nodes of a document share.
final class Storage: Sendable {
    let bytes: [UInt8]
    /// The root comes first; never empty.
    let nodes: [NodeRecord]
    /// The YAML without its fences.
    let yaml: Range<Int>
    let body: Range<Int>
    let isRecord: Bool
    let marks = PositionMarks()

    init(bytes: [UInt8], nodes: [NodeRecord], yaml: Range<Int>, body: Range<Int>, isRecord: Bool) {
        self.bytes = bytes
        self.nodes = nodes
        self.yaml = yaml
        self.body = body
        self.isRecord = isRecord
    }

    func text(_ span: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[span]), as: UTF8.self) }
    }
}
