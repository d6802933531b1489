import Negotiation
import Screen
import Valuation
import Words

// The page of a valuation: both sides' figures above, the assumptions behind them below, and curves beside them where
// there is room.
extension Workbench {
    /// Columns from which on the curves stand beside the figures.
    private static let columnsForPanel = 120
    /// What the figures and assumptions take then.
    private static let tableColumns = 80

    /// Whether a view stands beside the figures; else it stands in their place.
    func showsFiguresBeside(_ view: ValuationPage.View) -> Bool {
        let room = size.columns - Workbench.tableColumns - 3
        let needed =
            switch view {
            case .assumptions, .curve: 0
            case .cash: Workbench.columnsOfWaterfall
            case .years: Workbench.columnsOfYears
            case .tornado, .grid, .draws, .scenarios, .working: Workbench.columnsOfSensitivity
            }
        return size.columns >= Workbench.columnsForPanel && room >= needed
    }

    private func table(beside view: ValuationPage.View, _ area: Rect) -> Rect {
        Rect(
            column: area.origin.column, row: area.origin.row,
            columns: showsFiguresBeside(view) ? Workbench.tableColumns : area.size.columns, rows: area.size.rows)
    }

    /// Where a view is drawn: beside the figures, or in their place above what is being tried.
    private func viewArea(_ view: ValuationPage.View, _ area: Rect) -> Rect {
        guard showsFiguresBeside(view) else {
            let body = area.split(bottom: 1).top
            return Rect(column: 1, row: body.origin.row, columns: body.size.columns - 2, rows: body.size.rows)
        }
        let start = Workbench.tableColumns + 2
        return Rect(column: start, row: area.origin.row, columns: area.size.columns - start - 1, rows: area.size.rows)
    }

    func renderValuation(_ page: ValuationPage, _ area: Rect, into surface: inout Surface) {
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        guard case .success(let appraisal) = page.appraisal else {
            renderTitle(name, ValuationWords.title.text, into: &surface)
            return renderLines(unvalued(page, area.size.columns - 2), from: 0, area, into: &surface)
        }
        renderTitle(name, note(page, appraisal), into: &surface)
        let (top, body) = parts(page, area)
        let text = FigureText(of: appraisal.money)
        let lines = verdicts(appraisal, text) + [turn(page, appraisal, text)] + flips(page, appraisal)
        for (row, line) in lines.prefix(top.size.rows).enumerated() {
            surface.put(
                line, at: Point(column: area.origin.column, row: top.origin.row + row), width: area.size.columns - 1)
        }
        let isBeside = showsFiguresBeside(page.view)
        if page.view == .assumptions || isBeside {
            renderFigures(page, appraisal, table(beside: page.view, body), into: &surface)
        } else {
            render(page.view, page, appraisal, viewArea(page.view, body), into: &surface)
            let last = body.split(bottom: 1).bottom
            surface.put(selected(page, appraisal), at: last.origin, width: last.size.columns)
            surface.cursor = last.origin
        }
        if isBeside { renderPanel(page, appraisal, viewArea(page.view, body), into: &surface) }
    }

    /// The verdict, which never goes, and what follows from it; a line parts them where there is room.
    private func parts(_ page: ValuationPage, _ area: Rect) -> (top: Rect, body: Rect) {
        let flips = area.size.rows < 18 ? 0 : (try? page.appraisal.get()).map { self.flips(page, $0).count } ?? 0
        let (top, body) = area.split(top: area.size.rows < 8 ? 2 : 3 + flips)
        return (top, area.size.rows < 30 ? body : body.split(top: 1).bottom)
    }

    /// The warning comes last: a narrow screen leaves out the beginning.
    private func note(_ page: ValuationPage, _ appraisal: Appraisal) -> String {
        let valuation = appraisal.sides[page.side].valuation
        let years = (try? (valuation.year(of: 0), valuation.year(of: valuation.count - 1))).map {
            ValuationWords.years($0, $1).text
        }
        let isMadeUp = appraisal.sides.contains(where: \.isIllustrative)
        let unit = FigureText(of: appraisal.money).heading(appraisal.currency)
        return [
            years, ValuationWords.presentValue(of: appraisal.date.long).text, unit,
            isMadeUp ? ValuationWords.illustrative.text : nil,
        ].compactMap(\.self).joined(separator: "   ")
    }

    /// Why there is nothing to be seen, and what is wrong in the files.
    private func unvalued(_ page: ValuationPage, _ width: Int) -> [StyledLine] {
        var text = PageText(width: width, withholding: withheld)
        guard case .failure(let why) = page.appraisal else { return [] }
        if page.problems.isEmpty { text.item(Span(ValuationWords.notValued.text, .warn), why.reason) }
        for problem in page.problems { text.item(Span("!!", .error), problem.description) }
        text.blank()
        guard dossier.contains(page.project) else { return text.lines }
        text.paragraph(
            ValuationWords.howToValue(key: key("edit file"), whatIfsWait: !page.whatIfs.isEmpty).text, .muted)
        return text.lines
    }

    /// The verdicts and the view that is shown, however little of it there is room for.
    func valuationLines(_ page: ValuationPage, _ appraisal: Appraisal) -> [String] {
        let text = FigureText(of: appraisal.money)
        let top = verdicts(appraisal, text) + [turn(page, appraisal, text)] + flips(page, appraisal)
        let body: [StyledLine]
        if page.view == .assumptions {
            let columns = ValuationColumns(Workbench.tableColumns, glyphs: glyphs)
            let bridge = bridge(page, text)
            body =
                [heading(page, appraisal, columns)]
                + Workbench.shownFigures.map { line($0, page, appraisal, text, columns) }
                + [losses(appraisal, columns), listHeads(page, appraisal, text, columns)]
                + page.rows.indices.map { assumption($0, page, appraisal, bridge, text, columns) }
        } else {
            let (head, lines) = lines(
                of: page.view, page, appraisal, width: Workbench.columnsForPanel, height: size.rows)
            body = head + lines
        }
        return (top + body).map { told($0.map(\.text).joined()) }.filter { !$0.allSatisfy { $0 == " " } }
    }

    /// How many of a view's lines there are, and what the list has room for.
    func settleValuation(_ page: inout ValuationPage) {
        let body = parts(page, pageRect).body
        page.viewport.fit(height: listRows(page, table(beside: page.view, body)), count: page.rows.count)
        guard case .success(let appraisal) = page.appraisal else {
            page.top = 0
            return
        }
        let area = viewArea(page.view, body)
        let (head, lines) = lines(
            of: page.view, page, appraisal, width: area.size.columns, height: area.size.rows)
        page.top = max(0, min(page.top, lines.count - (area.size.rows - head.count)))
    }

    /// Figures in the order in which they are shown; a low screen shows the first of them.
    private static let shownFigures: [Figure] = [
        .npv, .irr, .equityIRR, .dscrMinimum, .dscrAverage, .llcr, .payback, .cashShare, .equityNPV, .plcr, .debt,
    ]

    /// Two fifths of the page at most, with the explained figure among them.
    private func figures(_ page: ValuationPage, _ area: Rect) -> [Figure] {
        let room = max(1, min(Workbench.shownFigures.count, (area.size.rows - otherRows(area)) * 2 / 5))
        var shown = Array(Workbench.shownFigures.prefix(room))
        if !shown.contains(page.figure) { shown[shown.count - 1] = page.figure }
        return shown
    }

    /// How many figures there is no room for; the next key brings each among those that are shown.
    private func figuresNote(_ page: ValuationPage, _ area: Rect) -> String {
        let (shown, all) = (figures(page, area).count, Workbench.shownFigures.count)
        return shown < all ? PageSign.count(shown, of: all).text : ""
    }

    /// Whether there is room for a title above the figures, for losses, and for heads above the list.
    private func isRoomy(_ area: Rect) -> Bool { area.size.rows >= 16 }

    /// Heads and the title of the list, and what else there is room for.
    private func otherRows(_ area: Rect) -> Int { isRoomy(area) ? 5 : 2 }

    private func listRows(_ page: ValuationPage, _ area: Rect) -> Int {
        let notes = (try? page.appraisal.get())?.untermed.isEmpty == false ? 1 : 0
        return max(0, area.size.rows - figures(page, area).count - otherRows(area) - notes)
    }

    private func renderFigures(
        _ page: ValuationPage, _ appraisal: Appraisal, _ area: Rect, into surface: inout Surface
    ) {
        let columns = ValuationColumns(area.size.columns, glyphs: glyphs)
        let text = FigureText(of: appraisal.money)
        let (bold, focus) = (Style(.header, emphasis: .bold), Style(.borderFocus, emphasis: .bold))
        var row = area.origin.row
        func put(_ line: StyledLine) {
            surface.put(line, at: Point(column: area.origin.column, row: row), width: area.size.columns)
            row += 1
        }
        if isRoomy(area) {
            surface.heading(
                area.line(row), title: ValuationWords.figures.text, note: figuresNote(page, area), titleStyle: bold)
            row += 1
        }
        put(heading(page, appraisal, columns))
        for figure in figures(page, area) { put(line(figure, page, appraisal, text, columns)) }
        if isRoomy(area) { put(losses(appraisal, columns)) }
        if let note = dossier.note(onUntermed: appraisal.untermed) { put([Span("  \(note)", .warn)]) }
        let height = listRows(page, area)
        let shown = page.viewport.visible(height: height, count: page.rows.count)
        surface.heading(
            area.line(row), title: listTitle(page), note: listNote(page, shown), isHeavy: true,
            style: Style(.borderFocus), titleStyle: focus, noteStyle: focus)
        row += 1
        let list = ValuationColumns(area.size.columns, side: 16, glyphs: glyphs)
        if isRoomy(area) { put(listHeads(page, appraisal, text, list)) }
        let bridge = bridge(page, text)
        for index in shown {
            put(assumption(index, page, appraisal, bridge, text, list))
            surface.mean(.item(index, list: 0), area.line(row - 1))
            if index == page.viewport.selected { surface.select(area.line(row - 1)) }
        }
    }
}

/// Where the parts of a line of figures stand.
struct ValuationColumns {
    let label = 21
    let side: Int
    let difference = 10
    /// What is left for bars.
    let bar: Int
    private let glyphs: Glyphs

    /// - Parameter side: the most that the column of a side takes.
    init(_ width: Int, side most: Int = 18, glyphs: Glyphs) {
        side = max(8, min(most, (width - label - difference - 1) / 2))
        bar = max(0, width - label - 2 * side - difference - 3)
        self.glyphs = glyphs
    }

    /// Filled up to a width, with a blank behind it however long it is.
    func cell(_ text: String, _ width: Int) -> String {
        DisplayWidth.pad(text, to: width - 1, ellipsis: glyphs.ellipsis) + " "
    }

    func trailing(_ text: String) -> String { DisplayWidth.pad(text, to: difference, align: .trailing) }
}
