import Valuation
import Words

/// Both sides' present values of a project, from a discount rate of nothing to one beyond what either discounts at.
package struct RatePicture: Sendable {
    private let appraisal: Appraisal
    /// The largest rate.
    private let widest: Double

    package init(_ appraisal: Appraisal) {
        self.appraisal = appraisal
        // A multiple of four, so that a table in quarters has whole percentages.
        let rate = max(0.1, (appraisal.sides.compactMap(\.discountRate).max() ?? 0) * 2)
        widest = (rate / 0.04).rounded(.up) * 0.04
    }

    private func value(of side: SideAppraisal, at rate: Double) -> Double? {
        guard let flows = try? side.valuation.flows.get() else { return nil }
        return try? side.valuation.presentValue(of: flows, rate: rate)
    }

    /// Nil where there is nothing to be seen.
    package func picture(_ name: String) -> Picture? {
        let steps = 60
        let points = appraisal.sides.map { side in
            (0...steps).compactMap { step -> (rate: Double, value: Double)? in
                let rate = Double(step) / Double(steps) * widest
                return value(of: side, at: rate).map { (rate, $0) }
            }
        }
        let values = (points.ours + points.theirs).map(\.value) + [0]
        guard let low = values.min(), let high = values.max(), high > low, values.count > 2 else { return nil }
        func x(_ rate: Double) -> Double { 60 + rate / widest * 520 }
        func y(_ value: Double) -> Double { 10 + (high - value) / (high - low) * 130 }
        func curve(_ points: [(rate: Double, value: Double)], _ style: Picture.Style, _ label: String) -> [Picture
            .Shape]
        {
            // The name stands where the curves lie apart: at their upper ends.
            guard let first = points.first else { return [] }
            return [
                .curve(style, points.map { .init(x($0.rate), y($0.value)) }),
                .words(label, at: .init(x(first.rate) + 8, y(first.value) + 4), .start),
            ]
        }
        let figures = FigureText(of: appraisal.money)
        let marks = [(low, figures.money(low)), (0, "0"), (high, figures.money(high))].map { value, words in
            Picture.Shape.words(words, at: .init(54, y(value) + 4), .end)
        }
        let rates = [0, widest / 2, widest].map { rate in
            Picture.Shape.words(Portfolio.text(ofShare: rate), at: .init(x(rate), 162), .middle)
        }
        let names = appraisal.sides.map(\.side.name)
        return Picture(
            label: SharedPageWords.curve(project: name).text, height: 170,
            shapes: [.line(.axis, from: .init(60, y(0)), to: .init(580, y(0)))]
                + curve(points.ours, .ours, names.ours) + curve(points.theirs, .theirs, names.theirs) + marks + rates)
    }

    /// The same at a few rates, and what each side's value is at each.
    package var values: (rates: [String], values: BothSides<[String]>) {
        let figures = FigureText(of: appraisal.money)
        let rates = (0...4).map { Double($0) / 4 * widest }
        return (
            rates.map { Portfolio.text(ofShare: $0) },
            appraisal.sides.map { side in
                rates.map { rate in value(of: side, at: rate).map(figures.money) ?? PageSign.nothing.text }
            }
        )
    }
}
