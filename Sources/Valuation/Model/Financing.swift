/// How a project is paid for on one party's terms: the loan, what its guarantee costs, and what is left to the equity.
///
/// A class, since tens of thousands of mixtures share a few of them.
final class Financing: Sendable {
    /// The loan for all of the capital cost that is borrowed for, before it is made smaller; nil where none is asked for.
    let whole: Result<LoanSchedule, Undefined>?
    /// What the loan's rate is at each period, as fractions.
    let rates: [Double]
    let loan: Result<LoanSchedule, Undefined>
    let premiums: Result<[Double], Undefined>
    let equity: Result<[Double], Undefined>

    /// Where nothing is borrowed.
    static let noLoan = Undefined(.noLoan)

    /// - Parameter previous: of the same project on other terms; the course of its loan is taken over where it is the same.
    init(_ cash: ProjectCash, _ terms: ProjectTerms, after previous: ProjectValuation?) {
        if let previous, terms.hasSameWholeLoan(as: previous.terms) {
            (whole, rates) = (previous.financing.whole, previous.financing.rates)
        } else {
            rates = terms.rates(plus: terms.spread, count: cash.count)
            whole = Financing.whole(cash, terms, rates)
        }
        loan = Financing.sized(whole, cash, terms, rates)
        premiums = Financing.premiums(on: loan, terms, count: cash.count)
        equity = Financing.equity(cash.flows, loan, premiums)
    }

    /// Drawn as the capital cost falls due, until construction ends; until then its interest is that of construction.
    private static func whole(
        _ cash: ProjectCash, _ terms: ProjectTerms, _ rates: [Double]
    ) -> Result<LoanSchedule, Undefined>? {
        guard let gearing = terms.gearing, gearing > 0, let start = cash.start else { return nil }
        guard let tenor = terms.tenor else { return .failure(Undefined(.noTenor)) }
        let built = cash.construction(grace: terms.grace).upperBound
        var drawdowns = cash.capitalCost
        for period in built..<max(built, cash.count) { drawdowns[period] = 0 }
        let loan = Loan(
            drawdowns: drawdowns, rates: rates, tenor: tenor, grace: terms.grace, repayment: terms.repayment,
            constructionInterest: terms.constructionInterest,
            constructionEnd: built - 1, cash: cash.cfads)
        do throws(Undefined) {
            let schedule = try loan.schedule()
            // Cash that nobody has written down would be counted as none, and told as a cover of nothing.
            guard start + tenor < cash.count else {
                throw Undefined(
                    .repaidPastFlows(
                        until: terms.startYear + start + tenor, end: terms.startYear + cash.count - 1))
            }
            return .success(schedule)
        } catch {
            return .failure(error)
        }
    }

    /// The smaller of what the gearing allows and of what the targets do (Yescombe, *Principles of Project Finance*, on debt
    /// sizing), under the loan's own repayment.
    ///
    /// - `targetDSCR` leaves the cash of every year at this multiple of that year's debt service. Where repayment is sculpted, it
    ///   is just this multiple in every year of repayment, and the debt at its beginning is the present value of CFADS ÷ target
    ///   at the loan's rate; interest that is paid in a grace after construction may make it smaller.
    /// - `targetLLCR` leaves the cash over the loan's life worth this multiple of the debt, at the loan's rate; single years may
    ///   be covered less.
    private static func sized(
        _ whole: Result<LoanSchedule, Undefined>?, _ cash: ProjectCash, _ terms: ProjectTerms, _ rates: [Double]
    ) -> Result<LoanSchedule, Undefined> {
        guard let whole, let gearing = terms.gearing, gearing > 0 else { return .failure(noLoan) }
        guard case .success(let schedule) = whole else { return whole }
        var carried = gearing
        if let target = terms.targetDSCR, target > 0 {
            for period in schedule.servicePeriods {
                carried = min(carried, cash.cfads[period] / (target * schedule.service(in: period)))
            }
        }
        if let target = terms.targetLLCR, target > 0 {
            let cover = Coverage(cfads: cash.cfads, loan: schedule, rates: rates)
            do throws(Undefined) { carried = min(carried, try cover.llcr() / target) } catch { return .failure(error) }
        }
        guard carried > 0 else { return .failure(Undefined(.noDebtCarried)) }
        return .success(schedule.scaled(by: carried))
    }

    private static func premiums(
        on loan: Result<LoanSchedule, Undefined>, _ terms: ProjectTerms, count: Int
    ) -> Result<[Double], Undefined> {
        let none = [Double](repeating: 0, count: count)
        switch loan {
        case .failure(let why): return why == noLoan ? .success(none) : .failure(why)
        case .success(let loan):
            guard let rate = terms.premium, rate != 0 else { return .success(none) }
            return .success(
                GuaranteePremium(rate: rate, cover: terms.cover ?? 1, reading: terms.premiumReading).payments(on: loan))
        }
    }

    /// A loan that cannot be leaves nothing to be said of the equity; only where none is asked for are its flows the
    /// project's.
    private static func equity(
        _ flows: [Double], _ loan: Result<LoanSchedule, Undefined>, _ premiums: Result<[Double], Undefined>
    ) -> Result<[Double], Undefined> {
        switch loan {
        case .failure(let why): return why == noLoan ? .success(flows) : .failure(why)
        case .success(let loan):
            return premiums.map { premiums in
                var equity = flows
                for period in equity.indices {
                    equity[period] += loan.drawdown[period] - loan.service(in: period) - premiums[period]
                }
                return equity
            }
        }
    }
}

extension ProjectTerms {
    /// A benchmark and what is charged above it, as fractions by period; empty where neither is said.
    func rates(plus spread: Double?, count: Int) -> [Double] {
        let margin = spread ?? 0
        guard let benchmark else { return spread == nil ? [] : [margin] }
        if benchmark.steps.isEmpty { return [benchmark.first + margin] }
        return (0..<count).map { benchmark.rate(in: startYear + $0) + margin }
    }

    func hasSameCash(as other: ProjectTerms) -> Bool {
        capitalCost == other.capitalCost && revenue == other.revenue && operatingCost == other.operatingCost
    }

    /// Of the revenue, the loan's course depends on no more than when it begins, unless repayment follows the cash.
    fileprivate func hasSameWholeLoan(as other: ProjectTerms) -> Bool {
        capitalCost == other.capitalCost && (revenue > 0) == (other.revenue > 0)
            && (gearing ?? 0 > 0) == (other.gearing ?? 0 > 0) && spread == other.spread && tenor == other.tenor
            && grace == other.grace && repayment == other.repayment
            && constructionInterest == other.constructionInterest && startYear == other.startYear
            && benchmark == other.benchmark && (repayment != .sculpted || hasSameCash(as: other))
    }

    func hasSameFinancing(as other: ProjectTerms) -> Bool {
        gearing == other.gearing && targetDSCR == other.targetDSCR && targetLLCR == other.targetLLCR
            && premium == other.premium && cover == other.cover && premiumReading == other.premiumReading
            && hasSameWholeLoan(as: other)
    }
}
