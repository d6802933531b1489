import Valuation
import Words

/// The least change of one assumption that turns a side's verdict.
package struct Flip: Sendable {
    package let assumption: Assumption
    /// What it is, and from where on the verdict is the other one, as they would be typed.
    package let from: String
    package let to: String
    /// How far that is: `+7.1pp`, `-3`.
    package let distance: String
    package let becomesFeasible: Bool
}

extension Appraisal {
    /// Of all numbers that a side assumes, or that its flows are multiplied by, the one that turns its verdict soonest: in parts
    /// of itself, of years at least one, of a start in tenths of ten years. Nil where there is no verdict, or none turns it by
    /// less than its whole.
    ///
    /// Looked for in growing steps, so that a verdict that turns twice within one is missed.
    package func nearestFlip(of side: Party) -> Flip? {
        let own = sides[side]
        guard let now = own.isFeasible else { return nil }
        let live = own.verdicts.reduce(into: Set<Assumption>()) { live, verdict in
            live.formUnion(verdict.figure?.assumptions ?? Figure.equityIRR.assumptions)
        }
        struct Candidate {
            let assumption: Assumption
            let number: Double
            let size: Double
            let limits: ClosedRange<Double>
        }
        let named = Set(assumptions).union(Appraisal.moneyFactors)
        let candidates = Assumption.allCases.compactMap { assumption -> Candidate? in
            guard live.contains(assumption), named.contains(assumption), own.terms.unknown[assumption] == nil,
                let number = own.terms.number(of: assumption), let limits = own.range(of: assumption)
            else { return nil }
            let size = assumption == .startDate ? 10 : abs(number)
            return size > 0 ? .init(assumption: assumption, number: number, size: size, limits: limits) : nil
        }
        func isTurned(_ assumption: Assumption, _ number: Double) -> Bool {
            own.isFeasible(ProjectValuation(money.flows, own.terms.setting(assumption, to: number))) == !now
        }
        var last = 0.0
        for part in [0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1] {
            var found: [(distance: Double, flip: Flip)] = []
            for candidate in candidates {
                for direction in [-1.0, 1] {
                    let assumption = candidate.assumption
                    func place(_ part: Double) -> Double {
                        let steps = part * candidate.size
                        let step = assumption.isWhole ? steps.rounded(.up) : steps
                        let place = candidate.number + direction * step
                        return min(max(place, candidate.limits.lowerBound), candidate.limits.upperBound)
                    }
                    var (same, other) = (place(last), place(part))
                    guard same != other, isTurned(assumption, other) else { continue }
                    if assumption.isWhole {
                        while abs(other - same) > 1 {
                            let middle = ((same + other) / 2).rounded(.down)
                            if isTurned(assumption, middle) { other = middle } else { same = middle }
                        }
                    } else {
                        for _ in 0..<30 {
                            let middle = same + (other - same) / 2
                            if isTurned(assumption, middle) { other = middle } else { same = middle }
                        }
                    }
                    guard let turning = turningPoint(at: other, of: assumption, side: side, now: now),
                        let from = typed(candidate.number, for: assumption, side: side),
                        let to = normal(turning.text, for: assumption, side: side)
                    else { continue }
                    found.append(
                        (
                            abs(other - candidate.number) / candidate.size,
                            Flip(
                                assumption: assumption, from: from, to: to,
                                distance: assumption.distance(from: candidate.number, to: other),
                                becomesFeasible: !now)
                        ))
                }
            }
            if let nearest = found.min(by: { $0.distance < $1.distance }) { return nearest.flip }
            last = part
        }
        return nil
    }
}

extension Assumption {
    /// How far a number has been moved, with its sign: in percentage points, years, or as it is written.
    fileprivate func distance(from old: Double, to new: Double) -> String {
        func signed(_ text: String) -> String { new > old ? "+" + text : text }
        switch shape {
        case .years: return signed("\(Int(new - old))")
        case .number: return signed(FigureText.decimal(new - old, places: 2))
        case .day, .date: return signed(FigureUnitWords.years(FigureText.decimal(new - old, places: 1)).text)
        case .amount: return signed(FigureText.decimal((new - old) / (old == 0 ? 1 : old) * 100, places: 1) + "%")
        default:
            return signed(FigureUnitWords.percentagePoints(FigureText.decimal((new - old) * 100, places: 1)).text)
        }
    }
}
