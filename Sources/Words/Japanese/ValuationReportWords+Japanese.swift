extension ValuationReportWords {
    public var japanese: String {
        switch self {
        case .heading(let project, let unit, let date, let isIllustrative):
            "\(project)  \(unit)、現在価値の基準日 \(date)\(isIllustrative ? "、~ 仮置き" : "")"
        case .verdict(let side, let verdict): "\(side): \(verdict)"
        case .figure: "指標"
        case .difference: "差"
        case .assumption: "前提"
        case .inFigure(let p1): "\(p1)の差"
        case .notExplained(let figure, let reason): "\(figure)の差を説明できません: \(reason)"
        case .sampled(let figure, let error): "\(figure)の差は標本による推計です。各寄与には \(error) の誤差があり得ます"
        case .noBreakEven(let side, let reason): "\(side): 均衡点なし: \(reason)"
        case .breakEven(let side, let figure, let target, let orMore, let assumption, let place):
            "\(side): \(assumption) \(place) で\(figure)が \(target)\(orMore ? " 以上" : "")"
        case .loanTerms(let side, let reason): "\(side)の融資条件が不整合: \(reason)"
        case .project: "案件"
        case .shift: "順位差"
        case .differMost(let projects): "双方の差が最も大きい案件: \(Listing.plain(projects).japanese)"
        case .withoutFlows(let p1): "年次収支のない \(p1)件は順位付けしていません。"
        case .notRanked(let file, let reason): "\(file) は順位付けしていません: \(reason)"
        }
    }
}
