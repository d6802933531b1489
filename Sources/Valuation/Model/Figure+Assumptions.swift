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

    /// The assumptions that can move it between two parties' terms: those that nothing on either side makes idle.
    ///
    /// Leaving out what moves nothing changes no other share.
    func assumptions(between a: ProjectTerms, and b: ProjectTerms) -> Set<Assumption> {
        var live = assumptions
        guard self == .equityNPV || self == .equityIRR || self == .cashShare, a.unknown.isEmpty, b.unknown.isEmpty
        else {
            return live
        }
        func both(_ holds: (ProjectTerms) -> Bool) -> Bool { holds(a) && holds(b) }
        let hasNoLoan = both { ($0.gearing ?? 0) <= 0 }
        let hasNoPremium = hasNoLoan || both { ($0.premium ?? 0) == 0 }
        if hasNoPremium { live.subtract([.premium, .cover, .premiumReading]) }
        // The loan, but for the rates that are also those of the split.
        let ofLoanAlone: Set<Assumption> = [
            .tenor, .grace, .repayment, .constructionInterest, .gearing, .targetDSCR, .premium, .cover, .premiumReading,
        ]
        guard self == .cashShare else {
            return hasNoLoan ? live.subtracting(ofLoanAlone).subtracting([.benchmark, .spread]) : live
        }
        // All cash is split before it serves a loan, and fees count in one reading alone.
        let isBeforeLoans = both {
            $0.splitBase == .allCash && ($0.splitReading == .principalAndInterest || hasNoPremium)
        }
        let hasIdleLoan = hasNoLoan || isBeforeLoans
        if hasIdleLoan { live.subtract(ofLoanAlone) }
        if both({ $0.recoveredAmount != nil }) {
            live.remove(.deemedSpread)
            if hasIdleLoan { live.subtract([.benchmark, .spread, .startDate]) }
        } else if hasIdleLoan, both({ $0.deemedSpread != nil }) {
            live.remove(.spread)
        }
        return live
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
