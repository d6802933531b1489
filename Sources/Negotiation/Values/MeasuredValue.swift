import Words

/// A position as a number: plain, a percentage or an amount.
public struct MeasuredValue: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        case number
        case percent
        case amount(Currency)
    }

    /// Percentages in points, amounts in whole currency units.
    public let value: ExactDecimal
    public let unit: Unit

    public init(_ value: ExactDecimal, _ unit: Unit = .number) {
        self.value = value
        self.unit = unit
    }

    /// How far it is to another, never negative; `nil` where the two are of different kinds.
    public func distance(to other: MeasuredValue) -> MeasuredValue? {
        guard unit == other.unit, let distance = value.distance(to: other.value) else { return nil }
        return MeasuredValue(distance, unit)
    }
}

extension MeasuredValue: LosslessStringConvertible {
    public static var expectation: String { ExpectationWords.measured.text }

    public init?(_ text: String) {
        if let number = ExactDecimal(text) {
            self.init(number)
        } else if let percent = Percent(text) {
            self.init(percent.points, .percent)
        } else if let amount = Amount(text) {
            self.init(amount.value, .amount(amount.currency))
        } else {
            return nil
        }
    }

    /// As it would be written in a record.
    public var description: String {
        switch unit {
        case .number: value.description
        case .percent: Percent(points: value).description
        case .amount(let currency): Amount(value: value, currency: currency).description
        }
    }
}

extension MeasuredValue: ScalarValue {
    package static var shape: Shape { .measured }
    public init?(text: String) { self.init(text) }

    package var json: JSON {
        switch unit {
        case .number: value.json
        case .percent: .string(description)
        case .amount(let currency): Amount(value: value, currency: currency).json
        }
    }
}
