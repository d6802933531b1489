import Negotiation
import Screen
import Valuation
import Words

// How the figure is worked out: formula, the years that it is made of, and what it rests on.
extension Workbench {
    /// Also the way back, where it is shown already.
    mutating func showWorking() {
        guard let page = valuationPage else { return }
        valuationPage?.view = page.view == .working ? .assumptions : .working
        valuationPage?.top = 0
    }

    func workingLines(_ page: ValuationPage, _ appraisal: Appraisal, width: Int)
        -> (head: [StyledLine], body: [StyledLine])
    {
        let (side, figure) = (appraisal.sides[page.side], page.figure)
        let text = FigureText(of: appraisal.money)
        let mark = side.isIllustrative ? "~" : ""
        func title(_ value: String) -> [StyledLine] {
            let words = WorkingWords.title(figure: figure.name, side: side.side.name, value: value)
            let unit = "  \(text.heading(appraisal.currency))"
            return [[Span(words.text, .header, .bold), Span(unit, .muted)]]
        }
        var page = PageText(width: width, withholding: withheld)
        page.paragraph(figure.formula)
        let working: Working
        do throws(Undefined) { working = try Working(of: figure, in: side.valuation) } catch {
            return (title(PageSign.nothing.text), page.lines + [[Span(error.reason, .warn)]])
        }
        func percent(_ rate: Double) -> String { FigureText.decimal(rate * 100, places: 2) + "%" }
        if let rate = working.rate {
            let isRate = figure == .irr || figure == .equityIRR
            page.paragraph(
                WorkingWords.discounted(rate: percent(rate), from: isRate ? nil : appraisal.date.long).text, .muted)
        }
        if let line = arithmetic(working, side, text) { page.paragraph(line, .text) }
        page.blank()
        let head = title(mark + text.text(working.value, of: figure))
        return (head, page.lines + years(working, side, text, mark) + inputs(side, figure, width))
    }

    /// `1.12 / 0.98 = 1.14, 2031 decides`.
    private func arithmetic(_ working: Working, _ side: SideAppraisal, _ text: FigureText) -> String? {
        let shown = text.text(working.value, of: working.figure)
        func plain(_ value: Double) -> String { FigureText.decimal(value / text.size, places: text.places + 1) }
        if let parts = working.parts {
            return working.figure == .debt
                ? "\(plain(parts.above)) / \(plain(parts.below)) = \(FigureText.decimal(parts.above / parts.below * 100, places: 1))%"
                : "\(plain(parts.above)) / \(plain(parts.below)) = \(shown)"
        }
        guard let period = working.period, working.columns.count > 1,
            let cash = working.columns[0].values[period], let service = working.columns[1].values[period]
        else { return nil }
        let sum = "\(plain(cash)) / \(plain(service)) = \(shown)"
        guard let year = try? side.valuation.year(of: period) else { return sum }
        return CellWords.clauses([sum, WorkingWords.decides(year: year).text]).text
    }

    /// A line for each year, and one for all.
    private func years(_ working: Working, _ side: SideAppraisal, _ text: FigureText, _ mark: String) -> [StyledLine] {
        let number = 10
        func line(_ first: String, _ cells: [String], _ style: Style = .text) -> StyledLine {
            [
                Span(DisplayWidth.pad(first, to: 6), .muted),
                Span(cells.map { DisplayWidth.pad($0, to: number, align: .trailing) }.joined(), style),
            ]
        }
        func cell(_ value: Double?, _ kind: Working.Kind) -> String {
            guard let value else { return "" }
            return switch kind {
            case .factor: FigureText.decimal(value, places: 4)
            case .cover: mark + FigureText.decimal(value, places: 2)
            default: mark + FigureText.decimal(value / text.size, places: text.places + 1)
            }
        }
        var lines = [line("", working.columns.map(\.kind.words.text), .muted)]
        for period in 0..<(working.columns.first?.values.count ?? 0) {
            let cells = working.columns.map { cell($0.values[period], $0.kind) }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            let year = (try? side.valuation.year(of: period)).map(String.init) ?? "\(period)"
            lines.append(line(year, cells, period == working.period ? Style(.error) : .text))
        }
        let sums = working.columns.map { column in
            [.factor, .cover, .running].contains(column.kind) ? "" : cell(column.sum, column.kind)
        }
        return lines + [line(WorkingWords.total.text, sums, Style(.text, emphasis: .bold))]
    }

    /// What the side assumes, as far as it can move the figure, with where it is from.
    private func inputs(_ side: SideAppraisal, _ figure: Figure, _ width: Int) -> [StyledLine] {
        let own = side.assumptions
        let said = Assumption.allCases.filter { figure.assumptions.contains($0) && own.says($0) }
        guard !said.isEmpty else { return [] }
        let name = min(20, width / 3)
        return [[], [Span(WorkingWords.inputs.text, .header)]]
            + said.map { assumption in
                let mark = own.basis(of: assumption)?.isAssumed == true ? "~" : " "
                let value = own.shown(assumption).map { mark + assumption.shape.word(of: $0) } ?? PageSign.nothing.text
                return [
                    Span(DisplayWidth.pad(assumption.name, to: name - 1, ellipsis: glyphs.ellipsis) + " "),
                    Span(DisplayWidth.pad(value, to: 16, ellipsis: glyphs.ellipsis) + " "),
                    Span(told(own.source(of: assumption) ?? WorkingWords.noSource.text, columns: width), .muted),
                ]
            }
    }
}

extension Working.Kind {
    fileprivate var words: WorkingWords {
        switch self {
        case .cfads: .cfads
        case .capitalCost: .capitalCost
        case .flow: .flow
        case .factor: .factor
        case .worth: .worth
        case .running: .running
        case .service: .service
        case .cover: .cover
        case .drawn: .drawn
        case .shared: .shared
        case .ours: .ours
        }
    }
}
