/// Valuations on assumptions that are drawn at random from ranges, each independently of the others (D. B. Hertz, "Risk
/// Analysis in Capital Investment", *Harvard Business Review* 42, 1964). They tell no more than the ranges do, which are
/// somebody's.
public struct Draws: Sendable {
    public let ranges: [DrawnRange]
    public let shape: DrawnRange.Shape
    public let count: Int
    public let seed: UInt64

    /// More would keep the screen waiting, and tell nothing that the ranges know.
    public static let most = 1_000_000

    /// - Parameter count: of draws; at least 1, at most `most`.
    public init(_ ranges: [DrawnRange], shape: DrawnRange.Shape = .triangular, count: Int = 10_000, seed: UInt64 = 1) {
        self.ranges = ranges
        self.shape = shape
        self.count = min(max(1, count), Draws.most)
        self.seed = seed
    }

    /// Values the project on each draw, the same at every call.
    public func forEach(_ project: ProjectFlows, _ terms: ProjectTerms, _ look: (ProjectValuation) -> Void) {
        var dice = Dice(seed: seed)
        for _ in 0..<count {
            var drawn = terms
            for range in ranges { drawn = drawn.setting(range.assumption, to: range.draw(shape, &dice)) }
            look(ProjectValuation(project, drawn))
        }
    }
}

/// Of many values of a figure, which are reached how often.
public struct Spread: Hashable, Sendable {
    /// One draw in ten is below the first; one in two below the second; one in ten above the third.
    public let p10: Double
    public let p50: Double
    public let p90: Double
    public let mean: Double

    /// Between two values, as far along as the part is (method 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in
    /// Statistical Packages", 1996). Nil of none.
    public init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        func quantile(_ part: Double) -> Double {
            let place = part * Double(sorted.count - 1)
            let below = Int(place)
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
        }
        (p10, p50, p90) = (quantile(0.1), quantile(0.5), quantile(0.9))
        mean = values.reduce(0, +) / Double(values.count)
    }
}
