// Assumptions that are numbers, for looking where a figure breaks even.
extension ProjectTerms {
    /// An assumption as a number: fractions, years, money; the first rate of a benchmark; the years to the start.
    /// Nil where it is no number, or not said.
    public func number(of assumption: Assumption) -> Double? {
        switch assumption {
        case .discountRate: discountRate
        case .startDate: delay
        case .capitalCost: capitalCost
        case .revenue: revenue
        case .operatingCost: operatingCost
        case .benchmark: benchmark?.first
        case .spread: spread
        case .tenor: tenor.map(Double.init)
        case .grace: Double(grace)
        case .gearing: gearing
        case .targetDSCR: targetDSCR
        case .premium: premium
        case .cover: cover ?? 1
        case .deemedSpread: deemedSpread ?? spread
        case .recoveredAmount: recoveredAmount
        case .shareBefore: shareBefore
        case .shareAfter: shareAfter
        case .repayment, .constructionInterest, .premiumReading, .splitReading, .splitBase: nil
        }
    }

    /// The numbers among which a break-even is looked for: what could be meant at all. Nil where it is no number.
    public func range(of assumption: Assumption) -> ClosedRange<Double>? {
        switch assumption {
        case .discountRate: -0.9...10
        case .startDate: delay - 30...delay + 30
        case .capitalCost, .revenue, .operatingCost: 0...10
        case .benchmark, .spread, .deemedSpread: -0.1...0.5
        case .premium: 0...0.5
        case .tenor: Double(grace + 1)...Double(grace + 80)
        case .grace: 0...Double(max(1, (tenor ?? 2) - 1))
        case .targetDSCR: 0.5...10
        case .gearing, .cover, .shareBefore, .shareAfter: 0...1
        case .recoveredAmount: recoveredAmount.map { 0...max(1, 10 * $0) }
        case .repayment, .constructionInterest, .premiumReading, .splitReading, .splitBase: nil
        }
    }

    /// The same terms with another number; a benchmark is moved as a whole, terms of years are rounded down.
    public func setting(_ assumption: Assumption, to number: Double) -> ProjectTerms {
        var terms = self
        switch assumption {
        case .discountRate: terms.discountRate = number
        case .startDate:
            terms.startYear += Int((number - delay + 1e-9).rounded(.down))
            terms.delay = number
        case .capitalCost: terms.capitalCost = number
        case .revenue: terms.revenue = number
        case .operatingCost: terms.operatingCost = number
        case .benchmark:
            let shift = number - (benchmark?.first ?? 0)
            terms.benchmark = RatePath(
                number, steps: benchmark?.steps.map { .init(year: $0.year, rate: $0.rate + shift) } ?? [])
        case .spread: terms.spread = number
        case .tenor: terms.tenor = Int(number)
        case .grace: terms.grace = Int(number)
        case .gearing: terms.gearing = number
        case .targetDSCR: terms.targetDSCR = number
        case .premium: terms.premium = number
        case .cover: terms.cover = number
        case .deemedSpread: terms.deemedSpread = number
        case .recoveredAmount: terms.recoveredAmount = number
        case .shareBefore: terms.shareBefore = number
        case .shareAfter: terms.shareAfter = number
        case .repayment, .constructionInterest, .premiumReading, .splitReading, .splitBase: break
        }
        return terms
    }
}
