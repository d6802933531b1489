import Words

/// An exact decimal number of at most 38 digits, of which any number may stand after the point.
///
/// Arithmetic gives the exact result or nil, never a rounded one; only what says so rounds.
public struct ExactDecimal: Hashable, Sendable {
    // The value is mantissa × 10^-scale, with |mantissa| < 10^38 and 0 ≤ scale ≤ 38. There are no trailing zeros
    // after the point, so that equal values have equal fields.
    private let mantissa: Int128
    private let scale: Int

    private static let digitLimit = 38
    private static let powersOfTen = (0..<digitLimit).reduce(into: [Int128(1)]) { powers, index in
        powers.append(powers[index] * 10)
    }

    public static let zero = ExactDecimal(0)

    public init(_ value: Int) {
        mantissa = Int128(value)
        scale = 0
    }

    /// The value mantissa × 10^-scale, or nil when it has too many digits.
    private init?(mantissa: Int128, scale: Int) {
        guard mantissa != 0 else {
            self = .zero
            return
        }
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        guard scale <= Self.digitLimit, mantissa.magnitude < Self.powersOfTen[Self.digitLimit].magnitude else {
            return nil
        }
        if scale < 0 {
            guard let scaled = Self.multiply(mantissa, powerOfTen: -scale) else { return nil }
            (mantissa, scale) = (scaled, 0)
        }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Nil when the product has more than 38 digits or the exponent is not 0–38.
    private static func multiply(_ mantissa: Int128, powerOfTen exponent: Int) -> Int128? {
        guard (0...digitLimit).contains(exponent) else { return nil }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: powersOfTen[exponent])
        return overflow || product.magnitude >= powersOfTen[digitLimit].magnitude ? nil : product
    }

    package var isZero: Bool { mantissa == 0 }
    package var isNegative: Bool { mantissa < 0 }
    package var negated: ExactDecimal { ExactDecimal(unchecked: -mantissa, scale: scale) }
    package var magnitude: ExactDecimal { isNegative ? negated : self }

    package func pack(into packer: inout Packer) {
        packer.add(UInt8(scale))
        packer.add(mantissa < 0 ? 1 as UInt8 : 0)
        let magnitude = mantissa.magnitude
        packer.add(number: UInt64(truncatingIfNeeded: magnitude))
        packer.add(number: UInt64(truncatingIfNeeded: magnitude >> 64))
    }

    package static func unpack(_ unpacker: inout Unpacker) -> ExactDecimal? {
        guard let scale = unpacker.byte(), let sign = unpacker.byte(), let low = unpacker.number(),
            let high = unpacker.number(), let mantissa = Int128(exactly: UInt128(high) << 64 | UInt128(low))
        else { return nil }
        return ExactDecimal(mantissa: sign == 0 ? mantissa : -mantissa, scale: Int(scale))
    }

    private init(unchecked mantissa: Int128, scale: Int) {
        self.mantissa = mantissa
        self.scale = scale
    }
}

extension ExactDecimal {
    /// The exact sum; nil when it, or either number written with as many places as the other, needs more than 38 digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (left, right, scale) = aligned(with: other) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(mantissa: sum, scale: scale)
    }

    /// The exact difference; nil where `adding(_:)` is.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

    /// How far apart two numbers are, never negative; nil where `adding(_:)` is.
    public func distance(to other: ExactDecimal) -> ExactDecimal? { subtracting(other)?.magnitude }

    /// The exact product; nil when, with the zeros at its end, it needs more than 38 digits.
    public func times(_ other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        return overflow ? nil : ExactDecimal(mantissa: product, scale: scale + other.scale)
    }

    /// The exact value × 10^exponent, for an exponent of −38…38; nil when it needs more than 38 digits.
    public func timesPowerOfTen(_ exponent: Int) -> ExactDecimal? {
        guard (-Self.digitLimit...Self.digitLimit).contains(exponent) else { return nil }
        return ExactDecimal(mantissa: mantissa, scale: scale - exponent)
    }

    /// Which way a number goes that has too many places.
    public enum Rounding: Sendable {
        /// Halves away from zero.
        case nearest
        /// Towards minus infinity.
        case down
        /// Towards plus infinity.
        case up

        /// What is added to a quotient that was cut towards zero.
        fileprivate func carry(_ remainder: Int128, of divisor: Int128) -> Int128 {
            guard remainder != 0 else { return 0 }
            let isNegative = (remainder < 0) != (divisor < 0)
            return switch self {
            case .nearest:
                remainder.magnitude >= divisor.magnitude - remainder.magnitude ? (isNegative ? -1 : 1) : 0
            case .down: isNegative ? -1 : 0
            case .up: isNegative ? 0 : 1
            }
        }
    }

    /// The quotient with at most `places` digits after the point, taken into 0…38; nil when `divisor` is zero, or when
    /// it, or one of the two numbers at that many places, needs more than 38 digits.
    public func divided(by divisor: ExactDecimal, places: Int, _ rounding: Rounding) -> ExactDecimal? {
        guard !divisor.isZero else { return nil }
        let places = min(max(places, 0), Self.digitLimit)
        let exponent = places + divisor.scale - scale
        guard let upper = Self.multiply(mantissa, powerOfTen: max(0, exponent)),
            let lower = Self.multiply(divisor.mantissa, powerOfTen: max(0, -exponent))
        else { return nil }
        let (quotient, remainder) = upper.quotientAndRemainder(dividingBy: lower)
        return ExactDecimal(mantissa: quotient + rounding.carry(remainder, of: lower), scale: places)
    }

    /// The quotient to within the precision of a `Double`, or nil when `divisor` is zero.
    public func ratio(to divisor: ExactDecimal) -> Double? {
        divisor.isZero ? nil : double / divisor.double
    }

    /// The nearest `Double`, to within two units in its last place.
    public var double: Double { Double(mantissa) / Double(Self.powersOfTen[scale]) }

    /// Both mantissas at one scale, or nil when one of them then has more than 38 digits.
    private func aligned(with other: ExactDecimal) -> (left: Int128, right: Int128, scale: Int)? {
        let common = max(scale, other.scale)
        guard let left = Self.multiply(mantissa, powerOfTen: common - scale),
            let right = Self.multiply(other.mantissa, powerOfTen: common - other.scale)
        else { return nil }
        return (left, right, common)
    }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if let (left, right, _) = left.aligned(with: right) { return left < right }
        // The one with the smaller scale did not fit at the larger: its magnitude is the greater.
        return left.scale < right.scale ? left.isNegative : !right.isNegative
    }
}

extension ExactDecimal: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.number.text }

    /// Reads digits with at most one point between digits and a minus sign at most (`33`, `-1.5`). Thousands
    /// separators and exponents are refused, and so is what needs more than 38 digits; full-width digits are folded.
    public init?(_ text: some StringProtocol) {
        let text = text.foldedAndTrimmed().utf8
        let isNegative = text.first == UInt8(ascii: "-")
        let unsigned = isNegative ? text.dropFirst() : text
        let whole = unsigned.prefix { $0 != UInt8(ascii: ".") }
        var fraction = unsigned[whole.endIndex...]
        guard !whole.isEmpty, fraction.count != 1 else { return nil }
        fraction = fraction.dropFirst()
        // Zeros at the end of the fraction carry no value, and must not use up digits.
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        var mantissa: Int128 = 0
        for part in [whole, fraction] {
            for byte in part {
                let digit = byte &- UInt8(ascii: "0")
                guard digit <= 9, mantissa < Self.powersOfTen[Self.digitLimit - 1] else { return nil }
                mantissa = mantissa * 10 + Int128(digit)
            }
        }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: fraction.count)
    }

    /// Digits without exponent, thousands separators or trailing zeros: `-1.5`.
    public var description: String {
        Self.text(mantissa, scale: scale, places: scale)
    }

    /// The value in units of 10^exponent, as digits with exactly `places` digits after the point: 33,250,000,000 with
    /// exponent 9 and one place is `33.3`.
    ///
    /// Exponent and places are taken into 0…38.
    public func rounded(inPowersOfTen exponent: Int, places: Int, _ rounding: Rounding = .nearest) -> String {
        let exponent = min(max(exponent, 0), Self.digitLimit)
        let places = min(max(places, 0), Self.digitLimit)
        let excess = scale + exponent - places
        guard excess > 0 else { return Self.text(mantissa, scale: scale + exponent, places: places) }
        // Beyond 38 places every value is the same tiny part of the divisor.
        let isTiny = excess > Self.digitLimit
        let divisor = Self.powersOfTen[min(excess, Self.digitLimit)]
        let (quotient, remainder) =
            isTiny ? (0, mantissa.signum()) : mantissa.quotientAndRemainder(dividingBy: divisor)
        return Self.text(quotient + rounding.carry(remainder, of: divisor), scale: places, places: places)
    }

    /// mantissa × 10^-scale with `places` ≥ `scale` digits after the point.
    private static func text(_ mantissa: Int128, scale: Int, places: Int) -> String {
        var digits = String(mantissa.magnitude)
        if digits.utf8.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits }
        digits += String(repeating: "0", count: places - scale)
        let sign = mantissa < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
    }
}
