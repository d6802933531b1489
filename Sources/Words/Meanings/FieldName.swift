/// What people call the fields of records, in columns and before values: short forms. The raw value is the field's key in files, on
/// the command line and in filters, which is the same in every language.
public enum FieldName: String, Saying, CaseIterable {
    case name
    case note
    case title
    case id
    case date
    case text
    case status
    case sources
    case source
    case side
    case titleJa = "title-ja"
    case titleKana = "title-kana"
    case owner
    case nameJa = "name-ja"
    case since
    case due
    case amount
    case projects
    case kind
    case basis
    case to
    case short
    case sectors
    case level
    case instruments
    case hurdles
    case gap
    case deadline
    case criteria
    case by
    case assumptions
    case years
    case whoActs = "who-acts"
    case who
    case `where`
    case weekend
    case views
    case venue
    case valuation
    case terms
    case tax
    case statements
    case stance
    case stages
    case stage
    case sponsors
    case sort
    case sides
    case share
    case severity
    case sector
    case say
    case rule
    case role
    case risk
    case revenue
    case result
    case redLine = "red-line"
    case rate
    case project
    case positions
    case position
    case place
    case people
    case participants
    case pane
    case package
    case outcomes
    case ours
    case on
    case observers
    case next
    case milestones
    case meeting
    case measure
    case location
    case links
    case linkedTo = "linked-to"
    case limit
    case legalBasis = "legal-basis"
    case institutions
    case institution
    case holidays
    case handling
    case gaps
    case from
    case flows
    case fallback
    case expected
    case envelope
    case drafts
    case consequence
    case condition
    case ask
    case asOf = "as-of"
    case actions
    case agenda
    case alternative
    case answer
    case calendars
    case capPerYear = "cap-per-year"
    case capitalCost = "capital-cost"
    case contact
    case countsAs = "counts-as"
    case currency
    case dscr
    case envelopes
    case equityIRR = "equity-irr"
    case exchangeRates = "exchange-rates"
    case expect
    case `for`
    case ifPressed = "if-pressed"
    case irr
    case landingZone = "landing-zone"
    case llcr
    case noLoss = "no-loss"
    case npv
    case objective
    case operatingCost = "operating-cost"
    case original
    case perUnit = "per-unit"
    case period
    case number
    case numbers
    case about
    case points
    case pressLine = "press-line"
    case recommendation
    case reservation
    case stands
    case time
    case scenarios
    case valuationDate = "valuation-date"
    case value
    case weight
    case discountRate = "discount-rate"
    case startDate = "start-date"
    case benchmark
    case spread
    case tenor
    case grace
    case repayment
    case constructionInterest = "construction-interest"
    case gearing
    case targetDSCR = "target-dscr"
    case targetLLCR = "target-llcr"
    case premium
    case cover
    case premiumReading = "premium-reading"
    case splitReading = "split-reading"
    case splitBase = "split-base"
    case splitLater = "split-later"
    case splitLosses = "split-losses"
    case deemedSpread = "deemed-spread"
    case recoveredAmount = "recovered-amount"
    case recoveredFees = "recovered-fees"
    case shareBefore = "share-before"
    case shareAfter = "share-after"
    case prose
    case days
    case trend
    case width
    case toDo = "to-do"
    case index
    case overdue
    case brackets
    case choices
    case options
    case money

    /// What a field is called whose key this is, or the path of whose value: `owner`, `tokyo.red-line`. A key of somebody's own
    /// is called as it is written.
    public static func text(of key: String) -> String {
        guard Language.current != .english else { return key }
        return key.split(separator: ".").map { FieldName(rawValue: String($0))?.text ?? String($0) }.joined(
            separator: ".")
    }
}
