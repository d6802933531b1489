/// Debt service that follows the cash: in each period of repayment the same part of it.
struct Sculpture {
    /// By period, from the first of repayment: what is paid for each unit that is owed before it.
    private let shares: [Double]
    private let first: Int
    /// The last period that has cash: there all that is left is paid.
    private let last: Int

    /// The part is 1 ÷ the present value of the cash at the loan's rates, so that what is paid is worth what is owed.
    init(_ cash: [Double], rates: [Double], of periods: ClosedRange<Int>) throws(Undefined) {
        var (factor, worth) = (1.0, 0.0)
        let paid = periods.map { $0 < cash.count ? max(0, cash[$0]) : 0 }
        for (period, cash) in zip(periods, paid) {
            factor *= 1 + (period < rates.count ? rates[period] : rates.last ?? 0)
            worth += cash / factor
        }
        guard worth > 0, let last = paid.lastIndex(where: { $0 > 0 }) else {
            throw Undefined(.noCashForRepayment)
        }
        shares = paid.map { $0 / worth }
        first = periods.lowerBound
        self.last = first + last
    }

    /// Negative where what is paid is less than the interest.
    ///
    /// - Parameters:
    ///   - debt: what was owed when repayment began.
    ///   - balance: what is owed before the period.
    func principal(in period: Int, of debt: Double, owed balance: Double, _ interest: Double) -> Double {
        if period == last { return balance }
        return period > last ? 0 : debt * shares[period - first] - interest
    }
}
