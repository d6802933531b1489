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
