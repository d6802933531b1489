/// A project as one party values it: its cash year by year, and the figures by which it is judged.
///
/// What the terms do not know, nothing is derived from: whatever an assumption can move is undefined, with the reason.
public struct ProjectValuation: Sendable {
    public let terms: ProjectTerms
    let cash: ProjectCash
    let financing: Financing

    public init(_ project: ProjectFlows, _ terms: ProjectTerms) { self.init(project, terms, after: nil) }

    /// - Parameter previous: of the same project on other terms; what has not changed since is taken over from it.
    init(_ project: ProjectFlows, _ terms: ProjectTerms, after previous: ProjectValuation?) {
        self.terms = terms
        let shared = previous.flatMap { terms.hasSameCash(as: $0.terms) ? $0 : nil }
        cash = shared?.cash ?? ProjectCash(project, terms)
        if let shared, terms.hasSameFinancing(as: shared.terms) {
            financing = shared.financing
        } else {
            financing = Financing(cash, terms, after: previous)
        }
    }

    /// How many periods there are; the first is at 0.
    public var count: Int { cash.count }

    /// The calendar year of a period.
    public func year(of period: Int) throws(Undefined) -> Int {
        try terms.know([.startDate])
        return terms.startYear + period
    }

    // By period, as all lists here.

    public var capitalCost: Result<[Double], Undefined> { known([.capitalCost], cash.capitalCost) }
    public var revenue: Result<[Double], Undefined> { known([.revenue], cash.revenue) }
    public var operatingCost: Result<[Double], Undefined> { known([.operatingCost], cash.operatingCost) }
    public var tax: [Double] { cash.tax }
    /// Cash flow available for debt service: revenue less operating cost and tax.
    public var cfads: Result<[Double], Undefined> { known([.revenue, .operatingCost], cash.cfads) }
    /// The project's flows before it is financed: CFADS less capital cost.
    public var flows: Result<[Double], Undefined> { known(Figure.irr.assumptions, cash.flows) }
    /// Undefined where there is no loan.
    public var loan: Result<LoanSchedule, Undefined> {
        known(Figure.debt.assumptions, financing.loan).flatMap(\.self)
    }
    /// Whether there is nothing to pay back, and so nothing that cash would have to cover.
    public var hasNoDebt: Bool { loan == .failure(Financing.noLoan) }
    /// Undefined, as the equity's flows, where the loan that the terms ask for cannot be.
    public var premiums: Result<[Double], Undefined> {
        known(Figure.equityIRR.assumptions, financing.premiums).flatMap(\.self)
    }
    /// What is left to the equity, and, where negative, what it puts in; the project's own flows where nothing is borrowed.
    public var equityFlows: Result<[Double], Undefined> {
        known(Figure.equityIRR.assumptions, financing.equity).flatMap(\.self)
    }

    private func known<Value>(_ assumptions: Set<Assumption>, _ value: Value) -> Result<Value, Undefined> {
        do throws(Undefined) {
            try terms.know(assumptions)
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    /// The first period, once there is revenue, that costs the equity money: it pays for running the project, for its loan and
    /// premium, or for capital cost after construction, more than comes in. What is spent on construction is no loss. Nil where there is
    /// none. Undefined where the equity's flows are.
    public func firstLoss() throws(Undefined) -> Int? {
        let equity = try equityFlows.get()
        let schedule = try? financing.loan.get()
        let opening = cash.opening
        let built = schedule == nil ? opening : max(opening, cash.construction(grace: terms.grace).upperBound)
        return equity.indices.first { period in
            guard period >= opening else { return false }
            let spent = period < built ? cash.capitalCost[period] - (schedule?.drawdown[period] ?? 0) : 0
            // A loss smaller than the rounding of what it is made of is none.
            return equity[period] + spent < -1e-9 * (abs(cash.cfads[period]) + cash.capitalCost[period])
        }
    }
}
