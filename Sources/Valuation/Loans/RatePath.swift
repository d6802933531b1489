/// An interest rate over time: a first rate, and others from the years in which they begin.
public struct RatePath: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        /// The calendar year from which the rate holds.
        public var year: Int
        /// A fraction a year: 0.043 for 4.3 %.
        public var rate: Double

        public init(year: Int, rate: Double) {
            self.year = year
            self.rate = rate
        }
    }

    /// The rate before the first step; a fraction a year.
    public var first: Double
    /// In the order of their years.
    public let steps: [Step]

    public init(_ first: Double, steps: [Step] = []) {
        self.first = first
        self.steps = steps.sorted { $0.year < $1.year }
    }

    /// The rate that holds in a calendar year.
    public func rate(in year: Int) -> Double { steps.last { $0.year <= year }?.rate ?? first }
}
