import Negotiation
import Screen
import Words

/// The columns that all rows of the portfolio share.
struct PortfolioColumns {
    static let amount = 9
    static let figure = 9
    /// Within the rest of a row: the pace a year, and how much of an instrument alone can be added.
    static let year = 8
    static let room = 14

    let label: Int
    let rest: Int
    /// Where a row is a bar.
    let bar: Int

    init(width: Int) {
        let before = PortfolioColumns.amount + PortfolioColumns.figure + 2
        label = max(14, min(44, (width - before) * 2 / 5))
        rest = max(0, width - label - before)
        bar = min(40, rest - 1)
    }
}

extension Workbench {
    /// Rows that there is room for, above the one that explains the selected row.
    var portfolioHeight: Int { max(1, pageRect.size.rows - 1) }

    func renderPortfolio(_ page: PortfolioPage, _ area: Rect, into surface: inout Surface) {
        let shown = page.viewport.visible(height: portfolioHeight, count: page.rows.count)
        let position =
            page.rows.count > portfolioHeight
            ? "  \(PageSign.range(shown.lowerBound + 1, shown.upperBound, of: page.rows.count))" : ""
        renderTitle(
            PortfolioWords.title(page.grouping.field).text, "\(PortfolioWords.asOf(today.long))\(position)",
            into: &surface)
        let columns = PortfolioColumns(width: area.size.columns)
        for row in shown {
            let at = Point(column: 0, row: area.origin.row + row - page.viewport.top)
            render(page.rows[row], page, columns, at: at, into: &surface)
            if page.rows[row].isSelectable {
                surface.mean(.item(row, list: 0), at: at, columns: area.size.columns)
            }
            if row == page.viewport.selected { surface.select(area.line(at.row)) }
        }
        let words = DisplayWidth.clip(page.selected?.words ?? "", to: area.size.columns - 2, ellipsis: glyphs.ellipsis)
        surface.put(words, at: Point(column: 1, row: area.rows.upperBound - 1), style: .muted)
    }

    private func render(
        _ row: PortfolioRow, _ page: PortfolioPage, _ columns: PortfolioColumns, at start: Point,
        into surface: inout Surface
    ) {
        let cells = cells(of: row, page)
        let isHead = cells.amount.isEmpty && cells.figure.isEmpty && cells.rest.isEmpty
        var column = start.column
        func put(_ text: String, _ width: Int, _ style: Style, _ align: Alignment = .trailing) {
            surface.put(
                DisplayWidth.pad(text, to: width, align: align, ellipsis: glyphs.ellipsis),
                at: Point(column: column, row: start.row), style: style, width: width)
            column += width
        }
        let label = told(cells.label, columns: size.columns)
        // What has only a label may take the whole line.
        if isHead, cells.split == nil {
            return put(label, columns.label + columns.rest, cells.labelStyle, .leading)
        }
        put(label, columns.label, cells.labelStyle, .leading)
        put(cells.amount, PortfolioColumns.amount, cells.amountStyle)
        put(cells.figure, PortfolioColumns.figure, cells.figureStyle)
        // Words after a bar take their room from it.
        let words = cells.split == nil ? 0 : cells.rest.reduce(0) { $0 + DisplayWidth.of($1.text) + 2 }
        let cell = max(4, min(columns.bar, columns.rest - words))
        let bar = cells.split.map { self.bar($0.shares, cell) } ?? []
        let rest = bar.isEmpty || cells.rest.isEmpty ? bar + cells.rest : bar + [Span("  ")] + cells.rest
        surface.put(rest, at: Point(column: column + 2, row: start.row), width: columns.rest)
    }

    /// Those of a project are made when it is drawn: there may be thousands of them.
    private func cells(of row: PortfolioRow, _ page: PortfolioPage) -> PortfolioRow.Cells {
        guard let project = row.project else { return row.cells }
        var cells = PortfolioRow.Cells(label: "    " + project.name)
        switch row.name {
        case .counted, .stage, .unsplit:
            cells.amount = facts.format(project.amount)
            cells.rest = [Span(dossier.framework.subject.stage(project.stage.id)?.name ?? project.stage.id, .muted)]
        case .instrument(let kind): fill(&cells, dossier.split(of: project) { $0.kind == kind })
        case .institution(let name): fill(&cells, dossier.split(of: project) { $0.isFrom(name) })
        case .group(let name) where page.grouping == .institution:
            fill(&cells, dossier.split(of: project) { $0.isFrom(name) })
        default: fill(&cells, dossier.split(of: project))
        }
        return cells
    }

    private func fill(_ cells: inout PortfolioRow.Cells, _ split: InstrumentSplit) {
        cells.amount = facts.format(split.whole)
        cells.split = split
    }
}

extension Format {
    /// `~183.6m`, `~5.0–10.4bn`: what may be added, rounded so that it does not break the band; `over` is what has to go.
    static func room(_ room: BandRoom?, isIllustrative: Bool) -> String {
        let mark = isIllustrative ? "~" : ""
        switch room {
        case nil: return PageSign.nothing.text
        case .tooMuch(let amount): return PortfolioWords.over(mark + amount.short(.up)).text
        case .between(let least, nil):
            return (least.value.isZero ? PortfolioWords.anyAmount : .atLeast(mark + least.short(.up))).text
        case .between(let least, let most?):
            if most.value.isZero { return PortfolioWords.noRoom.text }
            let (from, to) = (least.short(.up), most.short(.down))
            if least.value.isZero { return mark + to }
            // Hardly wider than what is shown of it.
            if from == to || least.value >= most.value { return mark + from }
            let unit = from.suffix(while: \.isLetter)
            let first = to.suffix(while: \.isLetter) == unit ? String(from.dropLast(unit.count)) : from
            return "\(mark)\(CellWords.span(first, to))"
        }
    }
}

extension MixGrouping {
    /// What the groups are of; nil for the whole.
    var field: FieldName? {
        switch self {
        case .whole: nil
        case .stage: .stage
        case .sector: .sector
        case .institution: .institution
        }
    }
}

extension StringProtocol {
    fileprivate func suffix(while isWanted: (Character) -> Bool) -> String {
        String(reversed().prefix(while: isWanted).reversed())
    }
}
