import Glibc

/// Flows one period apart that change their sign once, as those of an investment: money goes out, then comes back.
///
/// They have exactly one internal rate, which is found here without memory of its own: a screen of coalitions asks for
/// hundreds of such rates at a time.
struct ConventionalFlows {
    private let flows: UnsafeBufferPointer<Double>
    /// The flows that are not 0: the first and the last of either sign.
    private let early: ClosedRange<Int>
    private let late: ClosedRange<Int>

    /// What neither overflows as a sum nor loses digits as a product with a negligible factor.
    private static let moderate = 1e-150...1e150

    /// Nil unless they change their sign exactly once and have ordinary magnitudes: then it takes an `ExponentialSum`.
    init?(_ flows: UnsafeBufferPointer<Double>) {
        var index = flows.startIndex
        func isNothing(_ index: Int) -> Bool { flows[index] == 0 }
        while index < flows.endIndex, isNothing(index) { index += 1 }
        guard index < flows.endIndex else { return nil }
        let isNegative = flows[index] < 0
        var (early, late) = (index...index, flows.endIndex..<flows.endIndex)
        for index in index..<flows.endIndex where !isNothing(index) {
            guard ConventionalFlows.moderate.contains(abs(flows[index])) else { return nil }
            if (flows[index] < 0) != isNegative {
                late = min(index, late.lowerBound)..<index + 1
            } else if late.isEmpty {
                early = early.lowerBound...index
            } else {
                return nil
            }
        }
        guard !late.isEmpty else { return nil }
        self.flows = flows
        self.early = early
        self.late = late.lowerBound...late.upperBound - 1
    }

    /// ln (1 + rate) for the one rate at which the present value is 0.
    var logRate: Double {
        // ln (late ÷ early) falls with the rate, its slope is the difference of both durations, and that lies between the
        // gap from the last early flow to the first late one and the span of all: so does the root, seen from rate 0.
        let span = Double(late.upperBound - early.lowerBound)
        let gap = Double(late.lowerBound - early.upperBound)
        let atZero = reading(at: 0)
        let (nearest, farthest) = (atZero.value / span, atZero.value / gap)
        return BracketedNewton(
            low: min(nearest, farthest), high: max(nearest, farthest), isPositiveAtLow: true, span: span
        ).root(from: -atZero.value / atZero.slope) { reading(at: $0) }
    }

    /// ln (late ÷ early) of the present values, and its derivative by s = ln (1 + rate).
    @inline(__always)
    private func reading(at s: Double) -> (value: Double, slope: Double) {
        // Powers of a factor of at most 1, from whichever end that takes, cannot overflow.
        let factor = exp(-abs(s))
        if s >= 0 {
            let (earlySum, earlyTime) = discounted(from: early.upperBound, to: early.lowerBound, by: -1, factor)
            let (lateSum, lateTime) = discounted(from: late.upperBound, to: late.lowerBound, by: -1, factor)
            let gap = Double(late.lowerBound - early.lowerBound)
            return (log(-lateSum / earlySum) - s * gap, earlyTime - lateTime - gap)
        }
        let (earlySum, earlyTime) = discounted(from: early.lowerBound, to: early.upperBound, by: 1, factor)
        let (lateSum, lateTime) = discounted(from: late.lowerBound, to: late.upperBound, by: 1, factor)
        let gap = Double(late.upperBound - early.upperBound)
        return (log(-lateSum / earlySum) - s * gap, lateTime - earlyTime - gap)
    }

    /// The sum of flow · factor^(distance from the end), by Horner's scheme, and the mean distance by those weights.
    @inline(__always)
    private func discounted(from start: Int, to end: Int, by step: Int, _ factor: Double) -> (sum: Double, time: Double)
    {
        var sum = flows[start]
        var derivative = 0.0
        var index = start
        while index != end {
            index += step
            derivative = derivative * factor + sum
            sum = sum * factor + flows[index]
        }
        return (sum, derivative * factor / sum)
    }
}
