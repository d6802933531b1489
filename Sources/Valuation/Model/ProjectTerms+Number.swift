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
        terms.unknown[assumption] = nil
        return terms
    }
}
