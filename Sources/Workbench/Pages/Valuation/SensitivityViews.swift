import Negotiation
import Screen
import Valuation
import Words

// How far each assumption alone moves the figure: the page's part of what `value --tornado` shows.
extension Workbench {
    /// What tornado, draws, scenarios and the working of a figure need to stand beside the figures.
    static let columnsOfSensitivity = 60
    private static let value = 11

    /// `revenue  79.2%..96.8%  ~-2.1bn  ████│████  ~1.1bn`, the widest first; what moves nothing is named below.
    func tornadoLines(_ page: ValuationPage, _ appraisal: Appraisal, width: Int)
        -> (head: [StyledLine], body: [StyledLine])
    {
        let side = appraisal.sides[page.side]
        let text = FigureText(of: appraisal.money)
        let swings = swings(page, appraisal)
        let tornado = appraisal.tornado(of: page.figure, side: page.side, swings)
        let mark = side.isIllustrative ? "~" : ""
        func shown(_ value: Result<Double, Undefined>) -> String {
            switch value {
            case .success(let value): mark + text.text(value, of: page.figure)
            case .failure(let why): why.reason
            }
        }
        let title = SensitivityWords.tornado(
            figure: page.figure.name, side: side.side.name, base: shown(tornado.base))
        let head: [StyledLine] = [[Span(title.text, .header, .bold)]]
        let moving = tornado.bars.filter { $0.width > 0 }
        let ends = moving.compactMap(\.ends)
        guard let low = ends.map(\.lowerBound).min(), let high = ends.map(\.upperBound).max(), high > low else {
            return (head, [[Span(PageSign.nothing.text, .muted)]])
        }
        let label = min(20, max(10, width / 4))
        let tried = width < 76 ? 0 : 22
        let bar = max(4, width - label - tried - 2 * Workbench.value - 2)
        func column(_ value: Double) -> Int { Int(((value - low) / (high - low) * Double(bar - 1)).rounded()) }
        let base = (try? tornado.base.get()).map(column)
        var body = moving.map { item -> StyledLine in
            let swing = swings.first { $0.assumption == item.assumption }
            let texts = (swing?.texts ?? []).map { item.assumption.shape.word(of: $0) }
            let between =
                item.assumption.isNumber ? texts.joined(separator: StatedRange.sign) : Listing.plain(texts).text
            let (least, greatest) = (item.ends?.lowerBound ?? low, item.ends?.upperBound ?? high)
            var picture = Array(
                DisplayWidth.pad(
                    Drawing(glyphs).bar(
                        from: (least - low) / (high - low), to: (greatest - low) / (high - low), columns: bar),
                    to: bar))
            if let base, picture.indices.contains(base) { picture[base] = glyphs.border.vertical }
            return [
                Span(DisplayWidth.pad(item.assumption.name, to: label - 1, ellipsis: glyphs.ellipsis) + " "),
                Span(
                    tried == 0 ? "" : DisplayWidth.pad(between, to: tried - 1, ellipsis: glyphs.ellipsis) + " ", .muted),
                Span(DisplayWidth.pad(shown(.success(least)), to: Workbench.value - 1, align: .trailing) + " "),
                Span(String(picture), .borderFocus),
                Span(" " + DisplayWidth.pad(shown(.success(greatest)), to: Workbench.value - 1)),
            ]
        }
        let still = tornado.bars.filter { $0.width == 0 }.map(\.assumption.name)
        var notes = PageText(width: width, withholding: withheld)
        notes.paragraph(SensitivityWords.stepNote("\(Percent.step)").text, .muted)
        if !still.isEmpty { notes.paragraph(SensitivityWords.unmoved(still).text, .muted) }
        body += [[]] + notes.lines
        return (head, body)
    }

    private func swings(_ page: ValuationPage, _ appraisal: Appraisal) -> [Swing] {
        appraisal.swings(
            for: page.figure, side: page.side, step: Percent.step.fraction, page.statedRanges(in: appraisal))
    }

    /// The figure over what is selected, and over what else moves it most.
    func gridLines(_ page: ValuationPage, _ appraisal: Appraisal, width: Int)
        -> (head: [StyledLine], body: [StyledLine])
    {
        let side = appraisal.sides[page.side]
        let swings = swings(page, appraisal)
        let moving = appraisal.tornado(of: page.figure, side: page.side, swings).bars
            .filter { $0.width > 0 && $0.assumption.isNumber }.map(\.assumption)
        let selected = page.selected.flatMap { moving.contains($0) ? $0 : nil }
        let two = (selected.map { [$0] } ?? []) + moving.filter { $0 != selected }
        guard two.count > 1 else { return ([], [[Span(PageSign.nothing.text, .muted)]]) }
        let ranges = page.statedRanges(in: appraisal)
        let axes = two.prefix(2).compactMap { assumption in
            try? appraisal.axis(of: assumption, side: page.side, step: Percent.step.fraction, ranges)
        }
        guard axes.count == 2 else { return ([], [[Span(PageSign.nothing.text, .muted)]]) }
        let grid = ValueGrid(appraisal.money.flows, side.terms, rows: axes[0], columns: axes[1])
        let text = FigureText(of: appraisal.money)
        let title = SensitivityWords.grid(
            figure: page.figure.name, side: side.side.name, rows: axes[0].assumption.name,
            columns: axes[1].assumption.name)
        func label(_ number: Double, _ axis: ValueGrid.Axis) -> String {
            let text = appraisal.typed(number, for: axis.assumption, side: page.side) ?? ""
            return side.terms.number(of: axis.assumption).map { abs($0 - number) < 1e-12 } == true ? "[\(text)]" : text
        }
        let cell = max(9, min(14, width / (axes[1].numbers.count + 1)))
        func right(_ text: String) -> String {
            DisplayWidth.pad(text, to: cell, align: .trailing, ellipsis: glyphs.ellipsis)
        }
        let heads: StyledLine =
            [Span(right(""))] + axes[1].numbers.map { Span(right(label($0, axes[1])), .muted) }
        let mark = side.isIllustrative ? "~" : ""
        let rows = zip(axes[0].numbers, grid.valuations).map { number, valuations -> StyledLine in
            [Span(right(label(number, axes[0])), .muted)]
                + valuations.map { valuation in
                    let isFeasible = side.isFeasible(valuation) == true
                    switch valuation.result(of: page.figure) {
                    case .success(let value):
                        let shown = mark + text.text(value, of: page.figure)
                        return Span(right((isFeasible ? "*" : "") + shown), isFeasible ? .info : .text)
                    case .failure: return Span(right("?"), .muted)
                    }
                }
        }
        return (
            [[Span(title.text, .header, .bold)], heads],
            rows + [[], [Span(SensitivityWords.gridMarks(side: side.side.name).text, .muted)]]
        )
    }
}
