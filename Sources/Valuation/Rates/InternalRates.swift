import Glibc

/// The internal rates of return: all rates above −100 % at which the present value of some flows is 0.
///
/// Flows that change their sign more than once may have several, or none. How they are found, and why none is missed, is told
/// in `ExponentialSum`.
public struct InternalRates: Hashable, Sendable {
    /// As fractions per period, or per year of 365 days for dated flows; ascending, each above −1, none twice.
    ///
    /// Each is as exact as the amounts, as `Double`s, tell it. A rate at which the present value only touches 0 is one, and so
    /// are two rates so close together that rounded amounts cannot tell them from it.
    public let roots: [Double]
    /// How many more there are, which a `Double` cannot tell: within 10⁻¹⁶ of −1 or of another one, or above 10³⁰⁸.
    public let untold: Int
    /// What the order of the signs alone says about the number of rates.
    public let rule: Rule

    /// Flows one period apart. What is no finite number has no rates, and `Rule.notFinite`.
    public init(of flows: [Double]) {
        if let logRate = flows.withUnsafeBufferPointer({ ConventionalFlows($0)?.logRate }) {
            self.init(logRates: CollectionOfOne(logRate), periods: 1, rule: .oneSignChange)
        } else if flows.allSatisfy(\.isFinite) {
            self.init(of: ExponentialSum(periodic: flows), periods: 1)
        } else {
            self.init(logRates: [], periods: 1, rule: .notFinite)
        }
    }

    /// Flows on days, in any order; those of one day are one flow. Years are of 365 days, as in spreadsheets' XIRR (OpenFormula
    /// 1.2). What is no finite number has no rates, and `Rule.notFinite`.
    public init(of flows: [DatedFlow]) {
        guard flows.allSatisfy(\.amount.isFinite) else {
            self.init(logRates: [], periods: 1, rule: .notFinite)
            return
        }
        self.init(of: ExponentialSum(dated: flows), periods: DayCount.daysPerYear)
    }

    private init(of sum: ExponentialSum, periods: Double) {
        self.init(logRates: sum.roots, periods: periods, rule: Rule(for: sum))
    }

    /// - Parameters:
    ///   - logRates: ln (1 + rate) for each rate per time of a flow.
    ///   - periods: how many times of flows make the period of the rates.
    private init(logRates: some Collection<Double>, periods: Double, rule: Rule) {
        var roots: [Double] = []
        for logRate in logRates {
            let rate = expm1(logRate * periods)
            // They ascend; close to −1, different ones may be told by the same number.
            if rate.isFinite, rate > roots.last ?? -1 { roots.append(rate) }
        }
        self.roots = roots
        untold = logRates.count - roots.count
        self.rule = rule
    }

    /// The rate, where there is exactly one.
    ///
    /// - Throws: `Undefined` with the reason why there is none, or that there are several.
    public func only() throws(Undefined) -> Double {
        let count = roots.count + untold
        switch (count, roots.first) {
        case (1, let rate?): return rate
        case (1, nil): throw Undefined("the one rate is too close to -100 %, or too large, for a number")
        case (0, _): throw Undefined(rule.reasonForNone)
        default: throw Undefined("there are \(count) rates at which the present value is 0")
        }
    }
}
