/// Why a figure of a valuation has no value: words that can stand alone or end a sentence.
public enum UndefinedWords: Saying {
    case noDiscountRate, dayTooFar, noCashToShare, noShares
    case noDeemedRate, deemedRateTooLow
    /// Keys of the assumption and the figure.
    case notReached(assumption: String, figure: String)
    case nothingPutIn
    case notPaidBack(years: Int)
    case noLoan, noTenor
    case repaidPastFlows(until: Int, end: Int)
    case noDebtCarried
    case flowNotFinite, nothingToReinvest, nothingToFinance, modifiedRateTooLarge
    case rateOutOfReach
    case severalRates(Int)
    case interestNotFinite, interestTooLow, noPeriod, principalNotFinite, paymentTooLarge
    case discountNotFinite, discountTooLow, presentValueTooLarge
    case noDebtService, noDebtOutstanding
    case noCashForRepayment
    case nothingDrawn, negativeDrawdown, negativeGrace, noTenorAtAll
    /// In years.
    case tenorWithinGrace(tenor: Int, grace: Int)
    case noLoanRate, loanRateTooLow
    case drawnTooLate(grace: Int)
    case repaidTooEarly(grace: Int)
    case noFlows, oneSign, oneDay, oneSignByDay, noRate
    /// As a fault of a file says it already.
    case told(String)
    case broken(file: String)
    case noFlowsIn(file: String)
    case numberOfSides(Int)
    case inCurrency(String)
    case demandedIn(String)
    case recoveredIn(String)
    case sizedTwice
    case notANumber(assumption: String)
    /// - Parameter figure: by its name.
    case noDemand(side: String, figure: FigureWords)
    case moneyComesFirst
    /// - Parameter reason: why it cannot be read.
    case hurdle(reason: String)
    case noDebt
}

/// What a figure of a valuation is called.
public enum FigureWords: Saying {
    case npv, irr, equityNPV, equityIRR, dscrMinimum, dscrAverage, llcr, plcr, payback, debt, cashShare
    /// That no year makes a loss.
    case noLoss
}

/// How many rates of return flows can have, and by which rule.
public enum RateRuleWords: Saying {
    case oneSign, oneChange
    /// Changes of sign.
    case onePositive(Int)
    case several(Int)
}
