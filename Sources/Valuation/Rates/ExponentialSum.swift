import Glibc

/// Flows as a function of s = ln (1 + rate): the present value Σ c·e^(−s·t) over their times t.
///
/// This is where all internal rates come from. With at most as many real roots as its coefficients have changes of sign
/// (Descartes' rule of signs, which Laguerre extended to real exponents; G. J. O. Jameson, "Counting zeros of generalised
/// polynomials", The Mathematical Gazette 90 (2006), 223–234), it is solved from that rule's proof. For a time τ between
/// two flows of opposite sign, e^(sτ)·f(s) has the roots of f, and its derivative Σ c·(τ − t)·e^(s(τ − t)) has one change
/// of sign less. Once the roots of that are known, by the same way, f is monotone between them up to a positive factor
/// (Rolle), and each stretch over which it changes its sign holds exactly one root.
struct ExponentialSum {
    /// c·e^(−s·t), where c is significand · 2^exponent, so that no product over- or underflows.
    struct Term {
        let time: Double
        /// 1 or more and less than 2 in magnitude.
        private(set) var significand: Double
        private(set) var exponent: Int

        /// Nil unless the coefficient is a finite number other than 0.
        init?(_ coefficient: Double, scaledBy power: Int = 0, at time: Double) {
            guard coefficient.isFinite, coefficient != 0 else { return nil }
            self.time = time
            exponent = Int(coefficient.exponent) + power
            significand = Double(signOf: coefficient, magnitudeOf: coefficient.significand)
        }

        mutating func multiply(by factor: Double) { replaceSignificand(significand * factor) }
        mutating func divide(by divisor: Double) { replaceSignificand(significand / divisor) }

        private mutating func replaceSignificand(_ product: Double) {
            exponent += Int(product.exponent)
            significand = Double(signOf: product, magnitudeOf: product.significand)
        }

        var logMagnitude: Double { log(abs(significand)) + Double(exponent) * M_LN2 }
        var isNegative: Bool { significand < 0 }
    }

    /// In order of time, none at the same.
    private(set) var terms: [Term]
    /// Relative errors of the coefficients, in multiples of the unit roundoff: at first only that of the amounts
    /// themselves, most of which are decimals.
    private(set) var coefficientRoundings = 1.0

    private init(_ terms: [Term]) { self.terms = terms }

    /// Flows one period apart, which must be finite.
    init(periodic flows: [Double]) {
        self.init(flows.indices.compactMap { Term(flows[$0], at: Double($0)) })
    }

    /// Flows on days, which must be finite, in any order. Times are days from the earliest.
    ///
    /// Those of one day are added up; what is left of amounts that cancel out up to rounding counts as nothing.
    init(dated flows: [DatedFlow]) {
        let flows = flows.sorted { $0.boundedDay < $1.boundedDay }
        guard let first = flows.first else {
            self.init([])
            return
        }
        var terms: [Term] = []
        var rest = flows[...]
        while let day = rest.first?.boundedDay {
            let sameDay = rest.prefix { $0.boundedDay == day }
            rest = rest.dropFirst(sameDay.count)
            // A common power of two out of the way, so that the sum cannot overflow.
            guard let power = sameDay.lazy.filter({ $0.amount != 0 }).map({ $0.amount.exponent }).max() else {
                continue
            }
            let amounts = sameDay.lazy.map { scalbn($0.amount, -Int32(power)) }
            let sum = amounts.reduce(0, +)
            let noise =
                sameDay.count > 1 ? amounts.reduce(0) { $0 + abs($1) } * Double(sameDay.count) * .ulpOfOne / 2 : 0
            guard abs(sum) > noise else { continue }
            let time = Double(day - first.boundedDay)
            if let term = Term(sum, scaledBy: Int(power), at: time) { terms.append(term) }
        }
        self.init(terms)
    }

    /// A time between each two neighbours of opposite sign.
    var signChanges: [Double] {
        zip(terms, terms.dropFirst()).compactMap { $0.isNegative == $1.isNegative ? nil : ($0.time + $1.time) / 2 }
    }

    /// How often the running total of the coefficients changes its sign, and whether all of them together leave something;
    /// a total that is 0 up to rounding counts as 0.
    var runningTotal: (signChanges: Int, leavesRest: Bool) {
        guard let greatest = terms.lazy.map(\.exponent).max() else { return (0, false) }
        // Powers beyond those of a number come out as 0, which they are beside the greatest.
        let amounts = terms.map { scalbn($0.significand, Int32(clamping: $0.exponent - greatest)) }
        let noise = amounts.reduce(0) { $0 + abs($1) } * Double(amounts.count) * .ulpOfOne / 2
        var (total, sign, changes) = (0.0, 0.0, 0)
        for amount in amounts {
            total += amount
            guard abs(total) > noise else { continue }
            if sign * total < 0 { changes += 1 }
            sign = total < 0 ? -1 : 1
        }
        return (changes, abs(total) > noise)
    }

    /// All real roots, ascending. Where the sum only touches 0, or crosses it twice so closely that the amounts' own rounding
    /// could have made it so, there is one root.
    var roots: [Double] { signChanges.count > ExponentialSum.mostChanges ? rootsByPieces : rootsByRecursion }

    /// With more changes of sign than this, pieces are faster.
    static let mostChanges = 60

    /// See `turns(in:)`.
    var rootsByPieces: [Double] { rootBounds.map { roots(between: turns(in: $0)) } ?? [] }

    /// See above.
    var rootsByRecursion: [Double] {
        let times = signChanges
        var sum = self
        for time in times { sum.scale { $0.multiply(by: time - $0.time) } }
        // No change of sign is left, and no root.
        var roots: [Double] = []
        for (index, time) in times.enumerated().reversed() {
            if index == 0 { sum = self } else { sum.scale { $0.divide(by: time - $0.time) } }
            roots = sum.roots(between: roots)
        }
        return roots
    }

    private mutating func scale(_ change: (inout Term) -> Void) {
        for index in terms.indices { change(&terms[index]) }
        coefficientRoundings += 1
    }

    /// The roots, when `turns` are the points, ascending, between which the sum is monotone up to a positive factor.
    private func roots(between turns: [Double]) -> [Double] {
        guard let bounds = rootBounds else { return [] }
        let evaluation = Evaluation(self)
        var roots: [Double] = []
        var previous = Reading(at: bounds.lowerBound, evaluation)
        for point in turns.filter(bounds.contains) + [bounds.upperBound] {
            let reading = Reading(at: point, evaluation)
            if reading.sign == 0 {
                // The sum is 0 all the way between two such neighbours: they are one root.
                if previous.sign == 0 { roots.removeLast() }
                roots.append(point)
            } else if previous.sign == -reading.sign {
                roots.append(root(between: previous, reading, evaluation))
            }
            previous = reading
        }
        return roots
    }

    private struct Reading {
        let point: Double
        let sign: Int
        let logRatio: Double

        init(at point: Double, _ evaluation: Evaluation) {
            let balance = evaluation.balance(at: point)
            self.point = point
            sign = balance.sign
            logRatio = balance.logRatio
        }
    }

    private func root(between low: Reading, _ high: Reading, _ evaluation: Evaluation) -> Double {
        // Where the chord of the nearly straight logarithm of the ratio meets 0.
        let chord = low.point + (high.point - low.point) * (low.logRatio / (low.logRatio - high.logRatio))
        return BracketedNewton(low: low.point, high: high.point, isPositiveAtLow: low.sign > 0, span: span)
            .root(from: chord) { evaluation.logRatio(at: $0) }
    }

    /// From the first time to the last.
    private var span: Double { (terms.last?.time ?? 0) - (terms.first?.time ?? 0) }

    /// Beyond these there are no roots, and the signs are certain: at the upper bound the first term is at least e times all
    /// others together, at the lower one the last. Nil when there are fewer terms than two.
    private var rootBounds: ClosedRange<Double>? {
        guard let lower = ExponentialSum.dominance(of: terms.reversed()),
            let upper = ExponentialSum.dominance(of: terms)
        else { return nil }
        return -lower...upper
    }

    /// Others are at most their number times 2^(the greatest exponent + 1), times e^(−|s|·gap), where the gap is that to the
    /// nearest.
    private static func dominance(of terms: some BidirectionalCollection<Term>) -> Double? {
        let others = terms.dropFirst()
        guard let first = terms.first, let second = others.first, let greatest = others.lazy.map(\.exponent).max()
        else { return nil }
        let sum = log(Double(others.count)) + Double(greatest + 1) * M_LN2
        return (max(sum - first.logMagnitude, 0) + 1) / abs(second.time - first.time)
    }
}
