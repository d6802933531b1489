/// How two sides share a project's cash: at one ratio until what our side put in is recovered, at another after it.
///
/// What is to be recovered is the *deemed allocation amount* of the memorandum between Japan and the United States of
/// September 2025, as told by the Federal Reserve Bank of St. Louis: the principal, and interest on it at a deemed rate.
public struct ProfitSplit: Hashable, Sendable {
    /// When the first ratio gives way to the second.
    public enum Trigger: Hashable, Sendable {
        /// When our share has paid back what was allocated, with interest at these rates by period; the last holds on.
        case recovery(rates: [Double])
        /// When our share has come to an amount, and to what is allocated beside it, without interest.
        case amount(Double)
    }

    /// Our part of the cash until then, between 0 and 1.
    public var shareBefore: Double
    /// Our part afterwards.
    public var shareAfter: Double
    public var trigger: Trigger
    /// What becomes of what is put in after the recovery.
    public var later: SplitLater

    public init(shareBefore: Double, shareAfter: Double, trigger: Trigger, later: SplitLater = .recoveredAgain) {
        self.shareBefore = shareBefore
        self.shareAfter = shareAfter
        self.trigger = trigger
        self.later = later
    }

    public struct Period: Hashable, Sendable {
        public var ours: Double
        public var theirs: Double
        /// What is still to be recovered after the period.
        public var unrecovered: Double
    }

    /// Shares out the cash of each period. The period in which the last is recovered is split exactly: its cash up to
    /// then at the first ratio, the rest at the second. A new allocation afterwards is recovered at the first again, or not
    /// at all, as `later` says. Within a period, interest is added first, then what is put in, and then its cash is shared.
    ///
    /// - Parameters:
    ///   - cash: what there is to share, by period; below zero, nothing is shared.
    ///   - allocated: what is to be recovered, when it was put in; as many periods as `cash`.
    ///   - losses: what later cash makes good before it is shared, in the period of the loss; not below zero.
    public func divide(_ cash: [Double], allocated: [Double], losses: [Double] = []) -> [Period] {
        var unrecovered = 0.0
        var (toMakeGood, isSettled) = (0.0, false)
        if case .amount(let amount) = trigger { unrecovered = amount }
        return cash.indices.map { period in
            if case .recovery(let rates) = trigger {
                unrecovered += unrecovered * (period < rates.count ? rates[period] : rates.last ?? 0)
            }
            if period < allocated.count, !isSettled { unrecovered += allocated[period] }
            if period < losses.count { toMakeGood += losses[period] }
            let madeGood = min(toMakeGood, max(0, cash[period]))
            toMakeGood -= madeGood
            let shared = max(0, cash[period]) - madeGood
            let first = shareBefore * shared
            // A share of nothing recovers nothing.
            let ours: Double
            if first < unrecovered || (shareBefore <= 0 && unrecovered > 0) {
                ours = first
                unrecovered -= first
            } else {
                let before = shareBefore > 0 ? unrecovered / shareBefore : 0
                ours = unrecovered + shareAfter * (shared - before)
                isSettled = isSettled || unrecovered > 0 && later == .secondShare
                unrecovered = 0
            }
            return Period(ours: ours, theirs: shared - ours, unrecovered: unrecovered)
        }
    }
}
