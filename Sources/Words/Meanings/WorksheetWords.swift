/// What the worksheet of a valuation says: a workbook in which both sides can follow every figure.
public enum WorksheetWords: Saying {
    // Names of sheets; short, for they stand in formulas.
    case assumptionsSheet(side: String)
    case flowsSheet
    case modelSheet(side: String)
    case contributionsSheet
    case tornadoSheet(side: String)
    case gridSheet
    case drawsSheet
    case checksSheet

    // Over the sheets, and in notes.
    case assumptionsTitle(project: String, side: String)
    case assumptionsNote
    case flowsTitle(project: String, currency: String)
    case flowsNote
    case modelTitle(project: String, side: String, currency: String)
    case modelNote
    case contributionsTitle(project: String, from: String, to: String)
    case contributionsNote
    case sensitivityTitle(project: String, String)
    /// Of a sheet without formulas.
    case valuesNote
    case checksTitle(project: String, version: String)
    case checksNote
    case illustrative
    case fault(reason: String)

    // Heads of columns.
    case value
    case remark
    case hurdle
    case demanded
    case isMet
    case verdict
    case total
    case bySherpa
    case byFormula
    case deviation
    case agrees
    case side
    case period

    // Remarks.
    case percentage
    case fraction
    case years
    case ratio
    case money(currency: String)
    case day
    case firstRate
    case rateFrom
    case yes
    case unreadable(reason: String)
    case severalRates(Int)
    case undefined(reason: String)
    case sampled

    // Parts of a side's sheet.
    case figures
    case terms
    case loanSizing
    case yearByYear

    // Single numbers.
    case valuationDay
    case firstPeriod
    case yearsAhead
    case buildingFrom
    case opening
    case builtUntil
    case graceUntil
    case repaidUntil
    case loanState
    case loanWorks
    case tenorTooShort
    case graceTooShort
    case repaidTooLate
    case owedAtEndOfGrace
    case cashWorth
    case lastCash
    case byGearing
    case byDSCR
    case byLLCR
    case shareBorrowed
    case firstService
    case lastService
    case yearOfLeastCover
    case searchFrom
    case foundRate

    // Columns, year by year.
    case netFlow
    case discountFactor
    case presentValue
    case runningTotal
    case notPaidBack
    case loanRate
    case drawnWhole
    case interestWhole
    case addedWhole
    case principalWhole
    case owedWhole
    case repaymentFactor
    case serviceWhole
    case roomByDSCR
    case coverFactor
    case drawn
    case interest
    case added
    case principal
    case owed
    case service
    case lossOfYear
    case equityFlow
    case deemedRate
    case missing
    case putIn
    case shortfall
    case toRecover
    case owedToUs
    case madeGood
    case stillToMakeGood
    case shared
    case isSettled
    case unrecovered
    case dueWhole
    case turnover
    case cashToShare
    case no
    case isLoss
    case allAgree
    case notAllAgree
    case sheet
    case ratesSeen
    case curve
    case rate
    case turns
    case year
    case nearNothing
    case choice(String, meaning: String)
}
