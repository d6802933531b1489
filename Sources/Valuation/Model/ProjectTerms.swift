/// The terms on which one party values a project. Rates and shares are fractions (0.07 for 7 %), terms are years, and
/// what is nil is not said.
public struct ProjectTerms: Hashable, Sendable {
    public var discountRate: Double?
    /// The calendar year of the first period.
    public var startYear = 0
    /// Years of 365 days from the day of valuation to the first period; negative where that is past.
    public var delay = 0.0
    /// Times the project's own figures.
    public var capitalCost = 1.0
    public var revenue = 1.0
    public var operatingCost = 1.0
    public var benchmark: RatePath?
    public var spread: Double?
    public var tenor: Int?
    public var grace = 0
    public var repayment = Loan.Repayment.annuity
    public var constructionInterest = Loan.ConstructionInterest.capitalised
    /// The largest part of the capital cost, without interest during construction, that is borrowed.
    public var gearing: Double?
    /// What the cash of every year must be at least, as a multiple of that year's debt service.
    public var targetDSCR: Double?
    /// What the cash over the loan's life must be worth at least, as a multiple of the debt. Beside `targetDSCR`, both hold.
    public var targetLLCR: Double?
    public var premium: Double?
    /// The part of the loan that is guaranteed; all of it where that is not said.
    public var cover: Double?
    public var premiumReading = GuaranteePremium.Reading.running
    public var splitReading = SplitReading.principalAndInterest
    public var splitBase = SplitBase.allCash
    public var splitLater = SplitLater.recoveredAgain
    public var splitLosses = SplitLosses.notShared
    /// Above the benchmark; the loan's spread where that is not said.
    public var deemedSpread: Double?
    /// In place of principal and interest, in the flows' currency.
    public var recoveredAmount: Double?
    public var recoveredFees = RecoveredFees.onTop
    public var shareBefore: Double?
    public var shareAfter: Double?
    /// What is said, but cannot be known, and why: nothing that it can move has a value.
    public var unknown: [Assumption: Undefined] = [:]

    public init() {}

    /// - Throws: `Undefined` where one of the assumptions is not known.
    func know(_ assumptions: @autoclosure () -> Set<Assumption>) throws(Undefined) {
        guard !unknown.isEmpty else { return }
        let assumptions = assumptions()
        for assumption in Assumption.allCases where assumptions.contains(assumption) {
            if let why = unknown[assumption] { throw why }
        }
    }

    /// Takes one assumption over from another party's terms.
    public mutating func take(_ assumption: Assumption, from other: ProjectTerms) {
        take(assumption, assumption.part, from: other)
    }

    /// The same, for whoever has looked its part up once and takes it tens of thousands of times.
    mutating func take(_ assumption: Assumption, _ part: AssumptionPart, from other: ProjectTerms) {
        part.take(&self, other)
        if !unknown.isEmpty || !other.unknown.isEmpty { unknown[assumption] = other.unknown[assumption] }
    }

    /// The assumptions in which two parties' terms differ.
    public func differences(from other: ProjectTerms) -> [Assumption] {
        Assumption.allCases.filter { assumption in
            var mixed = self
            mixed.take(assumption, from: other)
            return mixed != self
        }
    }
}
