/// A project as one party values it: its cash year by year, and the figures by which it is judged.
public struct ProjectValuation: Sendable {
    public let terms: ProjectTerms
    /// By period, as all lists here; the first period is at 0.
    public let capitalCost: [Double]
    public let revenue: [Double]
    public let operatingCost: [Double]
    public let tax: [Double]
    /// Cash flow available for debt service: revenue less operating cost and tax (Yescombe, *Principles of Project Finance*).
    public let cfads: [Double]
    /// The project's flows before it is financed: CFADS less capital cost.
    public let flows: [Double]
    /// Undefined where there is no loan.
    public let loan: Result<LoanSchedule, Undefined>
    /// What the loan's rate is at each period, as fractions.
    public let loanRates: [Double]
    /// Undefined, as the equity's flows, where the loan that the terms ask for cannot be.
    public let premiums: Result<[Double], Undefined>
    /// What is left to the equity, and, where negative, what it puts in; the project's own flows where nothing is borrowed.
    public let equityFlows: Result<[Double], Undefined>
    /// How the cash is shared; undefined where the terms do not say at what ratio.
    public let split: Result<[ProfitSplit.Period], Undefined>

    public init(_ project: ProjectFlows, _ terms: ProjectTerms) {
        self.terms = terms
        capitalCost = project.capitalCost.map { $0 * terms.capitalCost }
        revenue = project.revenue.map { $0 * terms.revenue }
        operatingCost = project.operatingCost.map { $0 * terms.operatingCost }
        tax = project.tax
        var cfads = revenue
        for period in cfads.indices { cfads[period] -= operatingCost[period] + tax[period] }
        self.cfads = cfads
        var flows = cfads
        for period in flows.indices { flows[period] -= capitalCost[period] }
        self.flows = flows
        loanRates = ProjectValuation.rates(of: terms, plus: terms.spread, count: flows.count)
        loan = ProjectValuation.loan(terms, rates: loanRates, capitalCost, revenue, cfads)
        let premiums = ProjectValuation.premiums(on: loan, terms, count: flows.count)
        self.premiums = premiums
        equityFlows = ProjectValuation.equity(flows, loan, premiums)
        split = ProjectValuation.split(flows, equityFlows, capitalCost, premiums, terms)
    }

    /// The calendar year of a period.
    public func year(of period: Int) -> Int { terms.startYear + period }

    private static func rates(of terms: ProjectTerms, plus spread: Double?, count: Int) -> [Double] {
        let margin = spread ?? 0
        guard let benchmark = terms.benchmark else { return spread == nil ? [] : [margin] }
        if benchmark.steps.isEmpty { return [benchmark.first + margin] }
        // As far as a loan can reach beyond the flows; the last rate holds on from there.
        let periods = count + (terms.tenor ?? 0)
        return (0..<periods).map { benchmark.rate(in: terms.startYear + $0) + margin }
    }

    /// Where nothing is borrowed.
    private static let noLoan = Undefined("no loan")

    /// The loan is drawn in proportion to the capital cost until there is revenue, and beyond that while the cost goes on
    /// without a break and the grace lasts; until then its interest is that of construction. It is the smaller of what the gearing allows
    /// and of what leaves the cash over its life, discounted at its own rate, at the target's multiple of the debt at
    /// the end of construction (Yescombe, *Principles of Project Finance*, on debt sizing).
    private static func loan(
        _ terms: ProjectTerms, rates: [Double], _ capitalCost: [Double], _ revenue: [Double], _ cfads: [Double]
    ) -> Result<LoanSchedule, Undefined> {
        guard let gearing = terms.gearing, gearing > 0 else { return .failure(noLoan) }
        guard let tenor = terms.tenor else { return .failure(Undefined("no tenor for the loan")) }
        guard let start = capitalCost.firstIndex(where: { $0 > 0 }) else { return .failure(noLoan) }
        let opening = revenue.firstIndex { $0 > 0 } ?? (capitalCost.lastIndex { $0 > 0 } ?? start) + 1
        let run = capitalCost[start...].firstIndex { $0 <= 0 } ?? capitalCost.count
        // What is spent year by year on upkeep is not borrowed for beyond the grace.
        let built = max(min(opening, capitalCost.count), min(run, start + terms.grace + 1), start + 1)
        let whole = Loan(
            drawdowns: Array(capitalCost[..<built]), rates: rates, tenor: tenor, grace: terms.grace,
            repayment: terms.repayment, constructionInterest: terms.constructionInterest,
            constructionEnd: built - 1)
        do throws(Undefined) {
            let schedule = try whole.schedule()
            guard let target = terms.targetDSCR, target > 0 else { return .success(schedule.scaled(by: gearing)) }
            let cash = try Coverage(cfads: cfads, loan: schedule, rates: rates).presentValue()
            let first = schedule.servicePeriods.first ?? 1
            let debt = schedule.balance[first - 1]
            let carried = debt > 0 ? max(0, cash) / target / debt : 0
            guard carried > 0 else { return .failure(Undefined("the cash carries no debt")) }
            return .success(schedule.scaled(by: min(gearing, carried)))
        } catch {
            return .failure(error)
        }
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
            guard case .success(let premiums) = premiums else { return .success(flows) }
            return .success(
                (0..<max(flows.count, loan.count)).map { period in
                    let flow = period < flows.count ? flows[period] : 0
                    let drawn = period < loan.count ? loan.drawdown[period] : 0
                    let premium = period < premiums.count ? premiums[period] : 0
                    return flow + drawn - loan.service(in: period) - premium
                })
        }
    }

    /// Shared is the cash of each year; put in is a year's capital cost as far as its own cash does not pay for it, after
    /// loans where only what is left after them is shared. Premiums count in the reading that has them, while they are paid
    /// out of what is put in or out of what is shared: those that are paid before the sharing are not recovered twice.
    private static func split(
        _ flows: [Double], _ equityFlows: Result<[Double], Undefined>, _ capitalCost: [Double],
        _ premiums: Result<[Double], Undefined>, _ terms: ProjectTerms
    ) -> Result<[ProfitSplit.Period], Undefined> {
        guard let before = terms.shareBefore, let after = terms.shareAfter else {
            return .failure(Undefined("no shares of the cash are given"))
        }
        do throws(Undefined) {
            let isAllCash = terms.splitBase == .allCash
            let cash = isAllCash ? flows : try equityFlows.get()
            let fees = terms.splitReading == .withFees || !isAllCash ? try premiums.get() : []
            let allocated = cash.indices.map { period in
                let cost = period < capitalCost.count ? capitalCost[period] : 0
                let fee = period < fees.count ? fees[period] : 0
                let paidBefore = isAllCash ? 0 : fee
                let principal = min(cost, max(0, -(cash[period] + paidBefore)))
                guard terms.splitReading == .withFees else { return principal }
                return principal + (isAllCash ? fee : min(fee, max(0, -cash[period])))
            }
            let trigger = try trigger(terms, count: flows.count)
            return .success(
                ProfitSplit(shareBefore: before, shareAfter: after, trigger: trigger)
                    .divide(cash, allocated: allocated))
        } catch {
            return .failure(error)
        }
    }

    private static func trigger(_ terms: ProjectTerms, count: Int) throws(Undefined) -> ProfitSplit.Trigger {
        if let amount = terms.recoveredAmount {
            guard amount >= 0 else { throw Undefined("what is to be recovered is in another currency") }
            return .amount(amount)
        }
        let rates = rates(of: terms, plus: terms.deemedSpread ?? terms.spread, count: count)
        guard !rates.isEmpty else { throw Undefined("no deemed rate: neither benchmark nor spread") }
        guard rates.allSatisfy({ $0 > -1 }) else { throw Undefined("the deemed rate is -100% or less") }
        return .recovery(rates: rates)
    }
}
