import Glibc

/// All rates at which flows are worth nothing: the internal rates of return.
///
/// With s = ln(1 + r) the present value is a sum of exponentials Σ c·e^(−s·t), and Descartes' rule of signs holds for it:
/// it has no more real roots than its coefficients, in the order of time, have changes of sign (Pólya and Szegő,
/// *Problems and Theorems in Analysis II*, part V). The proof by Rolle's theorem is also how the roots are found: see
/// `ExponentialSum`.
public struct InternalRates: Hashable, Sendable {
    /// From the least; each above −1, as a fraction for a period, or for a year of 365 days. A rate at which the present
    /// value touches zero without crossing it is one of them.
    public let roots: [Double]
    public let rule: Rule

    /// What tells how many rates there can be.
    public enum Rule: Hashable, Sendable {
        /// Flows of one sign, or none: no rate.
        case noSignChange
        /// By Descartes' rule of signs, exactly one rate.
        case oneSignChange
        /// The sums of the flows up to each period change their sign once: exactly one rate above zero (C. J. Norstrøm,
        /// "A Sufficient Condition for a Unique Nonnegative Internal Rate of Return", 1972).
        case norstrom(signChanges: Int)
        /// By Descartes' rule, this many rates, or fewer by an even number.
        case descartes(signChanges: Int)
        /// A flow is infinite or no number.
        case notNumbers

        /// In words.
        public var words: String {
            switch self {
            case .noSignChange: "the flows have one sign: there is no rate"
            case .oneSignChange: "one change of sign: exactly one rate (Descartes)"
            case .norstrom(let changes):
                "\(changes) changes of sign, one of the sums: exactly one rate above zero (Norstrøm)"
            case .descartes(let changes): "\(changes) changes of sign: up to \(changes) rates (Descartes)"
            case .notNumbers: "a flow is no number: there is no rate"
            }
        }
    }

    /// Of flows one period apart.
    public init(of flows: [Double]) {
        let largest = flows.reduce(0) { max($0, $1.magnitude) }
        guard flows.allSatisfy(\.isFinite) else {
            self.init(roots: [], rule: .notNumbers)
            return
        }
        // Sums of the flows must neither overflow nor vanish.
        let isTame = largest == 0 || (1e-250...1e250).contains(largest)
        let flows = isTame ? flows : flows.map { $0 / largest }
        let changes = InternalRates.signChanges(flows)
        switch changes {
        case 0: self.init(roots: [], rule: .noSignChange)
        case 1:
            // The common case, for which nothing is sorted or copied.
            let root = PeriodicSum(flows).onlyRoot().map(InternalRates.rate).flatMap(\.self)
            self.init(roots: root.map { [$0] } ?? [], rule: .oneSignChange)
        default:
            let times = flows.indices.map(Double.init)
            self.init(
                roots: ExponentialSum(times: times, coefficients: flows).roots().compactMap(InternalRates.rate),
                rule: InternalRates.rule(flows, changes))
        }
    }

    /// Of flows on days, in any order; those of one day count as one.
    public init(of flows: [DatedFlow]) {
        guard let origin = flows.map(\.day).min() else {
            self.init(roots: [], rule: .noSignChange)
            return
        }
        guard flows.allSatisfy(\.amount.isFinite) else {
            self.init(roots: [], rule: .notNumbers)
            return
        }
        let largest = flows.reduce(0) { max($0, $1.amount.magnitude) }
        var byDay: [Int: Double] = [:]
        for flow in flows { byDay[flow.day, default: 0] += largest > 0 ? flow.amount / largest : 0 }
        let sorted = byDay.sorted { $0.key < $1.key }
        let amounts = sorted.map(\.value)
        let changes = InternalRates.signChanges(amounts)
        let sum = ExponentialSum(
            times: sorted.map { DatedFlow(day: $0.key, amount: 0).years(since: origin) }, coefficients: amounts)
        self.init(
            roots: changes == 0 ? [] : sum.roots().compactMap(InternalRates.rate),
            rule: changes == 0 ? .noSignChange : changes == 1 ? .oneSignChange : InternalRates.rule(amounts, changes))
    }

    private init(roots: [Double], rule: Rule) {
        self.roots = roots
        self.rule = rule
    }

    /// The rate, where there is exactly one; else undefined, with the reason.
    public func only() throws(Undefined) -> Double {
        if let root = roots.first, roots.count == 1 { return root }
        if roots.isEmpty {
            throw Undefined(
                rule == .noSignChange || rule == .notNumbers ? rule.words : "no rate makes the flows worth nothing")
        }
        throw Undefined("\(roots.count) rates")
    }

    private static func rule(_ flows: [Double], _ changes: Int) -> Rule {
        var sum = 0.0
        let sums = flows.map { flow in
            sum += flow
            return sum
        }
        return signChanges(sums) == 1 && sum != 0 && flows.first != 0
            ? .norstrom(signChanges: changes) : .descartes(signChanges: changes)
    }

    static func signChanges(_ flows: [Double]) -> Int {
        var last = 0.0
        var changes = 0
        for flow in flows where flow != 0 {
            if last != 0, (flow < 0) != (last < 0) { changes += 1 }
            last = flow
        }
        return changes
    }

    /// Nil where it is too large for a `Double`, or not told from −100 %.
    private static func rate(_ logarithm: Double) -> Double? {
        let rate = expm1(logarithm)
        return rate.isFinite && rate > -1 ? rate : nil
    }
}
