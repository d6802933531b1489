import Words

/// A range of percentages, its ends included.
public enum PercentBand: Hashable, Sendable {
    case within(ClosedRange<Percent>)
    case atMost(Percent)
    case atLeast(Percent)
}

extension PercentBand {
    /// Whether the share that `part` has in `whole` lies in the band, without rounding; nil when the currencies
    /// differ, `whole` is not positive, or the ends of the band need more than 38 digits as amounts.
    public func contains(_ part: Amount, of whole: Amount) -> Bool? {
        guard part.currency == whole.currency, whole.value > .zero else { return nil }
        switch self {
        case .within(let range):
            guard let lower = range.lowerBound.of(whole), let upper = range.upperBound.of(whole) else { return nil }
            return lower.value <= part.value && part.value <= upper.value
        case .atMost(let upper): return upper.of(whole).map { part.value <= $0.value }
        case .atLeast(let lower): return lower.of(whole).map { part.value >= $0.value }
        }
    }
}

extension PercentBand: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.band.text }

    /// Reads `1–2%`, `1-2%`, `1%–2%` (the lower end first), `33%`, `<=5%` and `>=20%`.
    public init?(_ text: some StringProtocol) {
        let text = text.foldedAndTrimmed()
        if text.hasPrefix("<=") || text.hasPrefix(">=") {
            guard let end = Percent(text.dropFirst(2)) else { return nil }
            self = text.first == "<" ? .atMost(end) : .atLeast(end)
            return
        }
        // A hyphen in the first place is the sign of the lower end.
        guard let dash = text.dropFirst().firstIndex(where: { $0 == "–" || $0 == "-" }) else {
            guard let only = Percent(text) else { return nil }
            self = .within(only...only)
            return
        }
        let first = text[..<dash].foldedAndTrimmed()
        guard let lower = Percent(first.last == "%" ? first : first + "%"),
            let upper = Percent(text[text.index(after: dash)...]), lower <= upper
        else { return nil }
        self = .within(lower...upper)
    }

    public var description: String {
        switch self {
        case .within(let range) where range.lowerBound == range.upperBound: "\(range.lowerBound)"
        case .within(let range): "\(range.lowerBound.points)–\(range.upperBound)"
        case .atMost(let upper): "<=\(upper)"
        case .atLeast(let lower): ">=\(lower)"
        }
    }
}
