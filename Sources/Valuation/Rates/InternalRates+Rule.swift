import Words

extension InternalRates {
    /// What the signs of flows say about the number of internal rates.
    public enum Rule: Hashable, Sendable {
        /// A flow is infinite or no number at all.
        case notFinite
        /// No flow is other than 0.
        case noFlows
        /// All flows have one sign: there is no rate.
        case noSignChange
        /// Money goes out and comes in, but all on one day: there is no time in which it could bear a rate.
        case oneDay
        /// Money goes out and comes in, but what is left of each day has one sign: there is no rate.
        case oneSignByDay
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

        /// The same, of flows on days: what is added up on a day may hide that money both goes out and comes in.
        init(for sum: ExponentialSum, of flows: [DatedFlow]) {
            self.init(for: sum)
            guard self == .noFlows || self == .noSignChange, flows.contains(where: { $0.amount < 0 }),
                flows.contains(where: { $0.amount > 0 })
            else { return }
            let days = flows.lazy.filter { $0.amount != 0 }.map(\.day)
            self = days.min() == days.max() ? .oneDay : .oneSignByDay
        }

        /// Why there is no rate, when there is none.
        var reasonForNone: UndefinedWords {
            switch self {
            case .notFinite: .flowNotFinite
            case .noFlows: .noFlows
            case .noSignChange: .oneSign
            case .oneDay: .oneDay
            case .oneSignByDay: .oneSignByDay
            default: .noRate
            }
        }
    }
}

extension InternalRates.Rule: CustomStringConvertible {
    /// Words that can stand alone or end a sentence.
    public var description: String {
        switch self {
        case .notFinite, .noFlows, .oneDay, .oneSignByDay: reasonForNone.text
        case .noSignChange: RateRuleWords.oneSign.text
        case .oneSignChange: RateRuleWords.oneChange.text
        case .onePositive(let count):
            RateRuleWords.onePositive(count).text
        case .several(let count): RateRuleWords.several(count).text
        }
    }
}
