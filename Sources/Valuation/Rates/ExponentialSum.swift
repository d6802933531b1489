import Glibc

/// Σ c·e^(−s·t), as a function of s, and all its real roots.
struct ExponentialSum {
    /// Rising.
    private let times: [Double]
    /// None of them zero.
    private let coefficients: [Double]

    init(times: [Double], coefficients: [Double]) {
        let kept = coefficients.indices.filter { coefficients[$0] != 0 }
        self.times = kept.map { times[$0] }
        self.coefficients = kept.map { coefficients[$0] }
    }

    /// All real roots, from the least; one where the sum touches zero without crossing it counts once.
    ///
    /// For τ between two neighbouring terms of opposite signs, e^(sτ)·f(s) has the roots of f, and its derivative has the
    /// coefficients c·(τ − t): one change of sign fewer. Between the roots of that derivative, found in the same way,
    /// e^(sτ)·f is monotone, so there is one root where its ends have opposite signs, and none elsewhere. The depth is
    /// the number of changes of sign, not of flows.
    func roots() -> [Double] {
        guard let first = coefficients.first, let last = coefficients.last else { return [] }
        let change = coefficients.indices.dropLast().first { (coefficients[$0] < 0) != (coefficients[$0 + 1] < 0) }
        guard let change else { return [] }
        let middle = (times[change] + times[change + 1]) / 2
        let derivative = ExponentialSum(
            times: times, coefficients: times.indices.map { coefficients[$0] * (middle - times[$0]) })
        let turns = derivative.roots()
        var roots: [Double] = []
        // The place before, and the sign there: 0 where it is a root.
        var before: (place: Double, sign: Double)?
        for turn in turns {
            let value = evaluate(turn).value
            let sign = value.magnitude <= tolerance ? 0 : value
            if sign == 0 {
                roots.append(turn)
            } else if let before {
                if before.sign * sign < 0 {
                    roots.append(RootBracket.root(from: before.place, to: turn, isRising: sign > 0, evaluate))
                }
            } else if last * sign < 0,
                let start = RootBracket.reach(from: turn, direction: -1, isPositive: last > 0, evaluate)
            {
                roots.append(RootBracket.root(from: start, to: turn, isRising: sign > 0, evaluate))
            }
            before = (turn, sign)
        }
        guard let before else { return onlyRoot(first, last) }
        if before.sign * first < 0,
            let end = RootBracket.reach(from: before.place, direction: 1, isPositive: first > 0, evaluate)
        {
            roots.append(RootBracket.root(from: before.place, to: end, isRising: first > 0, evaluate))
        }
        return roots.sorted()
    }

    /// Where there is no turn, the sum crosses zero once, or never.
    private func onlyRoot(_ first: Double, _ last: Double) -> [Double] {
        guard first * last < 0 else { return [] }
        let start = evaluate(0).value
        if start == 0 { return [0] }
        let isRight = start * first < 0
        let end = RootBracket.reach(
            from: 0, direction: isRight ? 1 : -1, isPositive: isRight ? first > 0 : first < 0, evaluate)
        return end.map { [RootBracket.root(from: min(0, $0), to: max(0, $0), isRising: first > 0, evaluate)] } ?? []
    }

    /// What a value that is zero may come to by rounding: each term is off by a few units in its last place, and there are
    /// as many as terms. A turn that comes this close to zero is taken for a touch.
    private var tolerance: Double { 8 * Double(coefficients.count) * Double.ulpOfOne }

    private func evaluate(_ s: Double) -> Evaluation {
        // The largest exponent is taken out, so that no term overflows.
        let shift = s >= 0 ? -s * (times.first ?? 0) : -s * (times.last ?? 0)
        var (sum, norm, slope) = (0.0, 0.0, 0.0)
        for (time, coefficient) in zip(times, coefficients) {
            let term = coefficient * exp(-s * time - shift)
            sum += term
            norm += term.magnitude
            slope -= time * term
        }
        return Evaluation(value: norm > 0 ? sum / norm : 0, step: slope == 0 ? .infinity : -sum / slope)
    }
}
