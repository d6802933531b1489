import Valuation
import Words

extension SharedPage {
    /// Of both sides, with what was tried.
    func tornadoes(_ appraisal: Appraisal) -> String {
        let both = Party.allCases.map { tornado(appraisal, side: $0) }.joined()
        return both.isEmpty ? "" : both + "<p>\(text(SensitivityWords.stepNote("\(Percent.step)").text))</p>"
    }

    /// How far each assumption alone moves a side's present value, the widest first; nothing where none does.
    private func tornado(_ appraisal: Appraisal, side: Party) -> String {
        let own = appraisal.sides[side]
        let figures = FigureText(of: appraisal.money)
        let mark = own.isIllustrative ? "~" : ""
        let swings = appraisal.swings(
            for: .npv, side: side, step: Percent.step.fraction, appraisal.claimedRanges(of: side))
        let tornado = appraisal.tornado(of: .npv, side: side, swings)
        let bars = tornado.bars.filter { $0.width > 0 }
        let ends = bars.compactMap(\.ends)
        guard let base = try? tornado.base.get(), let low = ends.map(\.lowerBound).min(),
            let high = ends.map(\.upperBound).max(), high > low
        else { return "" }
        // Names stand on the left, amounts at both ends of each bar.
        func x(_ value: Double) -> Double { 230 + (value - low) / (high - low) * 300 }
        let height = 22.0
        let rows = zip(bars, ends).enumerated().flatMap { row, item -> [Picture.Shape] in
            let (bar, ends) = item
            let (left, right) = (x(ends.lowerBound), x(ends.upperBound))
            let top = Double(row) * height
            func words(_ text: String, _ x: Double, _ anchor: Picture.Anchor = .start) -> Picture.Shape {
                .words(text, at: .init(x, top + 15), anchor)
            }
            let texts = swings.first { $0.assumption == bar.assumption }?.texts ?? []
            let tried = Listing.plain(texts.map { bar.assumption.shape.word(of: $0) }).text
            return [
                words(bar.assumption.name, 4), words(mark + figures.money(ends.lowerBound), left - 6, .end),
                words(mark + figures.money(ends.upperBound), right + 6),
                .box(
                    .part0, at: .init(left, top + 3), width: max(1, right - left), height: height - 6, title: tried),
            ]
        }
        let caption = SensitivityWords.tornado(
            figure: Figure.npv.name, side: own.side.name, base: mark + figures.money(base))
        let bottom = Double(bars.count) * height
        let axis = Picture.Shape.line(.axis, from: .init(x(base), 0), to: .init(x(base), bottom))
        let drawn = Picture(label: caption.text, height: bottom + 4, shapes: rows + [axis])
        return "<p>\(text(caption.text))</p>" + picture(drawn)
    }
}
