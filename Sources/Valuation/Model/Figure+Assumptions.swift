extension Figure {
    /// The assumptions that can move it at all. Others have no part in a difference, whatever else differs.
    public var assumptions: Set<Assumption> {
        switch self {
        case .npv: Figure.ofNPV
        case .irr, .payback: Figure.ofReturn
        case .debt, .dscrMinimum, .dscrAverage, .llcr, .plcr: Figure.ofLoan
        case .equityIRR: Figure.ofEquity
        case .equityNPV: Figure.ofEquityNPV
        case .cashShare: Figure.ofShare
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
        if hasNoPremium { live.subtract(Figure.reach(.premium)) }
        // The loan, but for the rates that are also those of the split.
        let ofLoanAlone = Figure.reach(.loan, .borrowing, .premium).subtracting([.benchmark, .spread])
        guard self == .cashShare else {
            return hasNoLoan ? live.subtracting(ofLoanAlone).subtracting([.benchmark, .spread]) : live
        }
        // All cash is split before it serves a loan, and fees count in one reading alone.
        let isBeforeLoans = both {
            $0.splitBase == .allCash && ($0.splitReading == .principalAndInterest || hasNoPremium)
        }
        let hasIdleLoan = hasNoLoan || isBeforeLoans
        if hasIdleLoan { live.subtract(ofLoanAlone) }
        if hasNoPremium || both({ $0.recoveredAmount == nil }) || both({ $0.splitReading == .principalAndInterest }) {
            live.remove(.recoveredFees)
        }
        if both({ $0.recoveredAmount != nil }) {
            live.remove(.deemedSpread)
            if hasIdleLoan { live.subtract([.benchmark, .spread, .startDate]) }
        } else if hasIdleLoan, both({ $0.deemedSpread != nil }) {
            live.remove(.spread)
        }
        return live
    }

    private static func reach(_ reaches: AssumptionPart.Reach...) -> Set<Assumption> {
        Set(Assumption.allCases.filter { reaches.contains($0.part.reach) })
    }

    /// Wherever it begins, the flows are the same.
    private static let ofReturn = reach(.income, .building)
    private static let ofNPV = ofReturn.union(reach(.start, .discounting))
    /// The start tells the years of the benchmark.
    private static let ofLoan = ofReturn.union(reach(.start, .loan, .borrowing))
    private static let ofEquity = ofLoan.union(reach(.premium))
    private static let ofEquityNPV = ofEquity.union(reach(.discounting))
    private static let ofShare = ofEquity.union(reach(.split))
}
