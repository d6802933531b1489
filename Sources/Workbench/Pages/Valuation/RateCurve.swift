import Negotiation
import Screen
import Valuation
import Words

/// Both sides' present values against the rate at which they are discounted: where a curve crosses the line of nothing is
/// the rate of return.
struct RateCurve {
    private let appraisal: Appraisal
    private let letters: BothSides<String>
    private let glyphs: Glyphs
    private let columns: Int
    private let rows: Int
    /// The largest rate, at the right; the left end is 0.
    private let widest: Double
    private static let label = 9

    init(_ appraisal: Appraisal, columns: Int, rows: Int, letters: BothSides<String>, glyphs: Glyphs) {
        self.appraisal = appraisal
        self.letters = letters
        self.glyphs = glyphs
        self.columns = max(10, columns - RateCurve.label)
        // Below the curve, the axis and two lines of legend; above it, a heading.
        self.rows = max(3, min(30, rows - 4))
        let rates = appraisal.sides.flatMap { side in
            [side.discountRate].compactMap(\.self) + RateCurve.roots(of: side).filter { $0 < 1 }
        }
        widest = max(0.1, ((rates.max() ?? 0) * 1.25 / 0.05).rounded(.up) * 0.05)
    }

    private static func roots(of side: SideAppraisal) -> [Double] {
        (try? side.valuation.flows.get()).map { InternalRates(of: $0).roots } ?? []
    }

    private static func none(_ side: SideAppraisal) -> String {
        if case .failure(let why) = side.valuation.flows {
            ValuationWords.noRate(why: why.reason).text
        } else {
            ValuationWords.noRates.text
        }
    }

    private func column(of rate: Double) -> Int? {
        let column = (rate / widest * Double(columns - 1)).rounded()
        return column >= 0 && column < Double(columns) ? Int(column) : nil
    }

    var lines: [StyledLine] {
        let flows = appraisal.sides.map { try? $0.valuation.flows.get() }
        func value(_ party: Party, _ part: Double) -> Double? {
            guard let flows = flows[party] else { return nil }
            return try? appraisal.sides[party].valuation.presentValue(of: flows, rate: part * widest)
        }
        let parts = (0..<columns).map { Double($0) / Double(columns - 1) }
        let values: [Double] = Party.allCases.map { party in parts.compactMap { value(party, $0) } }.reduce([0], +)
        guard let low = values.min(), let high = values.max(), high > low else { return [] }
        var plot = Plot(columns: columns, rows: rows, glyphs: glyphs)
        for party in Party.allCases where flows[party] != nil {
            plot.draw(letter: letters[party].first ?? "*", isBroken: party == .theirs) { part in
                value(party, part).map { ($0 - low) / (high - low) }
            }
        }
        func row(of value: Double) -> Int { Int(((high - value) / (high - low) * Double(rows - 1)).rounded()) }
        let text = FigureText(of: appraisal.money)
        let size = text.size
        let axis = RoundScale(low / size...high / size, most: max(2, rows / 3))
        var labels: [Int: String] = [:]
        for tick in axis.ticks {
            labels[row(of: tick * size)] = FigureText.decimal(tick, places: axis.step < 1 ? axis.step < 0.1 ? 2 : 1 : 0)
        }
        labels[row(of: 0)] = "0"
        let uprights = appraisal.sides.map { $0.discountRate.flatMap(column) }
        let drawn = Party.allCases.filter { flows[$0] != nil }
        let body = (0..<rows).map { row -> StyledLine in
            let label = DisplayWidth.pad(labels[row] ?? "", to: RateCurve.label - 1, align: .trailing) + " "
            return [Span(label, .muted)]
                + (0..<columns).map { column in
                    if let cell = plot[column, row] { return Span(String(cell.character), drawn[cell.curve].slot) }
                    if let party = Party.allCases.first(where: { uprights[$0] == column }) {
                        return Span(String(upright(of: party)), party.slot)
                    }
                    return row == zero(low, high) ? Span(String(glyphs.border.horizontal), .muted) : Span(" ")
                }
        }
        let mark = appraisal.sides.contains(where: \.isIllustrative) ? "~" : ""
        let head = [
            Span(ValuationWords.curve.text, .header, .bold),
            Span("  \(mark)\(text.heading(appraisal.currency))", .muted),
        ]
        return [head] + body + [scale] + legend
    }

    private func zero(_ low: Double, _ high: Double) -> Int { Int((high / (high - low) * Double(rows - 1)).rounded()) }

    /// Where a side's own rate stands.
    private func upright(of party: Party) -> Character {
        party == .ours ? glyphs.border.vertical : glyphs.border.dashed
    }

    private var scale: StyledLine {
        var line = Array(repeating: Character(" "), count: columns)
        for rate in RoundScale(0...widest, most: max(2, columns / 7)).ticks {
            guard let column = column(of: rate) else { continue }
            let isWhole = abs((rate * 100).rounded() - rate * 100) < 1e-6
            let label = FigureText.decimal(rate * 100, places: isWhole ? 0 : 1) + "%"
            let start = max(0, min(column - label.count / 2, columns - label.count))
            let isFree = line[max(0, start - 1)..<min(columns, start + label.count + 1)].allSatisfy { $0 == " " }
            if isFree { for (offset, character) in label.enumerated() { line[start + offset] = character } }
        }
        return [Span(String(repeating: " ", count: RateCurve.label) + String(line), .muted)]
    }

    /// `⠒⠒ Tokyo  │ 7.00%  IRR ~6.50%`: what its curve is drawn with, its rate, and where the curve crosses nothing.
    private var legend: [StyledLine] {
        appraisal.sides.parties.map { party, side in
            let stroke = glyphs == .unicode ? (party == .ours ? "⠒⠒" : "⠒ ") : letters[party]
            func percent(_ rate: Double) -> String { FigureText.decimal(rate * 100, places: 2) + "%" }
            let roots = RateCurve.roots(of: side).map(percent)
            let rate = side.discountRate.map { "  \(upright(of: party)) \(percent($0))" } ?? ""
            let mark = side.isIllustrative ? "~" : ""
            return [
                Span("\(stroke) ", party.slot), Span(side.side.name),
                Span("\(rate)  IRR \(roots.isEmpty ? RateCurve.none(side) : mark + Listing.all(roots).text)", .muted),
            ]
        }
    }
}
