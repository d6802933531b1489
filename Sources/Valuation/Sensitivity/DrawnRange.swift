import Glibc

/// Between which numbers an assumption may lie, and which is the likeliest.
public struct DrawnRange: Hashable, Sendable {
    /// How likely the numbers between are.
    public enum Shape: String, CaseIterable, Hashable, Sendable {
        /// Rises and falls in straight lines.
        case triangular
        /// A beta distribution with the mean (least + 4 × likeliest + greatest) ÷ 6 (D. G. Malcolm et al., "Application of a
        /// Technique for Research and Development Program Evaluation", *Operations Research* 7, 1959): less of the ends.
        case pert
    }

    public let assumption: Assumption
    /// As the terms hold it: a fraction, years, money.
    public let least: Double
    public let likeliest: Double
    public let greatest: Double

    /// - Parameter likeliest: taken to the nearer end where it is not between the others.
    public init(_ assumption: Assumption, _ range: ClosedRange<Double>, likeliest: Double) {
        self.assumption = assumption
        least = range.lowerBound
        greatest = range.upperBound
        self.likeliest = min(max(likeliest, least), greatest)
    }

    /// One number of it. Years are rounded to the nearest whole one.
    func draw(_ shape: Shape, _ generator: inout Dice) -> Double {
        guard greatest > least else { return least }
        let part = (likeliest - least) / (greatest - least)
        let place =
            switch shape {
            case .triangular: Self.triangular(part, generator.unit())
            case .pert: generator.beta(1 + 4 * part, 5 - 4 * part)
            }
        let number = least + (greatest - least) * place
        return assumption.isWhole ? number.rounded() : number
    }

    /// The inverse of the distribution's sum over 0 to 1, with its peak at `peak`.
    private static func triangular(_ peak: Double, _ chance: Double) -> Double {
        chance < peak ? (chance * peak).squareRoot() : 1 - ((1 - chance) * (1 - peak)).squareRoot()
    }
}

/// Chance that a seed repeats on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    private var spare: Double?

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Above 0 and below 1.
    mutating func unit() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

    /// By G. Marsaglia's polar method.
    private mutating func normal() -> Double {
        if let spare {
            self.spare = nil
            return spare
        }
        while true {
            let (x, y) = (2 * unit() - 1, 2 * unit() - 1)
            let square = x * x + y * y
            guard square < 1, square > 0 else { continue }
            let size = (-2 * log(square) / square).squareRoot()
            spare = y * size
            return x * size
        }
    }

    /// From 0 to 1; both parameters at least 1.
    mutating func beta(_ a: Double, _ b: Double) -> Double {
        let (x, y) = (gamma(a), gamma(b))
        return x / (x + y)
    }

    /// By G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", 2000; for shapes of at least 1.
    private mutating func gamma(_ shape: Double) -> Double {
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
            guard v > 0 else { continue }
            if log(unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
        }
    }
}
