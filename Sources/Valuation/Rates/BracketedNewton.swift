/// Newton's method inside a bracket that holds exactly one root, halved wherever Newton's step is no good.
///
/// The function is the logarithm of a ratio of two sums of exponentials with positive coefficients: its second derivative is
/// a difference of two variances of times, and so at most a quarter of the squared span of those times.
struct BracketedNewton {
    private var low: Double
    private var high: Double
    private let isPositiveAtLow: Bool
    private let span: Double

    /// - Parameters:
    ///   - low: below the root, or the root itself.
    ///   - high: above the root, or the root itself.
    ///   - isPositiveAtLow: whether the function is positive between `low` and the root, and negative above it.
    ///   - span: the longest time between two terms.
    @inline(__always)
    init(low: Double, high: Double, isPositiveAtLow: Bool, span: Double) {
        self.low = low
        self.high = high
        self.isPositiveAtLow = isPositiveAtLow
        self.span = span
    }

    /// Half the digits of a number: Newton's next error is about the square of a step.
    private static let smallStep = 1e-8
    /// Two evaluations at most halve the bracket once; 2^−1074 is the smallest that it can become, which no case needs.
    private static let most = 250

    /// - Parameters:
    ///   - start: a guess; one outside of the bracket is replaced.
    ///   - evaluate: the function and its derivative.
    @inline(__always)
    consuming func root(from start: Double, _ evaluate: (Double) -> (value: Double, slope: Double)) -> Double {
        var point = start > low && start < high ? start : low + (high - low) / 2
        var previous = Double.infinity
        for _ in 0..<BracketedNewton.most {
            let (value, slope) = evaluate(point)
            // Below the rounding error of the ratio whose logarithm this is.
            if abs(value) <= 2 * .ulpOfOne { return point }
            if (value > 0) == isPositiveAtLow { low = point } else { high = point }
            let step = -value / slope
            let next = point + step
            // By the bound of the second derivative, an error of at most step² · span² ÷ 8 is left in the value, which is
            // less than a rounding; the slope may not be so flat that it changes on the way.
            if abs(step) * span <= BracketedNewton.smallStep, abs(slope) >= 1e-6 * span {
                return min(max(next, low), high)
            }
            if next > low, next < high, abs(value) < previous / 2 {
                previous = abs(value)
                point = next
            } else {
                let middle = low + (high - low) / 2
                guard middle > low, middle < high else { return point }
                previous = .infinity
                point = middle
            }
        }
        return point
    }
}
