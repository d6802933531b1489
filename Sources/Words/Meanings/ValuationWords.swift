/// The page of a project's valuation: figures, hurdles, assumptions, curve, cash and years.
public enum ValuationWords: Saying {
    // Titles, and what stands beside them. Units stand before and after as in `bn USD`.
    case title
    case figures
    case presentValue(of: String)
    /// From the first to the last.
    case years(Int, Int)
    case illustrative
    /// What each assumption adds to the difference in a figure.
    case assumptions(addingTo: String, sampling: Sampling)
    case difference
    case adds
    case tried(Int, isRecorded: Bool)
    case rows(Int, Int, of: Int)

    // A side's answer, in a chip.
    case feasible
    case notFeasible
    case noHurdles
    /// Reasons that there is no room for.
    case moreReasons(Int)
    case cannotBeTold
    case doesNotApply(String, why: String)

    /// The head of the row of years with a loss.
    case losses
    /// The first year with a loss, nil for none; whether the hurdle that forbids them is met, where there is one.
    case firstLoss(Int?, isAllowed: Bool?)

    // Where the verdict turns.
    case breakEven
    case turns(isFeasible: Bool, at: String)
    case reaches(String, String, orMore: Bool, at: String)
    case neverReaches(String, String)
    case otherReadings(String)
    case cannotBeExplained(String, why: String)

    /// The least change that turns a side's verdict: an assumption, to what, and how far that is.
    case flips
    case flip(side: String, isFeasible: Bool, assumption: String, to: String, distance: String)
    case noFlip(side: String)
    /// Where both sides say so.
    case same

    // Curve, cash and years.
    case curve
    case noRate(why: String)
    case noRates
    case cash
    case yearByYear
    case assumed(by: String)
    /// A part of the cash, where it is known, and the first year in which nothing is to be recovered; else the last year.
    case ourPart(String?, recovered: Int?, last: Int)
    case capital, revenue, costs, cfads, drawn, service, dscr, debt, equity, premium, fees, left, ours, theirs, recover

    // Where there is nothing to be seen.
    case notValued
    case howToValue(key: String, whatIfsWait: Bool)
    case selectProject
    case gone(file: String)

    /// How the parts of a difference were found.
    public enum Sampling: Sendable {
        case exact, sampled, rough
    }
}
