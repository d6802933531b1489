import Words

/// One calendar year, or several in a row, of 1000 to 9999.
public struct YearSpan: Hashable, Sendable {
    public let years: ClosedRange<Int>

    public init?(_ years: ClosedRange<Int>) {
        guard years.lowerBound >= 1000, years.upperBound <= 9999 else { return nil }
        self.years = years
    }
}

extension YearSpan: ScalarValue {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.yearSpan.text }
    package static var shape: Shape { .yearSpan }

    /// Reads `2027`, `2030-2049` and `2030–2049`, the first year first.
    public init?(text: String) {
        let parts = text.foldedAndTrimmed().split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" })
        let years = parts.compactMap { part in
            let digits = part.foldedAndTrimmed()
            return digits.count == 4 && digits.allSatisfy(\.isNumber) ? wholeNumber(digits) : nil
        }
        guard years.count == parts.count, let first = years.first, let last = years.last, first <= last else {
            return nil
        }
        self.init(first...last)
    }

    public var description: String {
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
    }
}

extension YearSpan {
    /// Stands for years that are still to be read.
    static let none = YearSpan(unchecked: 1000...1000)

    private init(unchecked years: ClosedRange<Int>) { self.years = years }
}
