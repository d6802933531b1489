import Valuation
import Words

/// Where a figure comes to what a side demands of it, if one of its assumptions were another.
package struct BreakEvenPoint: Sendable {
    package let assumption: Assumption
    package let figure: Figure
    /// What the figure must come to: what was asked for, else the side's hurdle, or nothing for present values; nil where
    /// the side demands nothing.
    package let target: Double?
    /// As a number: a fraction, years, money. Undefined where there is none.
    package let value: Result<Double, Undefined>
    /// As it would be typed; of a start, the date.
    package let text: String?
}

extension Appraisal {
    /// The number of an assumption at which a side's figure is just what it demands, or another target; of years, the last or
    /// first of them at which it still is.
    package func breakEven(
        of assumption: Assumption, for figure: Figure, side: Party, at wanted: Double? = nil
    ) -> BreakEvenPoint {
        let own = sides[side]
        func none(_ why: Undefined) -> BreakEvenPoint {
            BreakEvenPoint(assumption: assumption, figure: figure, target: nil, value: .failure(why), text: nil)
        }
        let verdict = wanted == nil ? own.verdicts.first { $0.figure == figure } : nil
        if let verdict, verdict.threshold == nil, case .failure(let why) = verdict.value { return none(why) }
        let demanded = wanted ?? verdict?.threshold
        guard let range = own.range(of: assumption) else {
            return none(Undefined(.notANumber(assumption: assumption.rawValue)))
        }
        guard let target = demanded ?? (figure == .npv || figure == .equityNPV ? 0 : nil) else {
            return none(Undefined(.noDemand(side: own.side.name, figure: figure.words)))
        }
        do throws(Undefined) {
            let value = try ProjectValuation.breakEven(
                of: assumption, in: range, for: figure, at: target, money.flows, own.terms)
            return BreakEvenPoint(
                assumption: assumption, figure: figure, target: target, value: .success(value),
                text: text(of: value, for: assumption, side: side))
        } catch {
            return BreakEvenPoint(
                assumption: assumption, figure: figure, target: target, value: .failure(error), text: nil)
        }
    }

    /// As it would be typed. Of a benchmark that changes, all rates are moved alike.
    func text(
        of value: Double, for assumption: Assumption, side: Party,
        rounding rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero, _ places: Int = 2
    ) -> String? {
        func digits(_ value: Double, _ places: Int) -> String {
            let scale = FigureText.powerOfTen(places)
            return FigureText.decimal((value * scale).rounded(rule) / scale, places: places)
        }
        switch assumption.shape {
        case .date: return date.adding(days: Int((value * 365).rounded(rule)))?.description
        case .years: return "\(Int(value))"
        case .number: return digits(value, places + 1)
        case .amount: return "\(FigureText.decimal(value.rounded(rule), places: 0)) \(currency)"
        case .rateSchedule:
            let path = sides[side].terms.benchmark
            let shift = value - (path?.first ?? value)
            let later = (path?.steps ?? []).map { ", \(digits(($0.rate + shift) * 100, places))% from \($0.year)" }
            return "\(digits(value * 100, places))%" + later.joined()
        default: return "\(digits(value * 100, places))%"
        }
    }
}

extension SideAppraisal {
    /// The numbers that are tried in place of an assumption's own: what its field takes, near enough to what it is now. Nil where
    /// it is no number.
    package func range(of assumption: Assumption) -> ClosedRange<Double>? {
        guard let limits = assumption.info.limits else { return nil }
        let (least, greatest) = (limits.least.double, limits.greatest.double)
        // The grace is part of the tenor.
        if assumption == .tenor { return min(max(least, Double(terms.grace + 1)), greatest)...greatest }
        if assumption == .grace { return least...max(least, min(greatest, Double((terms.tenor ?? 2) - 1))) }
        switch assumption.shape {
        case .date: return terms.delay - 30...terms.delay + 30
        case .years, .number: return least...greatest
        case .amount: return terms.number(of: assumption).map { least...max(1, min(greatest, 10 * $0)) }
        default: return least / 100...greatest / 100
        }
    }
}

/// Where a side's verdict on a project turns, if one of its assumptions were another.
package struct TurningPoint: Sendable {
    package let assumption: Assumption
    /// As it would be typed: the number nearest to what it is from which the verdict is the other one.
    package let text: String
    /// What the verdict is from there on.
    package let becomesFeasible: Bool
}

extension Appraisal {
    /// Nil where the assumption is no number, or the verdict is the same at all that is tried.
    package func turningPoint(of assumption: Assumption, side: Party) -> TurningPoint? {
        let own = sides[side]
        guard let now = own.isFeasible, let range = own.range(of: assumption),
            let current = own.terms.number(of: assumption)
        else { return nil }
        let found = ProjectValuation.turningPoint(
            of: assumption, in: range, money.flows, own.terms, near: current
        ) { valuation in
            own.hurdles.verdicts(on: valuation, in: currency).areMet
        }
        return found.flatMap { turningPoint(at: $0, of: assumption, side: side, now: now) }
    }

    /// What is shown is rounded on from here, and is what turns the verdict when it is typed.
    func turningPoint(at found: Double, of assumption: Assumption, side: Party, now: Bool) -> TurningPoint? {
        guard let current = sides[side].terms.number(of: assumption) else { return nil }
        for places in 2...6 {
            guard
                let text = text(of: found, for: assumption, side: side, rounding: found < current ? .down : .up, places)
            else { return nil }
            var trial = self
            guard (try? trial.enter(text, for: assumption, of: side)) != nil else { continue }
            if trial.sides[side].isFeasible == !now {
                return TurningPoint(assumption: assumption, text: text, becomesFeasible: !now)
            }
        }
        return nil
    }
}
