/// What a guarantor takes for covering part of a loan: a rate on the covered part, in either of the two ways in which export
/// credit agencies charge it (OECD, *Arrangement on Officially Supported Export Credits*, on premium).
public struct GuaranteePremium: Hashable, Sendable {
    public enum Reading: String, CaseIterable, Hashable, Sendable {
        /// Once, at the first drawdown, on all that will be drawn.
        case upFront = "up-front"
        /// In each period, on what was owed at its beginning.
        case running
    }

    /// A fraction of the covered part: a year's where it is running.
    public var rate: Double
    /// The part of the loan that is covered, between 0 and 1.
    public var cover: Double
    public var reading: Reading

    public init(rate: Double, cover: Double, reading: Reading) {
        self.rate = rate
        self.cover = cover
        self.reading = reading
    }

    /// By period, over the periods of the loan.
    public func payments(on loan: LoanSchedule) -> [Double] {
        var payments = [Double](repeating: 0, count: loan.count)
        switch reading {
        case .upFront:
            if let start = loan.drawdown.firstIndex(where: { $0 > 0 }) {
                payments[start] = rate * cover * loan.drawdown.reduce(0, +)
            }
        case .running:
            for period in 1..<max(1, loan.count) { payments[period] = rate * cover * loan.balance[period - 1] }
        }
        return payments
    }
}
