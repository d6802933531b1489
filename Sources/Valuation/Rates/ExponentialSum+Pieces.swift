import Glibc

/// The turns of a sum of many terms, found piece by piece.
///
/// The recursion over all changes of sign takes time with their square. But flows of random sign have few rates, and all but
/// the nearest to 0 lie in stretches where nearly all terms weigh nothing. So the range of the roots is halved until, in each piece, either the
/// sum cannot change its sign, or so few terms of its Taylor series tell it to within a rounding that their turns are soon found.
extension ExponentialSum {
    /// Points, ascending, between any two of which the sum, times some e^(sτ), is monotone, or has no root.
    func turns(in bounds: ClosedRange<Double>) -> [Double] {
        let parts = PieceParts(self)
        var points: [Double] = []
        // Pieces that are still to be looked at, the lowest last.
        var open = [bounds]
        while let piece = open.popLast() {
            let middle = piece.lowerBound + (piece.upperBound - piece.lowerBound) / 2
            switch parts.look(at: piece) {
            case .hasNoRoot: points.append(piece.upperBound)
            case .turns(let turns): points += turns + [piece.upperBound]
            case .isTooLong:
                guard middle > piece.lowerBound, middle < piece.upperBound else {
                    points.append(piece.upperBound)
                    continue
                }
                open.append(middle...piece.upperBound)
                open.append(piece.lowerBound...middle)
            }
        }
        return points
    }
}

/// The terms made ready for being developed into a series at many points.
private struct PieceParts {
    enum Finding {
        case hasNoRoot
        case turns([Double])
        case isTooLong
    }

    /// So many terms of the series are worked out.
    private static let order = 30

    private let times: [Double]
    private let signs: [Double]
    private let logs: [Double]

    init(_ sum: ExponentialSum) {
        times = sum.terms.map(\.time)
        signs = sum.terms.map { $0.isNegative ? -1 : 1 }
        logs = sum.terms.map(\.logMagnitude)
    }

    func look(at piece: ClosedRange<Double>) -> Finding {
        let radius = (piece.upperBound - piece.lowerBound) / 2
        let middle = piece.lowerBound + radius
        // The heaviest term at the middle gives the scale, and its time the origin: the series is that of the sum times e^(sτ).
        var greatest = -Double.infinity
        var origin = 0.0
        for index in times.indices {
            let weight = logs[index] - middle * times[index]
            if weight > greatest { (greatest, origin) = (weight, times[index]) }
        }
        var coefficients = [Double](repeating: 0, count: PieceParts.order)
        var (value, total, change, rest) = (0.0, 0.0, 0.0, 0.0)
        coefficients.withUnsafeMutableBufferPointer { coefficients in
            for index in times.indices {
                let logWeight = logs[index] - middle * times[index] - greatest
                let reach = radius * abs(times[index] - origin)
                // What weighs nothing anywhere in the piece is left out; all together it is still nothing beside a rounding.
                guard logWeight + reach > -60 else { continue }
                let weight = exp(logWeight)
                let grown = exp(min(700, logWeight + reach))
                total += weight
                change += grown - weight
                value += signs[index] * weight
                var term = signs[index] * weight
                let step = -radius * (times[index] - origin)
                var power = 0
                while power < PieceParts.order, abs(term) > 1e-22 {
                    coefficients[power] += term
                    power += 1
                    term *= step / Double(power)
                }
                // Lagrange's bound of what follows.
                rest += abs(term) * exp(min(700, reach))
            }
        }
        // Nowhere in the piece is the sum farther from that at its middle than this.
        if abs(value) > change + total * 1e-12 { return .hasNoRoot }
        guard rest <= total * .ulpOfOne else { return .isTooLong }
        let turns = Polynomial(coefficients).derivative.roots
        return .turns(turns.map { middle + radius * $0 })
    }
}

/// A polynomial of low degree, on the stretch from −1 to 1.
private struct Polynomial {
    /// From the constant on.
    private let coefficients: [Double]

    init(_ coefficients: [Double]) {
        var coefficients = coefficients
        while coefficients.last == 0 { coefficients.removeLast() }
        self.coefficients = coefficients
    }

    var derivative: Polynomial {
        Polynomial(coefficients.enumerated().dropFirst().map { Double($0.offset) * $0.element })
    }

    private func value(at x: Double) -> Double { coefficients.reversed().reduce(0) { $0 * x + $1 } }

    /// Those between −1 and 1, ascending: between the turns it is monotone, and halving finds what lies there.
    var roots: [Double] {
        guard coefficients.count > 1 else { return [] }
        let points = [-1] + derivative.roots + [1]
        var roots: [Double] = []
        for (low, high) in zip(points, points.dropFirst()) {
            let (atLow, atHigh) = (value(at: low), value(at: high))
            if atLow == 0 { roots.append(low) }
            guard atLow * atHigh < 0 else { continue }
            var (low, high) = (low, high)
            while true {
                let middle = low + (high - low) / 2
                guard middle > low, middle < high else { break }
                let there = value(at: middle)
                if there == 0 {
                    (low, high) = (middle, middle)
                } else if (there < 0) == (atLow < 0) {
                    low = middle
                } else {
                    high = middle
                }
            }
            roots.append(low)
        }
        if value(at: 1) == 0 { roots.append(1) }
        return roots
    }
}
