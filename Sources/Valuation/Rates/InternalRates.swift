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
        self = flows.withUnsafeBufferPointer { buffer in
            let refined = { (logRate: Double) in InternalRates.refined(expm1(logRate), for: buffer) }
            if let logRate = ConventionalFlows(buffer)?.logRate {
                return InternalRates(CollectionOfOne(logRate), .oneSignChange, rate: refined)
            }
            guard flows.allSatisfy(\.isFinite) else { return .notFinite }
            let sum = ExponentialSum(periodic: flows)
            return InternalRates(sum.roots, Rule(for: sum), rate: refined)
        }
    }

    /// Flows on days, in any order; those of one day are one flow. Years are of 365 days, as in spreadsheets' XIRR (OpenFormula
    /// 1.2). What is no finite number has no rates, and `Rule.notFinite`.
    public init(of flows: [DatedFlow]) {
        guard flows.allSatisfy(\.amount.isFinite) else {
            self = .notFinite
            return
        }
        let sum = ExponentialSum(dated: flows)
        self.init(sum.roots, Rule(for: sum, of: flows)) { expm1($0 * DayCount.daysPerYear) }
    }

    private static let notFinite = InternalRates([], .notFinite) { $0 }

    /// - Parameters:
    ///   - logRates: ascending, each ln (1 + rate) for the time in which flows are counted.
    ///   - rate: from such a logarithm; not finite where no number tells it.
    private init(_ logRates: some Collection<Double>, _ rule: Rule, rate: (Double) -> Double) {
        var roots: [Double] = []
        for logRate in logRates {
            let rate = rate(logRate)
            // Close to −1, different ones may be told by the same number.
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
        case (1, nil): throw Undefined(.rateOutOfReach)
        case (0, _): throw Undefined(rule.reasonForNone)
        default: throw Undefined(.severalRates(count))
        }
    }
}
