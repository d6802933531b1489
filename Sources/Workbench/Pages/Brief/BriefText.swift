import Negotiation
import Screen
import Words

extension Brief {
    /// Columns of a brief as plain text: it fits on A4 and into any terminal.
    public static let textWidth = 78
    /// Columns of a side of A4.
    static let sideWidth = 80

    /// As plain text. No line is wider than `width` columns of a terminal, and none holds a control character.
    ///
    /// It stands here and not beside the other forms because only a room that knows the screen knows how wide text is.
    package func text(width: Int = Brief.textWidth) -> String {
        var layout = BriefLayout(BriefWriting(self), width: width)
        layout.goOn(to: .max)
        return layout.text
    }

    /// The same on sides of A4, each with its mark, what it is and its number, and a form feed between them.
    package var sides: String {
        var layout = BriefLayout(BriefWriting(self), width: Brief.sideWidth)
        layout.goOn(to: .max)
        return BriefSides(layout, of: self).text
    }

    fileprivate static func lay(_ block: Block, on page: inout PageText) {
        switch block {
        case .heading(let heading):
            page.blank()
            for line in Wrap.lines(capitals(heading), width: page.width) { page.line(Span(line, .header, .bold)) }
        case .name(let text), .paragraph(let text): page.paragraph(text)
        case .facts(let facts):
            lay(facts, on: &page)
        case .items(let items):
            let width = min(max(14, page.width / 3), items.map { DisplayWidth.of($0.mark) }.max() ?? 0)
            for item in items {
                page.item(Span(DisplayWidth.pad(item.mark, to: width), .muted), item.text)
                if let note = item.note, !note.isEmpty {
                    page.paragraph(note, indent: width + 1, .muted)
                }
            }
        case .table(let table), .picture(_, let table?): lay(table, on: &page)
        case .picture(_, nil): break
        case .decision(let decision): lay(decision, on: &page)
        case .annex(let title):
            page.blank()
            for line in Wrap.lines(title.uppercased(), width: page.width) { page.line(Span(line, .header, .bold)) }
        case .quote(let words, let by):
            page.paragraph(PageSign.quote(words).text, indent: 2)
            page.paragraph("\(PageSign.by) \(by)", indent: 2, .muted)
        case .note(let words): page.paragraph(words, .muted)
        }
    }

    private static func lay(_ facts: [Fact], on page: inout PageText) {
        let labels = labelWidth(facts.map(\.label))
        for fact in facts { page.field(fact.label, fact.text, labels: labels) }
    }

    /// No more than these labels take, and a little at least, so that blocks stand below each other.
    private static func labelWidth(_ labels: [String]) -> Int {
        max(10, (labels.map { DisplayWidth.of($0) }.max() ?? 0) + 1)
    }

    /// A heading in capitals; a mark behind it in brackets stays as it is.
    private static func capitals(_ heading: String) -> String {
        guard heading.hasSuffix("]"), let mark = heading.lastIndex(of: "[") else { return heading.uppercased() }
        return heading[..<mark].uppercased() + heading[mark...]
    }

    /// Its title and who can settle it, what is known, what is recommended, and the places to tick.
    private static func lay(_ decision: Decision, on page: inout PageText) {
        let title = "\(decision.number). \(decision.title.uppercased())"
        let level = decision.level ?? ""
        let room = page.width - DisplayWidth.of(level) - 2
        if level.isEmpty || DisplayWidth.of(title) > room {
            page.item(Span("", .muted), title)
            if !level.isEmpty { page.paragraph(level, .muted) }
        } else {
            page.line(Span(DisplayWidth.pad(title, to: room) + "  ", .text, .bold), Span(level, .muted))
        }
        let (recommend, ifNo) = (BriefLabel.recommend.text, BriefLabel.ifNo.text)
        let labels = labelWidth(decision.facts.map(\.label) + [recommend, ifNo])
        for fact in decision.facts { page.field(fact.label, fact.text, labels: labels) }
        if let recommendation = decision.recommendation {
            page.field(recommend, recommendation, labels: labels)
            page.line(Span("  " + choices.map { "\($0) [ ]" }.joined(separator: page.width < 60 ? "  " : "     ")))
        }
        if let consequence = decision.consequence { page.field(ifNo, consequence, labels: labels) }
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
    /// Lines with which a side may not begin: the middle of a decision, what stands below a heading.
    private(set) var kept: Set<Int> = []
    /// The line with which the annex begins.
    private(set) var annex: Int?
    /// The items for decision before it.
    private(set) var items: [Item] = []

    struct Item: Sendable {
        let title: String
        let lines: Int
    }

    init(_ writing: BriefWriting, width: Int) {
        self.writing = writing
        page = PageText(width: width, withholding: .none)
        for line in Wrap.lines(writing.title, width: width) { page.line(Span(line, .header, .bold)) }
        if !writing.subtitle.isEmpty { page.paragraph(writing.subtitle, .muted) }
        page.blank()
    }

    /// The lines so far as plain text.
    var text: String { plainLines.map { $0 + "\n" }.joined() }

    var plainLines: [String] {
        page.lines.map { line in Wrap.withoutBlanksAtEnd(line.map { Printable.text($0.text) }.joined()) }
    }

    /// Lays out until there are so many lines, if there are.
    mutating func goOn(to count: Int) { while page.lines.count < count, layNext() {} }

    /// Lays out all that stands before the annex.
    mutating func goOnToAnnex() { while annex == nil, layNext() {} }

    /// Lays out what is written next; false where that was all.
    private mutating func layNext() -> Bool {
        guard let blocks = writing.next() else {
            isWhole = true
            return false
        }
        for block in blocks {
            if let last, last.partsFrom(block) { page.blank() }
            if case .annex = block { annex = page.lines.count }
            let start = page.lines.count
            switch last {
            case .heading, .name: kept.formUnion(start...start + 1)
            default: break
            }
            Brief.lay(block, on: &page)
            if case .decision(let decision) = block, annex == nil {
                items.append(Item(title: decision.title, lines: page.lines.count - start))
            }
            kept.formUnion(block.keptLines(of: page.lines, from: start))
            last = block
        }
        return true
    }
}

extension Brief.Block {
    /// The lines with which no side may begin: all of a decision but its first, and what goes on with an item or a row.
    fileprivate func keptLines(of lines: [StyledLine], from start: Int) -> [Int] {
        let following = (start..<lines.count).dropFirst()
        switch self {
        case .decision, .quote: return Array(following)
        case .items, .facts, .table, .picture:
            return following.filter { lines[$0].first?.text.hasPrefix("   ") == true }
        case .heading, .name, .paragraph, .note, .annex: return []
        }
    }

    /// Whether a blank line between this and the next helps to tell them apart.
    fileprivate func partsFrom(_ next: Brief.Block) -> Bool {
        switch (self, next) {
        case (.heading, _), (_, .heading), (_, .annex): false
        case (_, .picture(_, nil)), (.picture(_, nil), _): false
        case (_, .name), (_, .paragraph), (_, .table), (_, .picture), (_, .quote), (.table, _), (.picture, _),
            (.decision, .decision):
            true
        default: false
        }
    }
}
