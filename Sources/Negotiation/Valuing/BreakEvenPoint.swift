import Valuation

/// Where a figure comes to what a side demands of it, if one of its assumptions were another.
public struct BreakEvenPoint: Sendable {
    public let assumption: Assumption
    public let figure: Figure
    /// What the figure must come to: the side's hurdle, or nothing for present values; nil where the side demands nothing.
    public let target: Double?
    /// As a number: a fraction, years, money. Undefined where there is none.
    public let value: Result<Double, Undefined>
    /// As it would be typed; of a start, the date.
    public let text: String?
}

extension Appraisal {
    /// The number of an assumption at which a side's figure is just what it demands; of years, the last or first of them at
    /// which it still is.
    public func breakEven(of assumption: Assumption, for figure: Figure, side: Int) -> BreakEvenPoint {
        let own = sides[side]
        let demanded = own.verdicts.first { $0.figure == figure }?.threshold
        guard let target = demanded ?? (figure == .npv || figure == .equityNPV ? 0 : nil) else {
            return BreakEvenPoint(
                assumption: assumption, figure: figure, target: nil,
                value: .failure(Undefined("\(own.side.name) demands no \(figure.name)")), text: nil)
        }
        do throws(Undefined) {
            let value = try ProjectValuation.breakEven(
                of: assumption, for: figure, at: target, money.flows, own.terms)
            return BreakEvenPoint(
                assumption: assumption, figure: figure, target: target, value: .success(value),
                text: text(of: value, for: assumption))
        } catch {
            return BreakEvenPoint(
                assumption: assumption, figure: figure, target: target, value: .failure(error), text: nil)
        }
    }

    private func text(of value: Double, for assumption: Assumption) -> String? {
        switch assumption {
        case .startDate: date.adding(days: Int((value * 365).rounded()))?.description
        case .tenor, .grace: "\(Int(value))"
        case .targetDSCR: FigureText.decimal(value, places: 3)
        case .recoveredAmount: FigureText(of: money).money(value) + " \(currency)"
        default: FigureText.decimal(value * 100, places: 2) + "%"
        }
    }
}

/// Where a side's verdict on a project turns, if one of its assumptions were another.
public struct TurningPoint: Sendable {
    public let assumption: Assumption
    /// As it would be typed: the number nearest to what it is from which the verdict is the other one.
    public let text: String
    /// What the verdict is from there on.
    public let becomesFeasible: Bool
}

extension Appraisal {
    /// Nil where the assumption is no number, or the verdict is the same at all that is tried.
    public func turningPoint(of assumption: Assumption, side: Int) -> TurningPoint? {
        let own = sides[side]
        guard let now = own.isFeasible, let current = own.terms.number(of: assumption) else { return nil }
        let found = ProjectValuation.turningPoint(of: assumption, money.flows, own.terms, near: current) { valuation in
            own.hurdles.verdicts(on: valuation, in: currency).allSatisfy { $0.isMet == true }
        }
        guard let found, let text = text(of: found, for: assumption) else { return nil }
        return TurningPoint(assumption: assumption, text: text, becomesFeasible: !now)
    }
}
