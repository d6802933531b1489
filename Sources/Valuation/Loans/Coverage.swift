/// How well a project's cash covers the service of its loan.
///
/// Ratios as in E. R. Yescombe, *Principles of Project Finance*, chapter on financial structuring: DSCR is cash flow
/// available for debt service (CFADS) over the debt service of the same period; LLCR and PLCR are the present value of
/// CFADS over the loan's or the project's life, at the loan's rate, over the debt outstanding.
public struct Coverage: Sendable {
    private let cfads: [Double]
    private let loan: LoanSchedule
    /// The rate charged at each period, by which LLCR and PLCR discount.
    private let rates: [Double]

    /// - Parameters:
    ///   - cfads: by period.
    ///   - rates: by period, as fractions; the last one holds on.
    public init(cfads: [Double], loan: LoanSchedule, rates: [Double]) {
        self.cfads = cfads
        self.loan = loan
        self.rates = rates
    }

    private func cash(in period: Int) -> Double { period < cfads.count ? cfads[period] : 0 }

    /// Undefined in a period without debt service.
    public func dscr(in period: Int) throws(Undefined) -> Double {
        let service = loan.service(in: period)
        guard period > loan.construction, service > 0 else { throw Undefined(.noDebtService) }
        return cash(in: period) / service
    }

    /// The least DSCR, and the first period in which it is so low.
    public func minimum() throws(Undefined) -> (ratio: Double, period: Int) {
        var least: (ratio: Double, period: Int)?
        for period in loan.construction + 1..<max(loan.count, loan.construction + 1) {
            let service = loan.service(in: period)
            guard service > 0 else { continue }
            let ratio = cash(in: period) / service
            guard let old = least else {
                least = (ratio, period)
                continue
            }
            // Of years that are covered alike, but for rounding, the first is told.
            let isLess = old.ratio - ratio > 1e-12 * abs(ratio)
            least = (min(old.ratio, ratio), isLess ? period : old.period)
        }
        guard let least else { throw Undefined(.noDebtService) }
        return least
    }

    /// The mean of the periods' DSCR.
    public func average() throws(Undefined) -> Double {
        var sum = 0.0
        var count = 0
        for period in loan.construction + 1..<max(loan.count, loan.construction + 1) {
            let service = loan.service(in: period)
            guard service > 0 else { continue }
            sum += cash(in: period) / service
            count += 1
        }
        guard count > 0 else { throw Undefined(.noDebtService) }
        return sum / Double(count)
    }

    /// Loan life cover ratio, at the end of the period before the first debt service.
    public func llcr() throws(Undefined) -> Double { try lifeCover { $0.last + 1 } }

    /// Project life cover ratio: the same over all periods that have cash.
    public func plcr() throws(Undefined) -> Double { try lifeCover { max($0.last + 1, cfads.count) } }

    private func service() throws(Undefined) -> (first: Int, last: Int) {
        let due = loan.servicePeriods
        guard let first = due.first, let last = due.last else { throw Undefined(.noDebtService) }
        return (first, last)
    }

    private func lifeCover(until end: ((first: Int, last: Int)) -> Int) throws(Undefined) -> Double {
        let service = try self.service()
        let debt = loan.balance[service.first - 1]
        guard debt > 0 else { throw Undefined(.noDebtOutstanding) }
        return presentValue(of: service.first..<end(service)) / debt
    }

    private func presentValue(of periods: Range<Int>) -> Double {
        var factor = 1.0
        var sum = 0.0
        for period in periods {
            factor *= 1 + (period < rates.count ? rates[period] : rates.last ?? 0)
            sum += cash(in: period) / factor
        }
        return sum
    }
}
