/// How much of the difference between two valuations each differing assumption makes.
///
/// The shares are Shapley values (L. S. Shapley, "A Value for n-Person Games", 1953): the effect of taking an
/// assumption over from the other side, averaged over all orders in which all of them could be. They add up exactly to
/// the difference, whatever the assumptions do to each other.
public struct Attribution: Sendable {
    public let assumptions: [Assumption]
    /// For each figure, one share for each assumption in the figure's unit; undefined where the figure has no value for
    /// one of the mixtures of both sides' assumptions.
    public let shares: [Figure: Result<[Double], Undefined>]
    /// The orders that were tried, drawn at random; nil where all were.
    public let sampledOrders: Int?

    /// Up to so many differing assumptions that can move a figure, all their mixtures are valued.
    public static let mostExact = 10

    /// From the valuation on the first terms to that on the second.
    ///
    /// - Parameter figures: those that are asked for; each costs its own time.
    public init(
        of project: ProjectFlows, from: ProjectTerms, to: ProjectTerms, figures: [Figure] = Figure.allCases
    ) {
        let differing = from.differences(from: to)
        var shares: [Figure: Result<[Double], Undefined>] = [:]
        var sampledOrders: Int?
        // What cannot move a figure has no share in it, and need not be mixed: half as many mixtures for each.
        let groups = Dictionary(grouping: figures) { figure in differing.filter(figure.assumptions.contains) }
        for (players, figures) in groups {
            var mixtures = Mixtures(project: project, from: from, to: to, assumptions: players, figures: figures)
            let orders = players.count <= Attribution.mostExact ? nil : Attribution.orders(of: players.count)
            sampledOrders = sampledOrders ?? orders?.count
            let parts = orders.map { mixtures.sampledShares($0) } ?? mixtures.exactShares()
            for (index, figure) in figures.enumerated() {
                shares[figure] =
                    mixtures.failures[index].map { .failure($0) }
                    ?? .success(
                        differing.map { assumption in
                            players.firstIndex(of: assumption).map { parts[index][$0] } ?? 0
                        })
            }
        }
        assumptions = differing
        self.shares = shares
        self.sampledOrders = sampledOrders
    }

    /// Orders drawn at random, each followed by its reverse, which takes out most of the chance; the same at every call. As
    /// many as take no longer than all mixtures of the most that are valued exactly.
    private static func orders(of count: Int) -> [[Int]] {
        var generator = Xorshift()
        let pairs = max(8, (1 << mostExact) / (2 * count))
        return (0..<pairs).flatMap { _ in
            let order = Array(0..<count).shuffled(using: &generator)
            return [order, order.reversed()]
        }
    }

    /// Marsaglia, "Xorshift RNGs", 2003: repeatable, and good enough to shuffle twenty things.
    private struct Xorshift: RandomNumberGenerator {
        private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}

/// Valuations on terms that are partly one side's and partly the other's.
private struct Mixtures {
    let project: ProjectFlows
    let from: ProjectTerms
    let to: ProjectTerms
    let assumptions: [Assumption]
    let figures: [Figure]
    /// For each figure, why it has no value for some mixture.
    var failures: [Undefined?]

    init(
        project: ProjectFlows, from: ProjectTerms, to: ProjectTerms, assumptions: [Assumption], figures: [Figure]
    ) {
        self.project = project
        self.from = from
        self.to = to
        self.assumptions = assumptions
        self.figures = figures
        failures = figures.map { _ in nil }
    }

    /// The figures with the assumptions of these bits taken over; 0 for those that have no value.
    private mutating func values(_ taken: Int) -> [Double] {
        var terms = from
        for (index, assumption) in assumptions.enumerated() where taken & (1 << index) != 0 {
            terms.take(assumption, from: to)
        }
        let valuation = ProjectValuation(project, terms)
        var values = [Double](repeating: 0, count: figures.count)
        for (index, figure) in figures.enumerated() where failures[index] == nil {
            do throws(Undefined) { values[index] = try valuation.value(of: figure) } catch { failures[index] = error }
        }
        return values
    }

    mutating func exactShares() -> [[Double]] {
        let count = assumptions.count
        var all: [[Double]] = []
        all.reserveCapacity(1 << count)
        for taken in 0..<1 << count { all.append(values(taken)) }
        // An order in which k come before one assumption has weight k!(n−1−k)!/n!.
        var weights = [1 / Double(max(1, count))]
        for before in 1..<max(1, count) {
            weights.append(weights[before - 1] * Double(before) / Double(count - before))
        }
        var shares = figures.map { _ in [Double](repeating: 0, count: count) }
        for taken in all.indices {
            let weight = weights[min(taken.nonzeroBitCount, max(0, count - 1))]
            for index in 0..<count where taken & (1 << index) == 0 {
                let other = all[taken | 1 << index]
                for figure in figures.indices {
                    shares[figure][index] += weight * (other[figure] - all[taken][figure])
                }
            }
        }
        return shares
    }

    mutating func sampledShares(_ orders: [[Int]]) -> [[Double]] {
        var shares = figures.map { _ in [Double](repeating: 0, count: assumptions.count) }
        let (start, end) = (values(0), values((1 << assumptions.count) - 1))
        for order in orders {
            var taken = 0
            var before = start
            for (place, index) in order.enumerated() {
                taken |= 1 << index
                let after = place == order.count - 1 ? end : values(taken)
                for figure in figures.indices {
                    shares[figure][index] += (after[figure] - before[figure]) / Double(orders.count)
                }
                before = after
            }
        }
        return shares
    }
}
