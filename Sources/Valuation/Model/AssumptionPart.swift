/// An assumption's part in the terms: what it moves, where it is kept, and as what number.
struct AssumptionPart: Sendable {
    /// What has to be worked out anew when it changes: from what costs least to what costs most.
    enum Reach: Int, CaseIterable, Sendable {
        /// Present values alone.
        case discounting
        /// How the cash is shared.
        case split
        /// What the guarantee costs.
        case premium
        /// How much is borrowed.
        case borrowing
        /// What comes in, and what running the project costs.
        case income
        /// What it costs to build.
        case building
        /// When it begins, and with it the years of the benchmark.
        case start
        /// On what terms the loan is paid back.
        case loan
    }

    let reach: Reach
    let isWhole: Bool
    /// Takes it over from other terms.
    let take: @Sendable (inout ProjectTerms, ProjectTerms) -> Void
    /// Nil where it is no number, or not said.
    let number: @Sendable (ProjectTerms) -> Double?
    /// Nothing where it is no number.
    let set: @Sendable (inout ProjectTerms, Double) -> Void

    /// A number.
    ///
    /// - Parameter unsaid: what counts where nothing is said.
    init<Value: AssumedNumber>(
        _ reach: Reach, _ get: @escaping @Sendable (ProjectTerms) -> Value,
        _ put: @escaping @Sendable (inout ProjectTerms, Value) -> Void,
        unsaid: @escaping @Sendable (ProjectTerms) -> Double? = { _ in nil }
    ) {
        self.reach = reach
        isWhole = Value.isWhole
        take = { put(&$0, get($1)) }
        number = { get($0).number ?? unsaid($0) }
        set = { put(&$0, Value.of($1, after: get($0))) }
    }

    /// One of several readings.
    init<Value: Sendable>(
        word reach: Reach, _ get: @escaping @Sendable (ProjectTerms) -> Value,
        _ put: @escaping @Sendable (inout ProjectTerms, Value) -> Void
    ) {
        self.reach = reach
        isWhole = false
        take = { put(&$0, get($1)) }
        number = { _ in nil }
        set = { _, _ in }
    }

    private init(
        start take: @escaping @Sendable (inout ProjectTerms, ProjectTerms) -> Void,
        number: @escaping @Sendable (ProjectTerms) -> Double?,
        set: @escaping @Sendable (inout ProjectTerms, Double) -> Void
    ) {
        reach = .start
        isWhole = false
        self.take = take
        self.number = number
        self.set = set
    }

    /// The years to the start, with the calendar year that follows from them.
    static let start = AssumptionPart(
        start: {
            $0.startYear = $1.startYear
            $0.delay = $1.delay
        }, number: { $0.delay },
        set: {
            $0.startYear += Int(($1 - $0.delay + 1e-9).rounded(.down))
            $0.delay = $1
        })
}

/// What the terms keep of an assumption that is a number.
protocol AssumedNumber: Sendable {
    static var isWhole: Bool { get }
    /// Nil where nothing is said.
    var number: Double? { get }
    /// - Parameter old: what it was, if anything.
    static func of(_ number: Double, after old: Self?) -> Self
}

extension Double: AssumedNumber {
    static var isWhole: Bool { false }
    var number: Double? { self }
    static func of(_ number: Double, after old: Double?) -> Double { number }
}

extension Int: AssumedNumber {
    static var isWhole: Bool { true }
    var number: Double? { Double(self) }
    /// Rounded down.
    static func of(_ number: Double, after old: Int?) -> Int { Int(number) }
}

/// The first rate; all others are moved with it.
extension RatePath: AssumedNumber {
    static var isWhole: Bool { false }
    var number: Double? { first }
    static func of(_ number: Double, after old: RatePath?) -> RatePath {
        let shift = number - (old?.first ?? 0)
        return RatePath(number, steps: old?.steps.map { .init(year: $0.year, rate: $0.rate + shift) } ?? [])
    }
}

extension Optional: AssumedNumber where Wrapped: AssumedNumber {
    static var isWhole: Bool { Wrapped.isWhole }
    var number: Double? { flatMap(\.number) }
    static func of(_ number: Double, after old: Wrapped??) -> Wrapped? { Wrapped.of(number, after: old ?? nil) }
}
