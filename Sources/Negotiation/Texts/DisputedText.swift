import FrontMatter
import Words

/// How a text with brackets is read from a file: one bracket without its other is told where it stands, and leaves the
/// record, and the text, as they are.
struct DisputedText: FieldValue {
    let words: String

    static var shape: Shape { .prose }
    var json: JSON { .string(words) }
    var operand: Operand { .text(words) }

    func pack(into packer: inout Packer) { packer.add(words) }
    static func unpack(_ unpacker: inout Unpacker) -> DisputedText? { unpacker.text().map { DisputedText(words: $0) } }

    static func read(_ node: NodeView, _ reading: inout Reading) -> DisputedText? {
        guard let words = reading.scalar(node, shape) else { return nil }
        let marks = BracketMarks(in: words).all
        if marks.contains(where: \.isUnpaired) { reading.passingOver { tell(marks, in: node, &$0) } }
        return DisputedText(words: words)
    }

    private static func tell(_ marks: [BracketMarks.Mark], in node: NodeView, _ reading: inout Reading) {
        let offsets = offsets(of: marks.count, in: node, reading)
        let path = node.path.description
        for (mark, offset) in zip(marks, offsets) where mark.isUnpaired {
            reading.report(
                at: offset,
                mark.isOpening ? RecordCheckWords.bracketNotClosed(path: path) : .bracketNotOpened(path: path))
        }
    }

    /// Where each bracket of a text stands in the file. However a text is folded, no bracket comes or goes; only where some
    /// are written as escapes, all are told at the beginning of the text.
    private static func offsets(of count: Int, in node: NodeView, _ reading: Reading) -> [Int] {
        let source = reading.document.bytes[node.span]
        // The line above a block may have brackets in its comment.
        let isBlock = source.first == UInt8(ascii: "|") || source.first == UInt8(ascii: ">")
        let start = isBlock ? source.firstIndex(of: 0x0A) ?? source.startIndex : source.startIndex
        let found = BracketMarks(in: String(decoding: source[start...], as: UTF8.self)).all
        guard found.count == count else { return Array(repeating: node.offset, count: count) }
        return found.map { start + $0.range.lowerBound }
    }
}

/// A dated version of a text.
public struct TextDraft: Fielded {
    public var date = KnownDate.unread
    public var text = ""
    public var name: String?
    public var source: String?

    public init() {}

    package static let fields: FieldTable<TextDraft> = [
        Field("date", { $0.date }, { $0.date = $1 }, required: true, .draftDate),
        Field(
            "text", { DisputedText(words: $0.text) }, { $0.text = $1.words }, required: true,
            .draftText),
        Field("name", { $0.name }, { $0.name = $1 }, .projectTitle),
        Field("source", { $0.source }, { $0.source = $1 }, .reportedBy),
    ]
}
