/// How far a valuation's assumptions move its figures: one by one, two at a time, and drawn at random from ranges.
public enum SensitivityWords: Saying {
    // Why something is no range.
    case noNumber(String)
    case rangeForm(String, ExpectationWords)
    case endsTurned(String, write: String)

    // One assumption at a time.
    case tornado(figure: String, side: String, base: String)
    case assumption
    case low
    case high
    case tried
    case atLow
    case atHigh
    case swing
    // The same on a sheet.
    case asAssumed
    case figureAsAssumed(String)
    case figureAtLow(String)
    case figureAtHigh(String)
    /// How far what was tried is from what is assumed, and who says so.
    case statedRange
    case byStep(String)
    case otherWords
    /// How far each was moved where no range is stated.
    case stepNote(String)
    case unmoved([String])

    // Two at a time.
    case grid(figure: String, side: String, rows: String, columns: String)
    case gridMarks(side: String)
    /// The same where bold type stands in place of brackets.
    case sheetMarks(side: String)
    case noValues

    // Drawn at random.
    case draws(count: String, side: String, seed: String, Distribution)
    /// Where a warning must fit into a line.
    case illustrative
    case ranges
    case likeliest
    case drawnFigure
    case mean
    case noValue
    case hurdle
    case chance
    case allHurdles
    case untold
    // The same on a page.
    case drawsTitle(side: String)
    case drawsFacts(count: String, Distribution, seed: String)
    case noRanges(side: String, key: String)
    /// Figures, each with the part of the draws in which it has none.
    case withoutValue([String])
    case undecidedIn([String])
    case rangeLabel(side: String, assumption: String)
    case rangeHint(String)
    case rangeStated(assumption: String, String)
    case rangeDropped(assumption: String)
    // The same on a sheet.
    case demanded
    /// How far a chance may be off by the luck of the draws.
    case luck
    case drawCount
    case seed
    case distribution
    case shape(Distribution)
    case drawsWithoutValue
    case drawsThatMeet
    case drawsUndecided
    case independence

    public enum Distribution: Sendable {
        case triangular, pert
    }
}
