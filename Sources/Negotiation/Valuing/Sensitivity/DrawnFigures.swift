import Valuation
import Words

/// What a side's figures come to where assumptions are drawn from ranges. It knows no more than the ranges, and is
/// illustrative whatever they rest on.
package struct DrawnFigures: Sendable {
    package struct Row: Sendable {
        package let figure: Figure
        /// Of the draws that have a value; nil of none.
        package let spread: Spread?
        /// Draws that have none.
        package let undefined: Int
    }

    /// How often a hurdle is met.
    package struct Chance: Sendable {
        /// As the field is called; nil for all of them together.
        package let hurdle: String?
        package let figure: Figure?
        package let threshold: Double?
        package let met: Int
        /// Draws in which it cannot be told, or does not apply.
        package let untold: Int

        /// A hurdle's, or the verdict's, in words; nil for all together.
        package var name: String? { hurdle == nil ? nil : (figure?.name ?? FigureWords.noLoss.text) }
    }

    package let draws: Draws
    package let rows: [Row]
    /// Each hurdle's, then that of all together; none where the side names no hurdle, or its files are faulty.
    package let chances: [Chance]

    /// As a part of all draws.
    package func part(_ count: Int) -> Double { Double(count) / Double(draws.count) }

    /// The standard error of a chance, as a part: how far it may be off by the luck of the draws alone.
    package func error(_ count: Int) -> Double {
        let part = part(count)
        return (part * (1 - part) / Double(draws.count)).squareRoot()
    }
}

extension Appraisal {
    /// A side's figures over many draws from ranges; outside of those, its own assumptions hold, and its own value of each is
    /// the likeliest.
    package func drawn(
        _ ranges: [StatedRange], side: Party, shape: DrawnRange.Shape = .triangular, count: Int = 10_000,
        seed: UInt64 = 1
    ) -> DrawnFigures {
        let own = sides[side]
        let draws = Draws(
            ranges.map { range in
                let middle = (range.numbers.lowerBound + range.numbers.upperBound) / 2
                return DrawnRange(
                    range.assumption, range.numbers, likeliest: own.terms.number(of: range.assumption) ?? middle)
            }, shape: shape, count: count, seed: seed)
        var values = Figure.allCases.map { _ in [Double]() }
        for index in values.indices { values[index].reserveCapacity(draws.count) }
        let hurdles = own.fault == nil ? own.verdicts : []
        var tallies = hurdles.map { _ in (met: 0, untold: 0) }
        var all = (met: 0, untold: 0)
        func note(_ isMet: Bool?, in tally: inout (met: Int, untold: Int)) {
            guard let isMet else {
                tally.untold += 1
                return
            }
            if isMet { tally.met += 1 }
        }
        draws.forEach(money.flows, own.terms) { valuation in
            for (index, figure) in Figure.allCases.enumerated() {
                if let value = try? valuation.result(of: figure).get() { values[index].append(value) }
            }
            guard !hurdles.isEmpty else { return }
            let verdicts = own.hurdles.verdicts(on: valuation, in: currency)
            for (index, verdict) in verdicts.enumerated() where index < tallies.count {
                note(verdict.isMet, in: &tallies[index])
            }
            note(verdicts.areMet, in: &all)
        }
        let chances = zip(hurdles, tallies).map { verdict, tally in
            DrawnFigures.Chance(
                hurdle: verdict.hurdle, figure: verdict.figure, threshold: verdict.threshold, met: tally.met,
                untold: tally.untold)
        }
        let together = DrawnFigures.Chance(
            hurdle: nil, figure: nil, threshold: nil, met: all.met, untold: all.untold)
        return DrawnFigures(
            draws: draws,
            rows: zip(Figure.allCases, values).map { figure, values in
                .init(figure: figure, spread: Spread(values), undefined: draws.count - values.count)
            }, chances: hurdles.isEmpty ? [] : chances + [together])
    }
}
