/// A loan that is drawn over several periods and repaid after a grace, at a fixed or a changing rate.
///
/// Money moves at the ends of periods; what is drawn at one bears its first interest at the next.
public struct Loan: Hashable, Sendable {
    public enum Repayment: String, CaseIterable, Hashable, Sendable {
        /// Equal payments of interest and principal, as long as the rate stays: Brealey, Myers and Allen, *Principles
        /// of Corporate Finance*, chapter 2. Where the rate changes, the payment is worked out anew from the balance.
        case annuity
        /// Equal parts of the principal, with the interest on what is left (Yescombe, *Principles of Project Finance*, on
        /// repayment schedules, as are grace and interest during construction).
        case equalPrincipal = "equal-principal"
        /// The same part of each period's cash, as large as pays the loan back over the tenor (Yescombe, on sculpted
        /// repayment): the cover is the same in every period of repayment. Where that is less than the interest, the rest
        /// is added to what is owed; a period without cash pays nothing.
        case sculpted
    }

    /// What becomes of the interest until construction ends.
    public enum ConstructionInterest: String, CaseIterable, Hashable, Sendable {
        /// Added to the principal.
        case capitalised
        case paid
    }

    /// By period, none negative.
    public var drawdowns: [Double]
    /// The rate charged at each period on the balance before it, as a fraction; the last one holds on. Above −1.
    public var rates: [Double]
    /// Periods from the first drawdown to the last repayment, the grace among them.
    public var tenor: Int
    /// Periods from the first drawdown in which no principal is repaid.
    public var grace: Int
    public var repayment: Repayment
    public var constructionInterest: ConstructionInterest
    /// The last period of construction; that of the last drawdown where it is nil, or earlier.
    public var constructionEnd: Int?
    /// What there is to pay from, by period, before debt service; only sculpted repayment asks for it.
    public var cash: [Double]

    public init(
        drawdowns: [Double], rates: [Double], tenor: Int, grace: Int = 0, repayment: Repayment = .annuity,
        constructionInterest: ConstructionInterest = .capitalised, constructionEnd: Int? = nil, cash: [Double] = []
    ) {
        self.drawdowns = drawdowns
        self.rates = rates
        self.tenor = tenor
        self.grace = grace
        self.repayment = repayment
        self.constructionInterest = constructionInterest
        self.constructionEnd = constructionEnd
        self.cash = cash
    }

    /// What is drawn, owed and paid period by period, over as many periods as `drawdowns` has or the tenor needs.
    ///
    /// Undefined where nothing is drawn, the tenor is not longer than the grace, something is drawn after repayment
    /// has begun, a rate is −100 % or less, or there is no cash that repayment could be sculpted to.
    public func schedule() throws(Undefined) -> LoanSchedule {
        guard let start = drawdowns.firstIndex(where: { $0 != 0 }),
            let lastDraw = drawdowns.lastIndex(where: { $0 != 0 })
        else { throw Undefined(.nothingDrawn) }
        guard drawdowns.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw Undefined(.negativeDrawdown) }
        guard grace >= 0 else { throw Undefined(.negativeGrace) }
        guard tenor > 0 else { throw Undefined(.noTenorAtAll) }
        guard tenor > grace else { throw Undefined(.tenorWithinGrace(tenor: tenor, grace: grace)) }
        guard rates.allSatisfy({ $0 > -1 && $0.isFinite }), let lastRate = rates.last else {
            throw Undefined(rates.isEmpty ? .noLoanRate : .loanRateTooLow)
        }
        guard lastDraw <= start + grace else {
            throw Undefined(.drawnTooLate(grace: grace))
        }
        let construction = max(lastDraw, constructionEnd ?? lastDraw)
        guard construction <= start + grace else {
            throw Undefined(.repaidTooEarly(grace: grace))
        }
        let end = start + tenor
        var schedule = LoanSchedule(periods: max(drawdowns.count, end + 1), construction: construction)
        let parts = Double(tenor - grace)
        let sculpture = repayment == .sculpted ? try Sculpture(cash, rates: rates, of: start + grace + 1...end) : nil
        var balance = 0.0
        var principalAtEndOfGrace = 0.0
        for period in 0..<schedule.count {
            let drawn = period < drawdowns.count ? drawdowns[period] : 0
            let rate = period < rates.count ? rates[period] : lastRate
            let interest = balance * rate
            schedule.drawdown[period] = drawn
            if period <= construction, constructionInterest == .capitalised {
                schedule.capitalised[period] = interest
            } else {
                schedule.interest[period] = interest
            }
            if period > start + grace, period <= end {
                let principal: Double
                if let sculpture {
                    principal = sculpture.principal(in: period, of: principalAtEndOfGrace, owed: balance, interest)
                } else if period == end {
                    principal = balance
                } else if repayment == .equalPrincipal {
                    principal = principalAtEndOfGrace / parts
                } else {
                    let left = end - period + 1
                    principal = try Annuity.payment(rate: rate, periods: left, principal: balance) - interest
                }
                // Interest that is not paid is owed.
                schedule.principal[period] = max(0, principal)
                schedule.capitalised[period] = max(0, -principal)
                schedule.interest[period] -= schedule.capitalised[period]
            }
            balance += drawn + schedule.capitalised[period] - schedule.principal[period]
            if period == start + grace { principalAtEndOfGrace = balance }
            schedule.balance[period] = balance
        }
        return schedule
    }
}
