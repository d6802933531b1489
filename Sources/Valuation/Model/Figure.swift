import Glibc

/// A figure by which a project is judged. The names are those of the output.
public enum Figure: String, CaseIterable, Hashable, Sendable {
    /// Net present value of the project before it is financed, on the day of valuation; money.
    case npv
    /// The project's rate of return before it is financed; a fraction.
    case irr
    /// The same two of what is left to the equity.
    case equityNPV = "equity-npv"
    case equityIRR = "equity-irr"
    /// Debt service cover ratio, the least of all periods and their mean.
    case dscrMinimum = "dscr-min"
    case dscrAverage = "dscr-average"
    /// Loan and project life cover ratios, at the loan's rate.
    case llcr
    case plcr
    /// Years until the project, before it is financed, has paid back what was put in, for good.
    case payback = "payback-years"
    /// What is borrowed, without interest during construction; money.
    case debt
    /// Our part of all the cash that is shared, undiscounted; a fraction.
    case cashShare = "cash-share"
}

extension ProjectValuation {
    /// A figure's value; undefined, with the reason, where it has none.
    public func value(of figure: Figure) throws(Undefined) -> Double {
        try terms.know(figure.assumptions)
        return switch figure {
        case .npv: try presentValue(of: cash.flows)
        case .irr: try InternalRates(of: cash.flows).only()
        case .equityNPV: try presentValue(of: financing.equity.get())
        case .equityIRR: try InternalRates(of: financing.equity.get()).only()
        case .dscrMinimum: try coverage().minimum().ratio
        case .dscrAverage: try coverage().average()
        case .llcr: try coverage().llcr()
        case .plcr: try coverage().plcr()
        case .payback: try Payback.periods(cash.flows)
        case .debt: try financing.loan.get().drawdown.reduce(0, +)
        case .cashShare: try cashShare()
        }
    }

    public func result(of figure: Figure) -> Result<Double, Undefined> {
        do throws(Undefined) { return .success(try value(of: figure)) } catch { return .failure(error) }
    }

    /// How well the cash covers the loan's service.
    public func coverage() throws(Undefined) -> Coverage {
        Coverage(cfads: cash.cfads, loan: try loan.get(), rates: financing.rates)
    }

    /// At the terms' own discount rate, or at another.
    public func presentValue(of flows: [Double], rate: Double? = nil) throws(Undefined) -> Double {
        if rate == nil { try terms.know([.discountRate]) }
        try terms.know([.startDate])
        guard let rate = rate ?? terms.discountRate else { throw Undefined(.noDiscountRate) }
        let value = try PresentValue.of(flows, rate: rate)
        guard terms.delay != 0 else { return value }
        let moved = value * exp(-terms.delay * log1p(rate))
        guard moved.isFinite, moved != 0 || value == 0 else {
            throw Undefined(.dayTooFar)
        }
        return moved
    }

    private func cashShare() throws(Undefined) -> Double {
        var (ours, all) = (0.0, 0.0)
        for period in try split.get() {
            ours += period.ours
            all += period.ours + period.theirs
        }
        guard all > 0 else { throw Undefined(.noCashToShare) }
        return ours / all
    }
}
