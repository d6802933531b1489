import Negotiation
import Screen
import Valuation
import Words

// Curve, cash and years: beside the figures where there is room, in their place where there is not.
extension Workbench {
    /// Beside the figures: the view that is chosen, else the curve and, below it, the cash.
    func renderPanel(_ page: ValuationPage, _ appraisal: Appraisal, _ area: Rect, into surface: inout Surface) {
        guard page.view == .assumptions else { return render(page.view, page, appraisal, area, into: &surface) }
        let (above, below) = area.split(top: area.size.rows < 30 ? area.size.rows : area.size.rows / 2)
        render(.curve, page, appraisal, above, into: &surface)
        if below.size.rows > 0 { render(.cash, page, appraisal, below, into: &surface) }
    }

    func render(
        _ view: ValuationPage.View, _ page: ValuationPage, _ appraisal: Appraisal, _ area: Rect,
        into surface: inout Surface
    ) {
        let (head, body) = lines(of: view, page, appraisal, width: area.size.columns, height: area.size.rows)
        let top = view == page.view ? page.top : 0
        let shown = head + body.dropFirst(top)
        for (row, line) in shown.prefix(area.size.rows).enumerated() {
            surface.put(
                line, at: Point(column: area.origin.column, row: area.origin.row + row), width: area.size.columns)
        }
        // What does not fit is told, where the heading leaves room for it.
        let room = area.size.rows - head.count
        guard body.count > room, room > 0, let first = head.first else { return }
        let note = PageSign.range(top + 1, min(body.count, top + room), of: body.count).text
        let used = first.reduce(0) { $0 + DisplayWidth.of($1.text) }
        guard used + 2 + DisplayWidth.of(note) <= area.size.columns else { return }
        surface.put(
            note, at: Point(column: area.columns.upperBound - DisplayWidth.of(note), row: area.origin.row),
            style: .muted)
    }

    /// The headings, which stay, and the lines below them.
    func lines(
        of view: ValuationPage.View, _ page: ValuationPage, _ appraisal: Appraisal, width: Int, height: Int
    ) -> (head: [StyledLine], body: [StyledLine]) {
        switch view {
        case .assumptions: return ([], [])
        case .curve:
            let curve = RateCurve(
                appraisal, columns: width, rows: height, letters: sideLetters(appraisal), glyphs: glyphs)
            return ([], curve.lines)
        case .cash: return cashLines(appraisal, side: page.side, width: width)
        case .years: return yearLines(appraisal, side: page.side, width: width)
        case .tornado: return tornadoLines(page, appraisal, width: width)
        case .grid: return gridLines(page, appraisal, width: width)
        case .draws: return drawsLines(page, appraisal, width: width)
        case .scenarios: return scenarioLines(page, appraisal, width: width)
        case .working: return workingLines(page, appraisal, width: width)
        }
    }

    /// What fills a side's part of a bar: heights that are told apart, or letters.
    func sideMarks(_ appraisal: Appraisal) -> BothSides<Character> {
        let (letters, levels) = (sideLetters(appraisal), Drawing(glyphs).levels)
        return glyphs == .unicode
            ? BothSides(ours: levels[0], theirs: levels[2]) : letters.map { $0.first ?? "*" }
    }

    /// One letter a side, by which bars and curves are told apart without colour.
    func sideLetters(_ appraisal: Appraisal) -> BothSides<String> {
        let letters = appraisal.sides.map { $0.side.id.prefix(1).uppercased() }
        return letters.ours == letters.theirs ? BothSides(ours: "A", theirs: "B") : letters
    }
}
