import Glibc

/// Σ c_k·e^(−s·k) of flows one period apart, as a function of s.
struct PeriodicSum {
    private let flows: [Double]

    init(_ flows: [Double]) { self.flows = flows }

    /// The root, where the flows change their sign once.
    func onlyRoot() -> Double? {
        // Towards −∞ the last flow outweighs the others, towards +∞ the first.
        guard let first = flows.first(where: { $0 != 0 }) else { return nil }
        let start = evaluate(0)
        if start.value == 0 { return 0 }
        let isRight = (start.value > 0) != (first > 0)
        guard
            let end = RootBracket.reach(
                from: 0, direction: isRight ? 1 : -1, isPositive: isRight ? first > 0 : first < 0, evaluate)
        else { return nil }
        return RootBracket.root(from: min(0, end), to: max(0, end), isRising: first > 0, evaluate)
    }

    /// Powers run from the end at which they do not grow, so that none overflows.
    func evaluate(_ s: Double) -> Evaluation {
        var (sum, norm, slope, power) = (0.0, 0.0, 0.0, 1.0)
        if s >= 0 {
            let factor = exp(-s)
            for (index, flow) in flows.enumerated() {
                let term = flow * power
                sum += term
                norm += term.magnitude
                slope -= Double(index) * term
                power *= factor
            }
        } else {
            let factor = exp(s)
            var index = flows.count - 1
            while index >= 0 {
                let term = flows[index] * power
                sum += term
                norm += term.magnitude
                slope -= Double(index) * term
                power *= factor
                index -= 1
            }
        }
        return Evaluation(value: norm > 0 ? sum / norm : 0, step: slope == 0 ? .infinity : -sum / slope)
    }
}
