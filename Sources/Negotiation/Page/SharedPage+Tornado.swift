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
        let height = 22
        let rows = zip(bars, ends).enumerated().map { row, item -> String in
            let (bar, ends) = item
            let (left, right) = (x(ends.lowerBound), x(ends.upperBound))
            let line = "y=\"\(row * height + 15)\""
            let texts = swings.first { $0.assumption == bar.assumption }?.texts ?? []
            let tried = Listing.plain(texts.map { bar.assumption.shape.word(of: $0) }).text
            // A group of its own: a text that follows a shape is written on it.
            return "<g><text x=\"4\" \(line)>\(text(bar.assumption.name))</text>"
                + "<text x=\"\(SharedPage.digits(left - 6))\" \(line) text-anchor=\"end\">"
                + "\(text(mark + figures.money(ends.lowerBound)))</text>"
                + "<text x=\"\(SharedPage.digits(right + 6))\" \(line)>\(text(mark + figures.money(ends.upperBound)))</text>"
                + "<rect class=\"part0\" x=\"\(SharedPage.digits(left))\" y=\"\(row * height + 3)\" "
                + "width=\"\(SharedPage.digits(max(1, right - left)))\" height=\"\(height - 6)\">"
                + "<title>\(text(tried))</title></rect></g>"
        }
        let caption = SensitivityWords.tornado(
            figure: Figure.npv.name, side: own.side.name, base: mark + figures.money(base))
        let bottom = rows.count * height
        return "<p>\(text(caption.text))</p>"
            + "<svg viewBox=\"0 0 600 \(bottom + 4)\" role=\"img\" aria-label=\"\(text(caption.text))\">"
            + rows.joined()
            + "<line class=\"axis\" x1=\"\(SharedPage.digits(x(base)))\" x2=\"\(SharedPage.digits(x(base)))\" y1=\"0\" "
            + "y2=\"\(bottom)\"/></svg>"
    }
}
