/// Valuations on terms that are partly one side's and partly the other's.
struct Mixtures {
    private let project: ProjectFlows
    private let from: ProjectTerms
    private let to: ProjectTerms
    private let assumptions: [Assumption]
    private let parts: [AssumptionPart]
    private let figures: [Figure]
    /// For each figure, why it has no value for some mixture.
    private(set) var failures: [Undefined?]
    private var last: ProjectValuation?

    init(project: ProjectFlows, from: ProjectTerms, to: ProjectTerms, assumptions: [Assumption], figures: [Figure]) {
        self.project = project
        self.from = from
        self.to = to
        self.assumptions = assumptions
        parts = assumptions.map(\.part)
        self.figures = figures
        failures = figures.map { _ in nil }
    }

    private var haveAllFailed: Bool { failures.allSatisfy { $0 != nil } }

    /// The figures on these terms; 0 for those that have no value.
    private mutating func values(on terms: ProjectTerms) -> [Double] {
        var values = [Double](repeating: 0, count: figures.count)
        value(on: terms) { values[$0] = $1 }
        return values
    }

    private mutating func value(on terms: ProjectTerms, _ take: (Int, Double) -> Void) {
        let valuation = ProjectValuation(project, terms, after: last)
        last = valuation
        for (index, figure) in figures.enumerated() where failures[index] == nil {
            do throws(Undefined) { take(index, try valuation.value(of: figure)) } catch { failures[index] = error }
        }
    }

    /// All mixtures, in the order of a Gray code: each differs from the one before in one assumption, and what is expensive to
    /// work out anew changes least often.
    mutating func exactShares() -> [[Double]] {
        let count = assumptions.count
        var shares = figures.map { _ in [Double](repeating: 0, count: count) }
        let order = assumptions.indices.sorted {
            parts[$0].reach.rawValue < parts[$1].reach.rawValue
        }
        let mixtures = 1 << count
        var all = figures.map { _ in [Double](repeating: 0, count: mixtures) }
        var terms = from
        var taken = 0
        for step in 0..<mixtures {
            if step > 0 {
                let changed = order[step.trailingZeroBitCount]
                taken ^= 1 << changed
                terms.take(assumptions[changed], parts[changed], from: taken & (1 << changed) == 0 ? from : to)
            }
            value(on: terms) { all[$0][taken] = $1 }
            if haveAllFailed { return shares }
        }
        // An order in which k come before one assumption has weight k!(n−1−k)!/n!.
        var weights = [1 / Double(max(1, count))]
        for before in 1..<max(1, count) {
            weights.append(weights[before - 1] * Double(before) / Double(count - before))
        }
        for figure in figures.indices {
            all[figure].withUnsafeBufferPointer { values in
                for index in 0..<count {
                    let bit = 1 << index
                    var share = 0.0
                    for taken in 0..<mixtures where taken & bit == 0 {
                        share += weights[taken.nonzeroBitCount] * (values[taken | bit] - values[taken])
                    }
                    shares[figure][index] = share
                }
            }
        }
        return shares
    }

    /// What was found of one figure.
    struct Sampled {
        var shares: [Double]
        var errors: [Double]
        var orders: Int
        var isExact: Bool
    }

    /// Beyond so many valuations, the errors are told as they are.
    private static let mostValuations = 1 << Attribution.mostExact

    /// Orders drawn at random, the same at every call, each followed by its reverse: together they are free of the chance that
    /// lies in what any two assumptions do to each other (antithetic permutations: R. Mitchell et al., "Sampling Permutations for
    /// Shapley Value Estimation", 2022). The mean over pairs has the standard error that the pairs' spread tells.
    mutating func sampledShares() -> [Sampled] {
        let count = assumptions.count
        var generator = Xorshift()
        var sums = figures.map { _ in [Double](repeating: 0, count: count) }
        var squares = sums
        let start = values(on: from)
        var whole = from
        for assumption in assumptions { whole.take(assumption, from: to) }
        let end = values(on: whole)
        var (pairs, valuations, isExact) = (0, 2, false)
        while !isExact, !haveAllFailed, valuations < Mixtures.mostValuations {
            let order = Array(0..<count).shuffled(using: &generator)
            var effects = figures.map { _ in [Double](repeating: 0, count: count) }
            for order in [order, order.reversed()] {
                var terms = from
                var before = start
                for (place, index) in order.enumerated() {
                    terms.take(assumptions[index], parts[index], from: to)
                    let after = place == count - 1 ? end : values(on: terms)
                    for figure in figures.indices { effects[figure][index] += (after[figure] - before[figure]) / 2 }
                    before = after
                }
                valuations += count - 1
            }
            pairs += 1
            for figure in figures.indices {
                for index in 0..<count {
                    sums[figure][index] += effects[figure][index]
                    squares[figure][index] += effects[figure][index] * effects[figure][index]
                }
            }
            // Few pairs tell little of their own spread.
            guard pairs >= 32, pairs.isMultiple(of: 8) else { continue }
            isExact = figures.indices.allSatisfy { figure in
                failures[figure] != nil
                    || Mixtures.errors(sums[figure], squares[figure], pairs).allSatisfy {
                        $0 < Attribution.tolerance * abs(end[figure] - start[figure])
                    }
            }
        }
        return figures.indices.map { figure in
            let errors = Mixtures.errors(sums[figure], squares[figure], pairs)
            let limit = Attribution.tolerance * abs(end[figure] - start[figure])
            return Sampled(
                shares: sums[figure].map { $0 / Double(max(1, pairs)) }, errors: errors, orders: 2 * pairs,
                isExact: errors.allSatisfy { $0 < limit })
        }
    }

    /// The standard errors of the means of so many values.
    private static func errors(_ sums: [Double], _ squares: [Double], _ count: Int) -> [Double] {
        guard count > 1 else { return sums.map { _ in .infinity } }
        return zip(sums, squares).map { sum, square in
            let mean = sum / Double(count)
            let variance = max(0, square / Double(count) - mean * mean) * Double(count) / Double(count - 1)
            return (variance / Double(count)).squareRoot()
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
