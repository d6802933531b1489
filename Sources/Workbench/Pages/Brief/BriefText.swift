import Negotiation
import Screen

extension Brief {
    /// Columns of a brief as plain text: it fits on A4 and into any terminal.
    public static let textWidth = 78

    /// As plain text. No line is wider than `width` columns of a terminal, and none holds a control character.
    ///
    /// It stands here and not beside the other forms because only a room that knows the screen knows how wide text is.
    package func text(width: Int = Brief.textWidth) -> String {
        var layout = BriefLayout(BriefWriting(self), width: width)
        layout.goOn(to: .max)
        return layout.text
    }

    fileprivate static func lay(_ block: Block, on page: inout PageText) {
        switch block {
        case .heading(let heading):
            page.blank()
            page.line(Span(heading.uppercased(), .header, .bold))
        case .paragraph(let text):
            page.paragraph(text)
        case .facts(let facts):
            if page.lines.count == 2 { page.blank() }
            for fact in facts { page.field(fact.label, fact.text) }
        case .items(let items):
            let width = min(14, items.map { DisplayWidth.of($0.mark) }.max() ?? 0)
            for item in items {
                page.item(Span(DisplayWidth.pad(item.mark, to: width), .muted), item.text)
                if let note = item.note, !note.isEmpty {
                    page.paragraph(note, indent: width + 1, .muted)
                }
            }
        case .table(let table): lay(table, on: &page)
        case .decision(let words): decision(words, on: &page)
        case .quote(let words, let by):
            page.paragraph("“\(words)”", indent: 2)
            page.paragraph("– \(by)", indent: 2, .muted)
        case .note(let words): page.paragraph(words, .muted)
        }
    }

    /// What is to be decided, and behind its last line the places to tick.
    private static func decision(_ words: String, on page: inout PageText) {
        guard page.width >= 60 else {
            page.item(Span("-", .muted), words)
            return page.line(Span("  \(choices)", .text, .bold))
        }
        let room = page.width - choices.count - 4
        let lines = Wrap.lines(words, width: room)
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            let mark = Span(index == 0 ? "- " : "  ", .muted)
            guard isLast else {
                page.line(mark, Span(line))
                continue
            }
            page.line(mark, Span(DisplayWidth.pad(line, to: room) + "  "), Span(choices, .text, .bold))
        }
    }

    /// Columns as wide as what is in them; the widest of words is wrapped where there is no room for all.
    private static func lay(_ table: Table, on page: inout PageText) {
        guard !table.columns.isEmpty else { return }
        let cells = [table.columns.map(\.head)] + table.rows
        var widths = table.columns.indices.map { column in cells.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        let gaps = 2 * (widths.count - 1)
        while widths.reduce(0, +) + gaps > page.width {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4 else { break }
            widths[widest] -= 1
        }
        for (index, row) in cells.enumerated() {
            let wrapped = row.indices.map { Wrap.lines(row[$0], width: widths[$0]) }
            for line in 0..<(wrapped.map(\.count).max() ?? 0) {
                var spans: StyledLine = []
                for column in row.indices {
                    let text = line < wrapped[column].count ? wrapped[column][line] : ""
                    let align: Alignment = table.columns[column].isNumber ? .trailing : .leading
                    let gap = column == 0 ? "" : "  "
                    spans.append(
                        Span(
                            gap + DisplayWidth.pad(text, to: widths[column], align: align), index == 0 ? .muted : .text)
                    )
                }
                page.line(spans)
            }
        }
    }
}

/// A brief that is laid out as it is written.
struct BriefLayout: Sendable {
    private(set) var page: PageText
    private var writing: BriefWriting
    private var last: Brief.Block?
    private(set) var isWhole = false

    init(_ writing: BriefWriting, width: Int) {
        self.writing = writing
        page = PageText(width: width, withholding: .none)
        for line in Wrap.lines(writing.title, width: width) { page.line(Span(line, .header, .bold)) }
        page.paragraph(writing.subtitle, .muted)
    }

    /// The lines so far as plain text.
    var text: String {
        page.lines.map { line in
            let text = line.map { Printable.text($0.text) }.joined()
            return Wrap.withoutBlanksAtEnd(text) + "\n"
        }.joined()
    }

    /// Lays out until there are so many lines, if there are.
    mutating func goOn(to count: Int) { while page.lines.count < count, layNext() {} }

    /// Lays out what is written next; false where that was all.
    private mutating func layNext() -> Bool {
        guard let blocks = writing.next() else {
            isWhole = true
            return false
        }
        for block in blocks {
            if let last, last.partsFrom(block) { page.blank() }
            Brief.lay(block, on: &page)
            last = block
        }
        return true
    }
}

extension Brief.Block {
    /// Whether a blank line between this and the next helps to tell them apart.
    fileprivate func partsFrom(_ next: Brief.Block) -> Bool {
        switch (self, next) {
        case (.heading, _), (_, .heading), (.decision, .decision): false
        case (_, .paragraph), (_, .table), (_, .quote), (.table, _): true
        default: false
        }
    }
}
