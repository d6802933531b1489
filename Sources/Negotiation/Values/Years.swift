import Words

/// A term in whole years, 0 to 200.
public struct Years: Hashable, Sendable {
    public let count: Int

    public init?(_ count: Int) {
        guard (0...200).contains(count) else { return nil }
        self.count = count
    }
}

extension Years: Comparable {
    public static func < (left: Years, right: Years) -> Bool { left.count < right.count }
}

extension Years: ScalarValue {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.years.text }
    package static var shape: Shape { .years }

    /// Reads `20`, `20y` and `20 years`.
    public init?(text: String) {
        let text = text.foldedAndTrimmed()
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text[digits.endIndex...].foldedAndTrimmed()
        guard digits.count <= 3, let count = Int(digits), ["", "y", "year", "years"].contains(String(unit)) else {
            return nil
        }
        self.init(count)
    }

    public var description: String { "\(count)" }
    package var json: JSON { .integer(count) }
    package var operand: Operand { .number(ExactDecimal(count)) }
}
