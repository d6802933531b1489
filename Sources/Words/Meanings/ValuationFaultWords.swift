/// What is wrong with the numbers by which a project is valued.
public enum ValuationFaultWords: Saying {
    /// In years.
    case tenorWithinGrace(tenor: Int, grace: Int)
    case sizedTwice
    case noFlows
    case assumesNothing(side: String, id: String)
    /// Currencies by their codes.
    case recoveredInOther(side: String, String, flows: String)
    case hurdleInOther(side: String, String, flows: String)
    /// - Parameter reason: words that can end a sentence.
    case loanTerms(side: String, reason: String)
    case yearTwice(Int)
    case yearsMissing(String)
    case otherYearsIn(String, own: String)
    case tooManyYears(Int, most: Int)
    case noCapitalCost, noRevenue
    case recoveredCurrency(String)
    case ofKey(String, String)
    /// - Parameter instruments: their names.
    case outsideDebtService([String])
}

/// Whether a project clears the hurdles of a side, and what stands against it.
public enum VerdictWords: Saying {
    case lossesUnknown(reason: String)
    case loss(year: Int)
    /// The numbers as they are written.
    case below(FigureWords, String, demanded: String, year: Int?)
    case unknown(FigureWords, reason: String)
    case exempt(FigureWords, reason: String)
    case feasible([VerdictWords])
    case notFeasible([VerdictWords])
    case noHurdles
    case notCalculable([VerdictWords])
    case faulty(reason: String)
    case told(String)
}

/// What stands behind a number of a figure.
public enum FigureUnitWords: Saying {
    /// `13.2y`
    case years(String)
    case percentagePoints(String)
}
