/// What two parties can take differently when they value the same project. The names are those of the fields.
public enum Assumption: String, CaseIterable, Hashable, Sendable {
    case discountRate = "discount-rate"
    case startDate = "start-date"
    case capitalCost = "capital-cost"
    case revenue
    case operatingCost = "operating-cost"
    case benchmark
    case spread
    case tenor
    case grace
    case repayment
    case constructionInterest = "construction-interest"
    case gearing
    case targetDSCR = "target-dscr"
    case targetLLCR = "target-llcr"
    case premium
    case cover
    case premiumReading = "premium-reading"
    case splitReading = "split-reading"
    case splitBase = "split-base"
    case splitLater = "split-later"
    case splitLosses = "split-losses"
    case deemedSpread = "deemed-spread"
    case recoveredAmount = "recovered-amount"
    case recoveredFees = "recovered-fees"
    case shareBefore = "share-before"
    case shareAfter = "share-after"
}

extension Assumption {
    /// Its part in the terms.
    var part: AssumptionPart { Self.parts[self] ?? declared }

    private static let parts = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.declared) })

    /// The table: for each, what it moves, and the number or word that the formulas read.
    private var declared: AssumptionPart {
        switch self {
        case .discountRate: .init(.discounting, { $0.discountRate }, { $0.discountRate = $1 })
        case .startDate: .start
        case .capitalCost: .init(.building, { $0.capitalCost }, { $0.capitalCost = $1 })
        case .revenue: .init(.income, { $0.revenue }, { $0.revenue = $1 })
        case .operatingCost: .init(.income, { $0.operatingCost }, { $0.operatingCost = $1 })
        case .benchmark: .init(.loan, { $0.benchmark }, { $0.benchmark = $1 })
        case .spread: .init(.loan, { $0.spread }, { $0.spread = $1 })
        case .tenor: .init(.loan, { $0.tenor }, { $0.tenor = $1 })
        case .grace: .init(.loan, { $0.grace }, { $0.grace = $1 })
        case .repayment: .init(word: .loan, { $0.repayment }, { $0.repayment = $1 })
        case .constructionInterest: .init(word: .loan, { $0.constructionInterest }, { $0.constructionInterest = $1 })
        case .gearing: .init(.borrowing, { $0.gearing }, { $0.gearing = $1 })
        case .targetDSCR: .init(.borrowing, { $0.targetDSCR }, { $0.targetDSCR = $1 })
        case .targetLLCR: .init(.borrowing, { $0.targetLLCR }, { $0.targetLLCR = $1 })
        case .premium: .init(.premium, { $0.premium }, { $0.premium = $1 })
        case .cover: .init(.premium, { $0.cover }, { $0.cover = $1 }, unsaid: { _ in 1 })
        case .premiumReading: .init(word: .premium, { $0.premiumReading }, { $0.premiumReading = $1 })
        case .splitReading: .init(word: .split, { $0.splitReading }, { $0.splitReading = $1 })
        case .splitBase: .init(word: .split, { $0.splitBase }, { $0.splitBase = $1 })
        case .splitLater: .init(word: .split, { $0.splitLater }, { $0.splitLater = $1 })
        case .splitLosses: .init(word: .split, { $0.splitLosses }, { $0.splitLosses = $1 })
        case .deemedSpread: .init(.split, { $0.deemedSpread }, { $0.deemedSpread = $1 }, unsaid: { $0.spread })
        case .recoveredAmount: .init(.split, { $0.recoveredAmount }, { $0.recoveredAmount = $1 })
        case .recoveredFees: .init(word: .split, { $0.recoveredFees }, { $0.recoveredFees = $1 })
        case .shareBefore: .init(.split, { $0.shareBefore }, { $0.shareBefore = $1 })
        case .shareAfter: .init(.split, { $0.shareAfter }, { $0.shareAfter = $1 })
        }
    }

    /// Whether it is a whole number, of years: it goes by steps of one, and a figure may not meet a target exactly.
    public var isWhole: Bool { part.isWhole }
}
