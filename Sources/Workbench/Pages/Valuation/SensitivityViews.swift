import Negotiation
import Screen
import Valuation
import Words

// How far each assumption alone moves the figure: the page's part of what `value --tornado` shows.
extension Workbench {
    /// What tornado, scenarios and the working of a figure need to stand beside the figures.
    static let columnsOfSensitivity = 60
    /// A number without a range is moved by this part of itself.
    private static let step = Percent(points: ExactDecimal(10))
    private static let value = 11

    /// `revenue  79.2%..96.8%  ~-2.1bn  ████│████  ~1.1bn`, the widest first; what moves nothing is named below.
    func tornadoLines(_ page: ValuationPage, _ appraisal: Appraisal, width: Int)
        -> (head: [StyledLine], body: [StyledLine])
    {
        let side = appraisal.sides[page.side]
        let text = FigureText(of: appraisal.money)
        let swings = appraisal.swings(for: page.figure, side: page.side, step: Workbench.step.fraction)
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
        notes.paragraph(SensitivityWords.stepNote("\(Workbench.step)").text, .muted)
        if !still.isEmpty { notes.paragraph(SensitivityWords.unmoved(still).text, .muted) }
        body += [[]] + notes.lines
        return (head, body)
    }
}
