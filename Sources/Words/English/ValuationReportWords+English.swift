extension ValuationReportWords {
    public var english: String {
        switch self {
        case .heading(let project, let unit, let date, let isIllustrative):
            "\(project)  \(unit), present values of \(date)\(isIllustrative ? ", ~ illustrative" : "")"
        case .verdict(let side, let verdict): "\(side): \(verdict)"
        case .figure: "figure"
        case .difference: "difference"
        case .assumption: "assumption"
        case .inFigure(let p1): "in \(p1)"
        case .notExplained(let figure, let reason): "\(figure) cannot be explained: \(reason)"
        case .sampled(let figure, let error):
            "\(figure) is explained by sampled orders: each part may be off by \(error)"
        case .noBreakEven(let side, let reason): "\(side): no break-even: \(reason)"
        case .breakEven(let side, let figure, let target, let orMore, let assumption, let place):
            "\(side): \(figure) is \(target)\(orMore ? " or more" : "") at \(assumption) \(place)"
        case .loanTerms(let side, let reason): "\(side)'s loan terms do not work: \(reason)"
        case .project: "project"
        case .shift: "shift"
        case .differMost(let projects): "The two differ most on \(Listing.plain(projects).english)."
        case .withoutFlows(let p1): "\(p1) without flows are not ranked."
        case .notRanked(let file, let reason): "\(file) is not ranked: \(reason)"
        }
    }
}
