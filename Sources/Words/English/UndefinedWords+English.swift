extension UndefinedWords {
    public var english: String {
        switch self {
        case .noDiscountRate: "no discount rate is given"
        case .dayTooFar: "the day of valuation is too far from the flows"
        case .noCashToShare: "there is no cash to share"
        case .noShares: "no shares of the cash are given"
        case .noDeemedRate: "no deemed rate: neither benchmark nor spread"
        case .deemedRateTooLow: "the deemed rate is -100% or less"
        case .notReached(let assumption, let figure): "no \(assumption) that was tried brings \(figure) there"
        case .nothingPutIn: "nothing is put in"
        case .notPaidBack(let years): "not paid back in \(years) years"
        case .noLoan: "no loan"
        case .noTenor: "no tenor for the loan"
        case .repaidPastFlows(let last, let end):
            "the loan is repaid until \(last), but the flows end in \(end)"
        case .noDebtCarried: "the cash carries no debt"
        case .flowNotFinite: "a flow is not a finite number"
        case .nothingToReinvest: "nothing comes in that could be reinvested"
        case .nothingToFinance: "nothing goes out that could be financed"
        case .modifiedRateTooLarge: "the modified rate is too large to compute"
        case .rateOutOfReach: "the one rate is too close to -100%, or too large, to compute"
        case .severalRates(let count): "\(count) rates make the present value 0"
        case .interestNotFinite: "the interest rate is not a finite number"
        case .interestTooLow: "an interest rate of -100% or less has no payment"
        case .noPeriod: "there is no payment without a period"
        case .principalNotFinite: "the principal is not a finite number"
        case .paymentTooLarge: "the payment is too large to compute"
        case .discountNotFinite: "the discount rate is not a finite number"
        case .discountTooLow: "a discount rate of -100% or less has no present value"
        case .presentValueTooLarge: "the present value is too large to compute"
        case .noDebtService: "no debt service"
        case .noDebtOutstanding: "no debt outstanding"
        case .noCashForRepayment: "there is no cash to which repayment could be sculpted"
        case .nothingDrawn: "nothing is drawn"
        case .negativeDrawdown: "a drawdown is negative"
        case .negativeGrace: "the grace is negative"
        case .noTenorAtAll: "the tenor is zero"
        case .tenorWithinGrace(let tenor, let grace): "the tenor of \(tenor) is not longer than the grace of \(grace)"
        case .noLoanRate: "no rate for the loan"
        case .loanRateTooLow: "the loan's rate is -100% or less"
        case .drawnTooLate(let grace): "drawn until after repayment begins: the grace of \(grace) is too short"
        case .repaidTooEarly(let grace): "repayment begins before construction ends: the grace of \(grace) is too short"
        case .noFlows: "there are no flows but 0"
        case .oneSign: "all flows have one sign"
        case .oneDay: "all flows are on one day, and a rate needs time between them"
        case .oneSignByDay: "the flows of each day, added up, have one sign"
        case .noRate: "no rate makes the present value 0"
        case .told(let reason): reason
        case .broken(let file): "\(file) is broken"
        case .noFlowsIn(let file): "no flows: write them under valuation: in \(file)"
        case .numberOfSides(let count): "dossier.md names \(count) sides: a project is valued for two"
        case .inCurrency(let currency): "in \(currency)"
        case .demandedIn(let currency): "demanded in \(currency)"
        case .recoveredIn(let currency): "recovered-amount is in \(currency)"
        case .sizedTwice: "target-dscr and target-llcr are both given"
        case .notANumber(let assumption): "\(assumption) is not a number"
        case .noDemand(let side, let figure): "\(side) demands no \(figure.english)"
        case .moneyComesFirst: "money comes in before it is put in"
        case .hurdle(let reason): "hurdle \(reason)"
        case .noDebt: "no debt"
        }
    }
}

extension FigureWords {
    public var english: String {
        switch self {
        case .npv: "NPV"
        case .irr: "IRR"
        case .equityNPV: "equity NPV"
        case .equityIRR: "equity IRR"
        case .dscrMinimum: "DSCR min"
        case .dscrAverage: "DSCR average"
        case .llcr: "LLCR"
        case .plcr: "PLCR"
        case .payback: "payback"
        case .debt: "debt"
        case .cashShare: "our cash"
        case .noLoss: "no loss"
        }
    }
}

extension RateRuleWords {
    public var english: String {
        switch self {
        case .oneSign: "flows of one sign have no rate"
        case .oneChange: "one change of sign means exactly one rate (Descartes)"
        case .onePositive(let count):
            "\(count) changes of sign, but one of the running total, mean exactly one positive rate (Norstrøm)"
        case .several(let count): "\(count) changes of sign allow up to \(count) rates (Descartes)"
        }
    }
}
