/// The page that ranks projects by a figure of their valuation.
public enum RankingWords: Saying {
    case title(figure: String)
    /// Ranked, without flows, and with faults in them.
    case counts(Int, bare: Int, faulty: Int)
    /// The head of the column of differences in rank.
    case places
    case feasible
    case notFeasible
    case undetermined
    /// By how many ranks the other side puts a project lower; negative where it is higher.
    case shift(Int)
    case alike
    case mostDisputed([String])
    case nothingToRank
}
