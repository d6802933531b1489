/// What the command line says of valuations and rankings.
public enum ValuationReportWords: Saying {
    /// - Parameter unit: of all amounts, with their currency.
    case heading(project: String, unit: String, date: String, isIllustrative: Bool)
    case verdict(side: String, verdict: String)
    case figure
    case difference
    case assumption
    case inFigure(String)
    case notExplained(figure: String, reason: String)
    case sampled(figure: String, error: String)
    case noBreakEven(side: String, reason: String)
    case breakEven(side: String, figure: String, target: String, orMore: Bool, assumption: String, place: String)
    case loanTerms(side: String, reason: String)
    case project
    case shift
    case differMost(projects: [String])
    case withoutFlows(Int)
    case notRanked(file: String, reason: String)
}
