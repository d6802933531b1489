extension InternalRates {
    /// What the signs of flows say about the number of internal rates.
    public enum Rule: Hashable, Sendable {
        /// A flow is infinite or no number at all.
        case notFinite
        /// No flow is other than 0.
        case noFlows
        /// All flows have one sign: there is no rate.
        case noSignChange
        /// There is exactly one rate (Descartes' rule of signs).
        case oneSignChange
        /// The flows change their sign several times, but their running total only once, and ends other than 0: exactly one
        /// rate is positive; others, if any, are negative.
        ///
        /// Source: C. J. Norstrøm, "A Sufficient Condition for a Unique Nonnegative Internal Rate of Return", Journal of
        /// Financial and Quantitative Analysis 7 (1972), 1835–1839; for flows at any times it follows from Laguerre's
        /// bound (see `ExponentialSum`).
        case onePositive(signChanges: Int)
        /// There are as many rates as changes of sign, or fewer by an even number (Descartes' rule of signs, a rate at which
        /// the present value only touches 0 counted twice).
        case several(signChanges: Int)

        init(for sum: ExponentialSum) {
            let signChanges = sum.signChanges.count
            switch signChanges {
            case 0: self = sum.terms.isEmpty ? .noFlows : .noSignChange
            case 1: self = .oneSignChange
            default:
                let total = sum.runningTotal
                let isOnePositive = total.signChanges == 1 && total.leavesRest
                self = isOnePositive ? .onePositive(signChanges: signChanges) : .several(signChanges: signChanges)
            }
        }

        /// Why there is no rate, when there is none.
        var reasonForNone: String {
            switch self {
            case .notFinite: "a flow is not a finite number"
            case .noFlows: "there are no flows but 0"
            case .noSignChange: "all flows have one sign"
            default: "no rate makes the present value 0"
            }
        }
    }
}

extension InternalRates.Rule: CustomStringConvertible {
    /// Words that can stand alone or end a sentence.
    public var description: String {
        switch self {
        case .notFinite, .noFlows: reasonForNone
        case .noSignChange: "flows of one sign have no rate"
        case .oneSignChange: "one change of sign means exactly one rate (Descartes)"
        case .onePositive(let count):
            "\(count) changes of sign, but one of the running total, mean exactly one positive rate (Norstrøm)"
        case .several(let count): "\(count) changes of sign allow up to \(count) rates (Descartes)"
        }
    }
}
