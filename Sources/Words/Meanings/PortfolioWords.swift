/// The page of the portfolio: what is left of the envelope, how fast it would have to go, and what it is made of. Amounts come
/// with their marks.
public enum PortfolioWords: Saying {
    /// With what the mix is grouped by.
    case title(FieldName?)
    case asOf(String)

    // Heads of sections.
    case envelope(String?)
    case parts
    case byYear
    case toDeadline
    case mix
    case mixBy(FieldName)
    case institutions
    case funnel

    // Heads of columns.
    case left
    case daysLeft
    case ofCap
    case ofLimit
    case ofMix
    case aMonth
    case aYear
    case roundedUp
    case roomIfAlone
    case roomInEnvelope
    case projects

    // Rows.
    case selected
    case shortlisted
    case remaining
    case afterShortlist
    case whole
    case notSplit
    case noneNamed(FieldName)
    case partIn(String, year: Int?)
    case orBy(String)

    // What stands beside the numbers.
    case projectCount(Int)
    case unpriced(Int)
    /// Not in the currency of the sum.
    case uncounted(Int, CurrencyWords)
    case moreThanEnvelope
    case noEnvelope
    case ofTotal(String)
    case alsoShortlisted(String)
    case noSince
    case overCapBy(String)
    case aboveCap
    case withinCapUntil(String)
    case noDeadline
    case nothingLeft
    case past
    case today
    case allWithin(days: Int)
    /// To a deadline; negative behind it.
    case days(Int)
    case withinBand
    case outsideBand
    case inNoSum

    // What may be added.
    case over(String)
    case anyAmount
    case atLeast(String)
    case noRoom

    // Limits of institutions, with the rate by which they compare; the words that follow them begin with a sign.
    case noLimit
    case limit(Limit, amount: String, of: String, rate: String?, period: String?)
    case overIfUndatedCounts(String)
    case undated(String)
    case outsidePeriod(String)
    case noProjectHere

    public enum Limit: Sendable {
        /// The amount is not used.
        case notCompared
        case left, over
    }
}

/// What the portfolio says of its selected row, at the foot of the page.
public enum PortfolioNote: Saying {
    case remaining
    case afterShortlist
    case countsAs(PortfolioWords)
    case counts(String)
    case cap(String, source: String)
    case selected(legend: String)
    case hasPart
    case notSplit
    case nothingSplit
    /// What there is room for, if nothing else is added, and, in the envelope, if all of it is split.
    case room(alone: String?, within: String?, of: String)
    case doNotCount(String, outside: String)
    /// To the last hundredth.
    case exactPace(String, isYear: Bool)
}
