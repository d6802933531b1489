import Negotiation
import Screen
import Valuation

/// Both sides' present values against the rate at which they are discounted, drawn with the sides' letters: where a curve
/// crosses the line of nothing is the rate of return.
struct RateCurve {
    private let appraisal: Appraisal
    private let letters: BothSides<String>
    private let columns: Int
    private let rows: Int
    /// The largest rate, at the right; the left end is 0.
    private let widest: Double
    private static let label = 9

    init(_ appraisal: Appraisal, columns: Int, rows: Int, letters: BothSides<String>) {
        self.appraisal = appraisal
        self.letters = letters
        self.columns = max(10, columns - RateCurve.label)
        // Below the curve, the axis, its numbers and two lines of legend; above it, a heading.
        self.rows = max(3, min(40, rows - 5))
        let rates = appraisal.sides.flatMap { side in
            [side.discountRate].compactMap(\.self) + RateCurve.roots(of: side).filter { $0 < 1 }
        }
        widest = max(0.1, ((rates.max() ?? 0) * 1.25 / 0.05).rounded(.up) * 0.05)
    }

    private static func roots(of side: SideAppraisal) -> [Double] {
        (try? side.valuation.flows.get()).map { InternalRates(of: $0).roots } ?? []
    }

    private static func none(_ side: SideAppraisal) -> String {
        if case .failure(let why) = side.valuation.flows { "cannot be told: \(why.reason)" } else { "none" }
    }

    private func rate(at column: Int) -> Double { widest * Double(column) / Double(columns - 1) }

    private func column(of rate: Double) -> Int? {
        let column = (rate / widest * Double(columns - 1)).rounded()
        return column >= 0 && column < Double(columns) ? Int(column) : nil
    }

    var lines: [StyledLine] {
        let curves = appraisal.sides.map { side -> [Double?] in
            guard let flows = try? side.valuation.flows.get() else { return [] }
            return (0..<columns).map { try? side.valuation.presentValue(of: flows, rate: rate(at: $0)) }
        }
        let values: [Double] = curves.joined().compactMap(\.self) + [0]
        guard let low = values.min(), let high = values.max(), high > low else { return [] }
        func row(of value: Double) -> Int { Int(((high - value) / (high - low) * Double(rows - 1)).rounded()) }
        let text = FigureText(of: appraisal.money)
        var grid = Array(repeating: Array(repeating: Span(" "), count: columns), count: rows)
        let zero = row(of: 0)
        for column in 0..<columns { grid[zero][column] = Span("-", .muted) }
        for (party, side) in appraisal.sides.parties {
            guard let column = side.discountRate.flatMap(column) else { continue }
            for row in 0..<rows { grid[row][column] = Span(letters[party].lowercased(), .muted) }
        }
        for (party, curve) in curves.parties {
            for (column, value) in curve.enumerated() {
                guard let value else { continue }
                let place = row(of: value)
                let isTaken = party == .theirs && grid[place][column].text == letters.ours
                grid[place][column] = Span(isTaken ? "X" : letters[party], party.slot)
            }
        }
        let mark = appraisal.sides.contains(where: \.isIllustrative) ? "~" : ""
        var lines: [StyledLine] = [[Span("NPV by discount rate", .header, .bold)]]
        for (index, cells) in grid.enumerated() {
            let label =
                index == 0
                ? mark + text.money(high) : index == zero ? "0" : index == rows - 1 ? mark + text.money(low) : ""
            lines.append(
                [Span(DisplayWidth.pad(label, to: RateCurve.label - 1, align: .trailing) + " ", .muted)] + cells)
        }
        return lines + [scale] + legend
    }

    private var scale: StyledLine {
        var line = Array(repeating: Character(" "), count: columns)
        let step = widest <= 0.2 ? 0.02 : widest <= 0.5 ? 0.05 : 0.2
        var rate = 0.0
        while rate <= widest + 1e-9 {
            if let column = column(of: rate) {
                let label = FigureText.decimal(rate * 100, places: 0) + "%"
                let start = min(column, columns - label.count)
                let isFree = line[max(0, start - 1)..<min(columns, start + label.count + 1)].allSatisfy { $0 == " " }
                if isFree { for (offset, character) in label.enumerated() { line[start + offset] = character } }
            }
            rate += step
        }
        return [Span(String(repeating: " ", count: RateCurve.label) + String(line), .muted)]
    }

    /// `T Tokyo  t 7.00%  IRR ~6.50%`: the letter of the curve, that of the rate, and where the curve crosses nothing.
    private var legend: [StyledLine] {
        appraisal.sides.parties.map { party, side in
            let letter = letters[party]
            func percent(_ rate: Double) -> String { FigureText.decimal(rate * 100, places: 2) + "%" }
            let roots = RateCurve.roots(of: side).map(percent).joined(separator: " and ")
            let rate = side.discountRate.map { "  \(letter.lowercased()) \(percent($0))" } ?? ""
            let mark = side.isIllustrative ? "~" : ""
            return [
                Span("\(letter) ", party.slot), Span(side.side.name),
                Span("\(rate)  IRR \(roots.isEmpty ? RateCurve.none(side) : mark + roots)", .muted),
            ]
        }
    }
}
