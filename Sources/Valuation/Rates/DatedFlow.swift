/// Money on a day.
public struct DatedFlow: Hashable, Sendable {
    /// Counted from any day, the same for all flows.
    public var day: Int
    public var amount: Double

    public init(day: Int, amount: Double) {
        self.day = day
        self.amount = amount
    }

    /// Years of 365 days from a day to this one: Actual/365, as in spreadsheets' XNPV and XIRR.
    func years(since day: Int) -> Double { Double(self.day - day) / 365 }
}
