/// A number of about 32 digits: the sum of two `Double`s, of which the second is less than a rounding of the first.
///
/// Source: T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision", Numerische Mathematik 18 (1971),
/// 224–242; the exact sum is Knuth's.
struct DoubleDouble {
    let high: Double
    let low: Double

    /// Exactly `a` + `b`.
    @inline(__always)
    init(sumOf a: Double, _ b: Double) {
        high = a + b
        let part = high - a
        low = (a - (high - part)) + (b - part)
    }

    /// `high` + `low`, where `low` is the smaller.
    @inline(__always)
    private init(high: Double, low: Double) {
        self.high = high + low
        self.low = low - (self.high - high)
    }

    @inline(__always)
    static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
        let product = left.high * right.high
        let error = (-product).addingProduct(left.high, right.high)
        return DoubleDouble(high: product, low: error + (left.high * right.low + left.low * right.high))
    }

    @inline(__always)
    static func + (left: DoubleDouble, right: Double) -> DoubleDouble {
        let sum = DoubleDouble(sumOf: left.high, right)
        return DoubleDouble(high: sum.high, low: sum.low + left.low)
    }

    /// 1 ÷ this.
    @inline(__always)
    var inverse: DoubleDouble {
        let quotient = 1 / high
        let rest = 1.0.addingProduct(-quotient, high) - quotient * low
        return DoubleDouble(high: quotient, low: rest * quotient)
    }
}
