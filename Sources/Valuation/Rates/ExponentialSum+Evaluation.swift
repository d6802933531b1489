import Glibc

extension ExponentialSum {
    /// The terms made ready for being added up at many points.
    struct Evaluation {
        private struct Part {
            let time: Double
            /// The coefficient is factor · e^shift. The shift is 0 unless the coefficient is so far below the greatest that
            /// the factor could not hold it.
            let factor: Double
            let shift: Double
        }

        private let parts: [Part]
        private let hasShifts: Bool
        private let roundings: Double
        /// The factors from the first time to the last, one for each whole number, where few of them are 0; else none.
        private let factors: [Double]

        init(_ sum: ExponentialSum) {
            let greatest = sum.terms.lazy.map(\.exponent).max() ?? 0
            // Far from the end of the range, so that a product with the smallest e^x that matters stays a normal number.
            let lowestFactor = -500
            parts = sum.terms.map { term in
                let power = term.exponent - greatest
                guard power < lowestFactor else {
                    return Part(time: term.time, factor: scalbn(term.significand, Int32(power)), shift: 0)
                }
                return Part(time: term.time, factor: term.significand, shift: Double(power) * M_LN2)
            }
            hasShifts = parts.contains { $0.shift != 0 }
            roundings = sum.coefficientRoundings
            factors = hasShifts ? [] : Evaluation.factors(of: parts)
        }

        private static func factors(of parts: [Part]) -> [Double] {
            guard let first = parts.first, let last = parts.last, last.time - first.time < 2 * Double(parts.count)
            else {
                return []
            }
            var factors = [Double](repeating: 0, count: Int(last.time - first.time) + 1)
            for part in parts { factors[Int(part.time - first.time)] = part.factor }
            return factors
        }

        /// `Balance.logRatio` and its derivative at s = ln (1 + rate), which must be finite.
        ///
        /// Where times are whole and most of them are there, powers by Horner's scheme take a fifth of the time. They leave a
        /// rounding for each, so that this is for finding the way to a root and not for its sign.
        func logRatio(at s: Double) -> (value: Double, slope: Double) {
            guard !factors.isEmpty else {
                let balance = balance(at: s)
                return (balance.logRatio, balance.slope)
            }
            let factor = exp(-abs(s))
            var (income, outlay) = (0.0, 0.0)
            // Derivatives by the factor.
            var (incomeSlope, outlaySlope) = (0.0, 0.0)
            let last = factors.count - 1
            for index in 0...last {
                // Powers count from the nearer end: from the first time where money loses value, else from the last.
                let coefficient = factors[s >= 0 ? last - index : index]
                incomeSlope = incomeSlope * factor + income
                income = income * factor + max(coefficient, 0)
                outlaySlope = outlaySlope * factor + outlay
                outlay = outlay * factor - min(coefficient, 0)
            }
            let slope = factor * (outlaySlope / outlay - incomeSlope / income)
            return (log(income / outlay), s >= 0 ? slope : -slope)
        }

        /// At s = ln (1 + rate), which must be finite.
        func balance(at s: Double) -> Balance {
            var balance = Balance()
            guard let reference = reference(at: s) else { return balance }
            for part in parts {
                // At most 0, so that nothing overflows; what underflows is nothing beside the reference.
                let time = part.time - reference.time
                let logWeight = part.shift - reference.shift - s * time
                // e^x is off by the error of x, up to two roundings of parts that are no larger than it but for the shift,
                // and by one of its own; the factor adds its own, and one for the product.
                let roundings = roundings + 2 * abs(logWeight) - 3 * (part.shift + reference.shift) + 3
                balance.add(part.factor * exp(logWeight), at: time, roundings: roundings)
            }
            return balance
        }

        /// The part with the largest e^(shift − s·t).
        private func reference(at s: Double) -> Part? {
            guard hasShifts else { return s >= 0 ? parts.first : parts.last }
            return parts.max { $0.shift - s * $0.time < $1.shift - s * $1.time }
        }
    }
}
