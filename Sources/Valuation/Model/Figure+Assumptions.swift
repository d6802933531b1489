extension Figure {
    /// The assumptions that can move it at all. Others have no part in a difference, whatever else differs.
    public var assumptions: Set<Assumption> {
        switch self {
        case .npv: Figure.ofFlows.union([.discountRate])
        case .irr, .payback: Figure.ofFlows.subtracting([.startDate])
        case .debt, .dscrMinimum, .dscrAverage, .llcr, .plcr: Figure.ofLoan
        case .equityIRR: Figure.ofEquity
        case .equityNPV: Figure.ofEquity.union([.discountRate])
        case .cashShare: Figure.ofEquity.union(Figure.ofSplit)
        }
    }

    private static let ofFlows: Set<Assumption> = [.startDate, .capitalCost, .revenue, .operatingCost]
    /// The start tells the years of the benchmark.
    private static let ofLoan: Set<Assumption> = ofFlows.union([
        .benchmark, .spread, .tenor, .grace, .repayment, .constructionInterest, .gearing, .targetDSCR,
    ])
    private static let ofEquity: Set<Assumption> = ofLoan.union([.premium, .cover, .premiumReading])
    private static let ofSplit: Set<Assumption> = [
        .splitReading, .splitBase, .deemedSpread, .recoveredAmount, .shareBefore, .shareAfter,
    ]
}
