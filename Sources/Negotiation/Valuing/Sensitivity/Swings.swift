import Valuation
import Words

/// What is tried in place of a side's own value of an assumption.
package struct Swing: Sendable {
    package let assumption: Assumption
    /// As they would be typed: the least and the greatest of a number, all other words of a reading.
    package let texts: [String]
    /// Whether the ends are somebody's, and no step of ours.
    package let isStated: Bool
}

/// Between which numbers somebody takes an assumption to lie.
package struct StatedRange: Sendable, Hashable {
    package let assumption: Assumption
    /// As the terms hold them: fractions, years, money.
    package let numbers: ClosedRange<Double>

    package init(_ assumption: Assumption, _ numbers: ClosedRange<Double>) {
        self.assumption = assumption
        self.numbers = numbers
    }

    /// What stands between the ends, where a range is typed.
    package static let sign = ".."
}

// What is tried is what is shown: each number is rounded to what would be typed for it.
extension Appraisal {
    /// A range as it is typed: `80%..95%`, each end as the assumption's own values are.
    ///
    /// Fails, in words, on what is no range of the assumption.
    package func range(typed text: String, for assumption: Assumption, of side: Party) throws(ChangeRefusal)
        -> StatedRange
    {
        let ends = text.split(separator: StatedRange.sign, maxSplits: 1, omittingEmptySubsequences: false)
        guard sides[side].range(of: assumption) != nil else {
            throw .invalid(SensitivityWords.noNumber(assumption.rawValue))
        }
        guard ends.count == 2 else {
            throw .invalid(SensitivityWords.rangeForm(text, assumption.expectation))
        }
        var numbers: [Double] = []
        for end in ends {
            let end = String(end.foldedAndTrimmed())
            var trial = self
            try trial.enter(end, for: assumption, of: side)
            guard !end.isEmpty, let number = trial.sides[side].terms.number(of: assumption) else {
                throw .invalid(SensitivityWords.rangeForm(text, assumption.expectation))
            }
            numbers.append(number)
        }
        guard numbers[0] <= numbers[1] else {
            throw .invalid(
                SensitivityWords.endsTurned(text, write: ends.reversed().joined(separator: StatedRange.sign)))
        }
        return StatedRange(assumption, numbers[0]...numbers[1])
    }

    /// The ranges that the files state: of a number about which sources disagree, from the least to the greatest of what they
    /// say.
    package func claimedRanges(of side: Party) -> [StatedRange] {
        let own = sides[side].assumptions
        return Assumption.allCases.compactMap { assumption in
            guard assumption.isNumber, own.unread[assumption] == nil, own.isDisputed(assumption) else { return nil }
            let numbers = own.claims(of: assumption).compactMap {
                terms(trying: $0, for: assumption, of: side)?.number(of: assumption)
            }
            guard let least = numbers.min(), let greatest = numbers.max(), least < greatest else { return nil }
            return StatedRange(assumption, least...greatest)
        }
    }

    /// What the files state of a side, but for the assumptions of which somebody states a range here.
    package func ranges(of side: Party, stated: [StatedRange]) -> [StatedRange] {
        claimedRanges(of: side).filter { claimed in !stated.contains { $0.assumption == claimed.assumption } } + stated
    }

    /// What a tornado tries of a side: the ends of the ranges that are stated; of all other numbers, a part of their own more
    /// and less, at least a year; of readings, the other words. What the side does not say, and what cannot move the figure,
    /// is left out.
    ///
    /// - Parameter step: a part of the number, above 0: 0.1 for a tenth more and less.
    package func swings(for figure: Figure, side: Party, step: Double, _ ranges: [StatedRange] = []) -> [Swing] {
        let named = Set(assumptions).union(Appraisal.moneyFactors)
        let live = figure.assumptions
        return Assumption.allCases.filter { named.contains($0) && live.contains($0) }.compactMap { assumption in
            if let range = ranges.last(where: { $0.assumption == assumption }) {
                let texts = [range.numbers.lowerBound, range.numbers.upperBound].compactMap {
                    typed($0, for: assumption, side: side)
                }
                return Swing(assumption: assumption, texts: texts, isStated: true)
            }
            let own = sides[side]
            if case .choice(let words) = assumption.shape {
                guard own.assumptions.unread[assumption] == nil else { return nil }
                let said = own.assumptions.text(of: assumption) ?? assumption.defaultWord
                return Swing(assumption: assumption, texts: words.filter { $0 != said }, isStated: false)
            }
            guard own.terms.unknown[assumption] == nil, let number = own.terms.number(of: assumption),
                let range = own.range(of: assumption)
            else { return nil }
            let size = stride(of: assumption, at: number, step: step)
            let texts = [number - size, number + size]
                .map { min(max($0, range.lowerBound), range.upperBound) }
                .compactMap { typed($0, for: assumption, side: side) }
            return Swing(assumption: assumption, texts: texts, isStated: false)
        }
    }

    /// What each side's flows are multiplied by, be it said or not.
    static let moneyFactors: Set<Assumption> = [.capitalCost, .revenue, .operatingCost]

    /// A part of the number; of a day, as much of ten years; of terms in years, whole years and at least one.
    private func stride(of assumption: Assumption, at number: Double, step: Double) -> Double {
        if assumption == .startDate { return 10 * step }
        let size = abs(number) * step
        return assumption.isWhole ? max(1, size.rounded()) : size
    }

    package func tornado(of figure: Figure, side: Party, _ swings: [Swing]) -> Tornado {
        Tornado(
            of: figure, money.flows, sides[side].terms,
            swings.map { swing in
                .init(
                    swing.assumption,
                    trying: swing.texts.compactMap { terms(trying: $0, for: swing.assumption, of: side) })
            })
    }

    /// The numbers of an axis, five where they differ: over a stated range, else two steps to each side.
    package func axis(of assumption: Assumption, side: Party, step: Double, _ ranges: [StatedRange])
        throws(ChangeRefusal) -> ValueGrid.Axis
    {
        guard let own = sides[side].terms.number(of: assumption), let limits = sides[side].range(of: assumption) else {
            throw .invalid(SensitivityWords.noNumber(assumption.rawValue))
        }
        let wanted: [Double]
        if let range = ranges.last(where: { $0.assumption == assumption })?.numbers {
            wanted = (0...4).map { range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 4 }
        } else {
            let size = stride(of: assumption, at: own, step: step)
            wanted = (-2...2).map { min(max(own + Double($0) * size, limits.lowerBound), limits.upperBound) }
        }
        var numbers: [Double] = []
        for number in wanted {
            guard let text = typed(number, for: assumption, side: side),
                let number = terms(trying: text, for: assumption, of: side)?.number(of: assumption),
                !numbers.contains(number)
            else { continue }
            numbers.append(number)
        }
        return .init(assumption, numbers)
    }

    /// The terms of a side with something typed for one assumption; nil where that cannot be its value.
    package func terms(trying text: String, for assumption: Assumption, of side: Party) -> ProjectTerms? {
        var assumptions = sides[side].assumptions
        guard (try? assumptions.enter(text, for: assumption)) != nil else { return nil }
        return assumptions.terms(firstYear: money.firstYear, date: date, currency: currency)
    }

    /// A number of an assumption as a side would type it, without zeros at the end.
    package func typed(_ number: Double, for assumption: Assumption, side: Party) -> String? {
        text(of: number, for: assumption, side: side, 4).flatMap { normal($0, for: assumption, side: side) }
    }

    /// What is typed, as the files would have it.
    func normal(_ text: String, for assumption: Assumption, side: Party) -> String? {
        var assumptions = sides[side].assumptions
        guard (try? assumptions.enter(text, for: assumption)) != nil else { return text }
        return assumptions.text(of: assumption)
    }
}

extension Percent {
    /// How far a number is moved about which nobody states a range.
    package static let step = Percent(points: ExactDecimal(10))
}

extension SideAppraisal {
    /// Whether all of its hurdles are met on a valuation of its own; nil where it names none, or one cannot be told.
    package func isFeasible(_ valuation: ProjectValuation) -> Bool? {
        fault == nil ? hurdles.verdicts(on: valuation, in: currency).areMet : nil
    }
}

extension Assumption {
    /// Whether it is a number, which steps and ranges can move; else it is one of several words.
    package var isNumber: Bool { info.limits != nil }

    /// The reading that counts where nothing is said; nil of numbers.
    package var defaultWord: String? { if case .choice(let words) = shape { words.first } else { nil } }

    /// What its values look like, in words.
    fileprivate var expectation: ExpectationWords { shape.words(within: info.limits) }
}
