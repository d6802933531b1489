import Negotiation
import Screen
import Valuation

// The page of a valuation: both sides' figures above, the assumptions behind them below, and curves beside them where
// there is room.
extension Workbench {
    /// Columns from which on the curves stand beside the figures.
    private static let columnsForPanel = 120
    /// What the figures and assumptions take then.
    private static let tableColumns = 80

    private func valuationTable(_ area: Rect) -> Rect {
        let isWide = area.size.columns >= Workbench.columnsForPanel
        return Rect(
            column: area.origin.column, row: area.origin.row,
            columns: isWide ? Workbench.tableColumns : area.size.columns, rows: area.size.rows)
    }

    func renderValuation(_ page: Page.Valuation, _ area: Rect, into surface: inout Surface) {
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        guard case .success(let appraisal) = page.appraisal else {
            renderTitle(name, "valuation", into: &surface)
            return renderLines(unvalued(page, area.size.columns - 2), from: 0, area, into: &surface)
        }
        renderTitle(name, note(page, appraisal), into: &surface)
        let table = valuationTable(area)
        let isWide = table.size.columns < area.size.columns
        if page.view == .assumptions || isWide {
            renderFigures(page, appraisal, table, into: &surface)
        } else {
            let inner = Rect(
                column: 1, row: area.origin.row, columns: area.size.columns - 2, rows: area.size.rows)
            render(page.view, page, appraisal, inner, into: &surface)
            surface.cursor = Point(column: 0, row: area.origin.row)
        }
        guard isWide else { return }
        let panel = Rect(
            column: table.size.columns + 2, row: area.origin.row,
            columns: area.size.columns - table.size.columns - 3, rows: area.size.rows)
        for row in 0..<area.size.rows {
            surface.put(
                glyphs == .unicode ? "│" : "|", at: Point(column: table.size.columns, row: area.origin.row + row),
                style: Style(.border))
        }
        renderPanel(page, appraisal, panel, into: &surface)
    }

    private func note(_ page: Page.Valuation, _ appraisal: Appraisal) -> String {
        let years = appraisal.sides[page.side].valuation
        let isMadeUp = appraisal.sides.contains(where: \.isIllustrative)
        let unit = FigureText(of: appraisal.money).unit.symbol
        return (isMadeUp ? "~ illustrative   " : "") + "\(unit) \(appraisal.currency)   "
            + "\(years.year(of: 0))–\(years.year(of: max(0, years.flows.count - 1)))   NPV of \(appraisal.date.long)"
    }

    /// Why there is nothing to be seen, and what is wrong in the files.
    private func unvalued(_ page: Page.Valuation, _ width: Int) -> [StyledLine] {
        var text = PageText(width: width)
        guard case .failure(let why) = page.appraisal else { return [] }
        let faults = dossier.contradictions(in: [page.project]).filter { $0.severity == .error }
        if faults.isEmpty { text.item(Span("not valued:", .warn), why.reason) }
        buildProblems(faults, &text)
        text.blank()
        text.paragraph("A project is valued from its flows by year, under valuation: in its file; E opens it.", .muted)
        return text.lines
    }

    /// How many of a view's lines there are, and what the list has room for.
    mutating func settleValuation(_ page: inout Page.Valuation) {
        let table = valuationTable(pageRect)
        if page.view == .assumptions {
            page.viewport.fit(height: listRows(page, table), count: page.rows.count)
            return
        }
        guard case .success(let appraisal) = page.appraisal else {
            page.top = 0
            return
        }
        let isWide = table.size.columns < size.columns
        let width = isWide ? size.columns - table.size.columns - 3 : size.columns - 2
        let (head, body) = lines(of: page.view, page, appraisal, width: width, height: pageRect.size.rows)
        page.top = max(0, min(page.top, body.count - (pageRect.size.rows - head.count)))
        page.viewport.fit(height: listRows(page, table), count: page.rows.count)
    }

    /// Figures in the order in which they are shown; a low screen shows the first of them.
    private static let shownFigures: [Figure] = [
        .npv, .irr, .equityIRR, .dscrMinimum, .dscrAverage, .llcr, .payback, .cashShare, .equityNPV, .plcr, .debt,
    ]

    /// Half of the page at most, with the explained figure among them.
    private func figures(_ page: Page.Valuation, _ area: Rect) -> [Figure] {
        let room = max(1, min(Workbench.shownFigures.count, (area.size.rows - 6) / 2))
        var shown = Array(Workbench.shownFigures.prefix(room))
        if !shown.contains(page.figure) { shown[shown.count - 1] = page.figure }
        return shown
    }

    /// Below the headings, the verdict, the losses, the figures and a line between; above the break-even.
    private func listRows(_ page: Page.Valuation, _ area: Rect) -> Int {
        max(0, area.size.rows - figures(page, area).count - 5)
    }

    /// Where the parts of a line stand.
    private struct Columns {
        static let label = 21
        let side: Int
        let difference = 10
        let bar: Int

        init(_ width: Int) {
            side = max(8, min(18, (width - Columns.label - 11) / 2))
            bar = max(0, width - Columns.label - 2 * side - 11 - 2)
        }
    }

    private func renderFigures(
        _ page: Page.Valuation, _ appraisal: Appraisal, _ area: Rect, into surface: inout Surface
    ) {
        let columns = Columns(area.size.columns)
        let text = FigureText(of: appraisal.money)
        var lines: [StyledLine] = [heading(page, appraisal, columns)]
        lines.append(verdicts(appraisal, columns))
        lines += figures(page, area).map { line($0, page, appraisal, text, columns) }
        lines.append(losses(appraisal, columns))
        lines.append(between(page, appraisal, text, columns))
        for (row, line) in lines.enumerated() where row < area.size.rows {
            surface.put(line, at: Point(column: 0, row: area.origin.row + row), width: area.size.columns)
        }
        let largest = page.rows.compactMap { $0.part.map(abs) }.max() ?? 0
        let top = area.origin.row + lines.count
        for row in page.viewport.visible(height: listRows(page, area), count: page.rows.count) {
            let at = Point(column: 0, row: top + row - page.viewport.top)
            let line = assumption(page.rows[row], page, row == page.viewport.selected, largest, text, columns)
            surface.put(line, at: at, width: area.size.columns)
            if row == page.viewport.selected { surface.cursor = at }
        }
        surface.put(
            breakEven(page, appraisal, text), at: Point(column: 0, row: area.rows.upperBound - 1),
            width: area.size.columns)
    }

    private func cell(_ text: String, _ width: Int) -> String {
        DisplayWidth.pad(text, to: width - 1, ellipsis: glyphs.ellipsis) + " "
    }

    private func heading(_ page: Page.Valuation, _ appraisal: Appraisal, _ columns: Columns) -> StyledLine {
        [Span(cell("  ", Columns.label))]
            + appraisal.sides.enumerated().map { index, side in
                let mark = index == page.side ? "> " : "  "
                return Span(
                    cell(mark + side.side.name, columns.side),
                    Style(sideSlot(side.side.id), emphasis: index == page.side ? .bold : []))
            } + [Span(DisplayWidth.pad("difference", to: columns.difference, align: .trailing), .muted)]
    }

    private func verdicts(_ appraisal: Appraisal, _ columns: Columns) -> StyledLine {
        [Span(cell("  feasible", Columns.label))]
            + appraisal.sides.map { side in
                switch side.isFeasible {
                case true?: Span(cell("  yes", columns.side), .info, .bold)
                case false?: Span(cell("  NO", columns.side), .error, .bold)
                case nil: Span(cell(side.verdicts.isEmpty ? "  no hurdles" : "  cannot be told", columns.side), .muted)
                }
            }
    }

    private func line(
        _ figure: Figure, _ page: Page.Valuation, _ appraisal: Appraisal, _ text: FigureText, _ columns: Columns
    ) -> StyledLine {
        let results = appraisal.sides.map { $0.valuation.result(of: figure) }
        let isExplained = figure == page.figure
        var line: StyledLine = [
            Span(cell((isExplained ? "= " : "  ") + figure.name, Columns.label), isExplained ? .header : .text)
        ]
        for (side, result) in zip(appraisal.sides, results) {
            let verdict = side.verdicts.first { $0.figure == figure }
            line.append(cell(result, verdict, side, figure, text, columns))
        }
        if let first = try? results.first?.get(), let last = try? results.last?.get(), results.count == 2 {
            // As the shown parts add up to it: rounded once.
            let difference = text.difference(last - first, of: figure)
            line.append(Span(DisplayWidth.pad(difference, to: columns.difference, align: .trailing)))
        }
        return line
    }

    private func cell(
        _ result: Result<Double, Undefined>, _ verdict: Verdict?, _ side: SideAppraisal, _ figure: Figure,
        _ text: FigureText, _ columns: Columns
    ) -> Span {
        switch result {
        case .failure(let why): return Span(cell("  " + why.reason, columns.side), .muted)
        case .success(let value):
            let shown = (side.isIllustrative ? " ~" : "  ") + text.text(value, of: figure)
            guard let threshold = verdict?.threshold, let isMet = verdict?.isMet else {
                return Span(cell(shown, columns.side))
            }
            let demanded = text.text(threshold, of: figure)
            return isMet
                ? Span(cell("\(shown) >= \(demanded)", columns.side), .info)
                : Span(cell("\(shown) < \(demanded)", columns.side), .error)
        }
    }

    private func losses(_ appraisal: Appraisal, _ columns: Columns) -> StyledLine {
        [Span(cell("  losses", Columns.label))]
            + appraisal.sides.map { side in
                let loss = side.valuation.firstLoss.map { "from \(side.valuation.year(of: $0))" } ?? "none"
                let verdict = side.verdicts.first { $0.figure == nil }
                let slot: Slot = verdict?.isMet.map { $0 ? .info : .error } ?? .text
                return Span(cell("  \(loss)\(verdict?.isMet == false ? ", none allowed" : "")", columns.side), slot)
            }
    }

    private func between(
        _ page: Page.Valuation, _ appraisal: Appraisal, _ text: FigureText, _ columns: Columns
    ) -> StyledLine {
        let tried = page.whatIfs.isEmpty ? "" : "   * tried, not saved"
        let left = cell("  Assumptions", Columns.label) + DisplayWidth.pad(tried, to: 2 * columns.side)
        return [
            Span(left, .header, .bold),
            Span(DisplayWidth.pad("in \(page.figure.name)", to: columns.difference, align: .trailing), .header),
            Span(page.attribution?.sampledOrders == nil ? "" : " sampled", .muted),
        ]
    }

    private func assumption(
        _ row: Page.Valuation.Row, _ page: Page.Valuation, _ isSelected: Bool, _ largest: Int, _ text: FigureText,
        _ columns: Columns
    ) -> StyledLine {
        var line: StyledLine = [
            Span.mark(isSelected),
            Span(
                DisplayWidth.pad(row.assumption.name, to: Columns.label - 2, ellipsis: glyphs.ellipsis),
                row.differs ? .text : .muted),
        ]
        for side in 0..<2 {
            guard case .success(let appraisal) = page.appraisal, appraisal.sides.indices.contains(side) else {
                continue
            }
            let own = appraisal.sides[side].assumptions
            let isTried = page.isTried(row.assumption, side)
            let mark = isTried ? " *" : own.basis(of: row.assumption) == .illustrative ? " ~" : "  "
            let value = (own.text(of: row.assumption) ?? "–") + (own.isDisputed(row.assumption) ? "!" : "")
            let isHere = isSelected && side == page.side
            let style: Style =
                isHere ? Style(.selection, over: .selection) : isTried ? Style(.changed) : row.differs ? .text : .muted
            line.append(Span(cell(mark + value, columns.side), style))
        }
        guard row.differs else { return line }
        guard let part = row.part else {
            return line + [Span(DisplayWidth.pad("–", to: columns.difference, align: .trailing))]
        }
        line.append(
            Span(
                DisplayWidth.pad(
                    text.difference(parts: part, of: page.figure), to: columns.difference, align: .trailing)))
        let length = largest > 0 ? Int((Double(abs(part)) / Double(largest) * Double(columns.bar)).rounded()) : 0
        line.append(Span(" " + String(repeating: part < 0 ? "-" : "+", count: length), .muted))
        return line
    }

    /// `  Tokyo: IRR is 7.0% at revenue 96.20%`.
    private func breakEven(_ page: Page.Valuation, _ appraisal: Appraisal, _ text: FigureText) -> StyledLine {
        if case .failure(let why)? = page.attribution?.shares[page.figure] {
            return [Span("  \(page.figure.name) cannot be explained: \(why.reason)", .muted)]
        }
        let name = appraisal.sides[page.side].side.name
        guard let point = page.breakEven else { return [] }
        let target = text.text(point.target, of: point.figure)
        guard let value = point.text else {
            return [Span("  \(name): no \(point.assumption.name) brings \(point.figure.name) to \(target)", .muted)]
        }
        return [
            Span("  \(name): \(point.figure.name) is \(target) at \(point.assumption.name) ", .muted), Span(value),
        ]
    }
}
