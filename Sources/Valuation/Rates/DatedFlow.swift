/// Money on a day.
public struct DatedFlow: Hashable, Sendable {
    /// Counted from any fixed day, the same for all flows that are looked at together.
    public var day: Int
    /// In any one currency and unit; what comes in is positive, what goes out negative.
    public var amount: Double

    public init(day: Int, amount: Double) {
        self.day = day
        self.amount = amount
    }
}

extension DatedFlow {
    /// The day, but never more than three million million years from day 0: then differences of days are exact as `Double`s, and
    /// so are their halves.
    var boundedDay: Int { min(max(day, -1 << 50), 1 << 50) }
}
