extension InternalRates {
    /// The rate with its last digits made right: one step of Newton's method from a present value of twice the digits.
    ///
    /// What a sum of rounded terms leaves open is several last digits where rates are close together, and textbook flows would
    /// have a rate of 0.10000000000000141.
    ///
    /// - Parameters:
    ///   - rate: already as exact as sums of rounded terms tell.
    ///   - flows: one period apart.
    static func refined(_ rate: Double, for flows: UnsafeBufferPointer<Double>) -> Double {
        let growth = DoubleDouble(sumOf: 1, rate)
        let step: Double
        // Powers of a factor of at most 1, from whichever end that takes, cannot overflow.
        if rate >= 0 {
            let discount = growth.inverse
            let (value, slope) = polynomial(flows.indices.reversed(), flows, discount)
            step = value / (slope * discount.high * discount.high)
        } else {
            let (value, slope) = polynomial(flows.indices, flows, growth)
            step = -value / slope
        }
        // Where the present value only touches 0 its slope is nothing but rounding, and so would be the step.
        guard abs(step) <= 1e-9 * growth.high else { return rate }
        return rate + step
    }

    /// The polynomial whose coefficients are the flows, the first that of the highest power, and its derivative, by Horner's
    /// scheme.
    @inline(__always)
    private static func polynomial(
        _ order: some Sequence<Int>, _ flows: UnsafeBufferPointer<Double>, _ factor: DoubleDouble
    ) -> (value: Double, slope: Double) {
        var value = DoubleDouble(sumOf: 0, 0)
        var slope = 0.0
        for index in order {
            slope = slope * factor.high + value.high
            value = value * factor + flows[index]
        }
        return (value.high, slope)
    }
}
