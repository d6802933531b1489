import Words

/// An exact percentage.
public struct Percent: Hashable, Sendable {
    /// Hundredths: 1.5 for 1.5 %.
    public let points: ExactDecimal

    public init(points: ExactDecimal) { self.points = points }

    /// Exactly this percentage of the amount, or nil when that needs more than 38 digits.
    public func of(_ amount: Amount) -> Amount? {
        amount.value.times(points)?.timesPowerOfTen(-2).map { Amount(value: $0, currency: amount.currency) }
    }
}

extension Percent: Comparable {
    public static func < (left: Percent, right: Percent) -> Bool { left.points < right.points }
}

extension Percent: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.percent.text }

    /// Reads a number and its percent sign, full-width or not: `1.5%`, `66.5 %`. A bare number is refused, as it
    /// could also be a fraction.
    public init?(_ text: some StringProtocol) {
        let text = text.foldedAndTrimmed()
        guard text.last == "%", let points = ExactDecimal(text.dropLast()) else { return nil }
        self.init(points: points)
    }

    public var description: String { "\(points)%" }
}
