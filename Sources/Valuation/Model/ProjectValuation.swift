/// A project as one party values it: its cash year by year, and the figures by which it is judged.
public struct ProjectValuation: Sendable {
    public let terms: ProjectTerms
    /// By period, as all lists here; the first period is at 0.
    public let capitalCost: [Double]
    public let revenue: [Double]
    public let operatingCost: [Double]
    public let tax: [Double]
    /// Cash flow available for debt service: revenue less operating cost and tax.
    public let cfads: [Double]
    /// The project's flows before it is financed: CFADS less capital cost.
    public let flows: [Double]
    /// Undefined where there is no loan.
    public let loan: Result<LoanSchedule, Undefined>
    /// What the loan's rate is at each period, as fractions.
    public let loanRates: [Double]
    public let premiums: [Double]
    /// What is left to the equity, and, where negative, what it puts in.
    public let equityFlows: [Double]
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
        (premiums, equityFlows) = ProjectValuation.financed(flows, by: loan, terms)
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

    /// The loan is drawn in proportion to the capital cost, until there is revenue. It is the smaller of what the
    /// gearing allows and of what leaves the cash over its life, discounted at its own rate, at the target's multiple
    /// of the debt at the end of construction (Yescombe, *Principles of Project Finance*, on debt sizing).
    private static func loan(
        _ terms: ProjectTerms, rates: [Double], _ capitalCost: [Double], _ revenue: [Double], _ cfads: [Double]
    ) -> Result<LoanSchedule, Undefined> {
        guard let gearing = terms.gearing, gearing > 0 else { return .failure(Undefined("no loan")) }
        guard let tenor = terms.tenor else { return .failure(Undefined("no tenor for the loan")) }
        let opening = revenue.firstIndex { $0 > 0 } ?? revenue.count
        let whole = Loan(
            drawdowns: Array(capitalCost[..<opening]), rates: rates, tenor: tenor, grace: terms.grace,
            repayment: terms.repayment, constructionInterest: terms.constructionInterest)
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

    private static func financed(
        _ flows: [Double], by loan: Result<LoanSchedule, Undefined>, _ terms: ProjectTerms
    ) -> (premiums: [Double], equity: [Double]) {
        guard case .success(let loan) = loan else {
            return ([Double](repeating: 0, count: flows.count), flows)
        }
        var premiums = [Double](repeating: 0, count: max(flows.count, loan.count))
        if let rate = terms.premium, rate != 0 {
            let premium = GuaranteePremium(rate: rate, cover: terms.cover ?? 1, reading: terms.premiumReading)
            for (period, payment) in premium.payments(on: loan).enumerated() { premiums[period] = payment }
        }
        let equity = premiums.indices.map { period in
            let flow = period < flows.count ? flows[period] : 0
            let drawn = period < loan.count ? loan.drawdown[period] : 0
            return flow + drawn - loan.service(in: period) - premiums[period]
        }
        return (premiums, equity)
    }

    private static func split(
        _ flows: [Double], _ equityFlows: [Double], _ capitalCost: [Double], _ premiums: [Double],
        _ terms: ProjectTerms
    ) -> Result<[ProfitSplit.Period], Undefined> {
        guard let before = terms.shareBefore, let after = terms.shareAfter else {
            return .failure(Undefined("no shares of the cash are given"))
        }
        let cash = terms.splitBase == .allCash ? flows : equityFlows
        let trigger: ProfitSplit.Trigger
        if let amount = terms.recoveredAmount {
            trigger = .amount(amount)
        } else {
            let rates = rates(of: terms, plus: terms.deemedSpread ?? terms.spread, count: flows.count)
            guard !rates.isEmpty else { return .failure(Undefined("no deemed rate: neither benchmark nor spread")) }
            trigger = .recovery(rates: rates)
        }
        let allocated = cash.indices.map { period in
            let building = period < capitalCost.count && capitalCost[period] > 0
            let fee = terms.splitReading == .withFees ? premiums.indices.contains(period) ? premiums[period] : 0 : 0
            return (building ? max(0, -cash[period]) : 0) + fee
        }
        return .success(
            ProfitSplit(shareBefore: before, shareAfter: after, trigger: trigger).divide(cash, allocated: allocated))
    }
}
