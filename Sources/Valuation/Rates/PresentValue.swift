import Glibc

/// What flows of money are worth at the time of the first.
public enum PresentValue {
    /// The sum of F_t ÷ (1 + rate)^t for flows one period apart, the first at t = 0 and so undiscounted.
    ///
    /// Spreadsheets' NPV discounts its first flow, too: there, the first is added by hand.
    ///
    /// - Parameter rate: a fraction per period, above −1: 0.08 for 8 %.
    /// - Returns: a finite number, exact to within a rounding for each period; 0 where there are no flows.
    /// - Throws: `Undefined` for a rate of −1 or less, for what is no finite number, and for a sum that is none.
    public static func of(_ flows: [Double], rate: Double) throws(Undefined) -> Double {
        let growth = 1 + (try checked(rate))
        // Horner's scheme, from the last flow.
        var value = 0.0
        for flow in flows.reversed() { value = value / growth + flow }
        return try finite(value, sumOf: flows.lazy.map { $0 })
    }

    /// The sum of F_d ÷ (1 + rate)^((d − d₀) ÷ 365) for flows on days d, where d₀ is the earliest, in whatever order
    /// they are listed: Actual/365, as in spreadsheets' XNPV (OpenFormula 1.2), which refuses flows before the
    /// first that is listed and so agrees wherever it has a value.
    ///
    /// - Parameter rate: a fraction per year of 365 days, above −1.
    /// - Returns: a finite number; 0 where there are no flows.
    /// - Throws: `Undefined` as for periodic flows.
    public static func of(_ flows: [DatedFlow], rate: Double) throws(Undefined) -> Double {
        let logGrowth = log1p(try checked(rate))
        guard let first = flows.lazy.map({ $0.boundedDay }).min() else { return 0 }
        var value = 0.0
        // Nothing stays nothing, even on a day when any other amount would be beyond all numbers.
        for flow in flows where flow.amount != 0 {
            let years = Double(flow.boundedDay - first) / DayCount.daysPerYear
            value += flow.amount * exp(-years * logGrowth)
        }
        return try finite(value, sumOf: flows.lazy.map { $0.amount })
    }

    private static func checked(_ rate: Double) throws(Undefined) -> Double {
        guard rate.isFinite else { throw Undefined(.discountNotFinite) }
        guard rate > -1 else { throw Undefined(.discountTooLow) }
        return rate
    }

    private static func finite(_ value: Double, sumOf flows: some Sequence<Double>) throws(Undefined) -> Double {
        guard !value.isFinite else { return value }
        guard flows.allSatisfy(\.isFinite) else { throw Undefined(.flowNotFinite) }
        throw Undefined(.presentValueTooLarge)
    }
}
