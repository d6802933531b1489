import Glibc

/// What comes in and what goes out, discounted at one rate, each as a sum of its own.
///
/// Terms of one sign add up without cancellation, so that the logarithm of their ratio is exact to a few roundings however
/// large or small the present values are. It is 0 exactly where the present value is, has its sign elsewhere, and is nearly
/// straight, which Newton's method likes.
struct Balance {
    /// Both divided by one positive number, which keeps them from overflow.
    private(set) var income = WeightedSum()
    private(set) var outlay = WeightedSum()
    /// A bound of the rounding errors of all terms, as a multiple of the unit roundoff, by the same divisor.
    private(set) var roundings = 0.0

    /// - Parameters:
    ///   - weight: the discounted flow.
    ///   - time: of the flow, from any origin.
    ///   - roundings: a bound of its relative error, in multiples of the unit roundoff.
    @inline(__always)
    mutating func add(_ weight: Double, at time: Double, roundings: Double) {
        if weight > 0 {
            income.add(weight, at: time)
            self.roundings += weight * roundings
        } else {
            outlay.add(-weight, at: time)
            self.roundings -= weight * roundings
        }
    }

    /// ln (income ÷ outlay).
    var logRatio: Double { log(income.sum / outlay.sum) }

    /// The derivative of `logRatio` by s = ln (1 + rate): the difference of both durations.
    var slope: Double { outlay.meanTime - income.meanTime }

    /// Of the present value; 0 where it is no larger than its rounding error may be.
    var sign: Int {
        let difference = income.sum - outlay.sum
        // The two sums are compensated and their difference is rounded once: two roundings of everything.
        let tolerance = Double.ulpOfOne / 2 * (roundings + 2 * (income.sum + outlay.sum))
        return abs(difference) <= tolerance ? 0 : difference > 0 ? 1 : -1
    }
}

/// A sum of positive weights, compensated (Kahan), and of their moments.
struct WeightedSum {
    private(set) var sum = 0.0
    private var lost = 0.0
    private var moment = 0.0

    @inline(__always)
    mutating func add(_ weight: Double, at time: Double) {
        let addend = weight - lost
        let next = sum + addend
        lost = (next - sum) - addend
        sum = next
        moment += weight * time
    }

    /// The mean of the times by weight: of discounted flows, Macaulay's duration. NaN where there are none.
    var meanTime: Double { moment / sum }
}
