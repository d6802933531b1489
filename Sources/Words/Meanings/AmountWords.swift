/// An amount of money, with what its digits are followed by.
public enum AmountWords: Saying {
    /// - Parameters:
    ///   - number: with its unit, as the language spoken writes it: `33.3bn`, 「333億」.
    ///   - currency: by its ISO 4217 code.
    case of(number: String, currency: String)
}

/// A currency, by its ISO 4217 code.
public enum CurrencyWords: Saying {
    case named(String)
}

/// The units in which Japanese counts: powers of ten thousand.
public enum MyriadUnit: Int, CaseIterable, Sendable {
    case trillion = 12
    case hundredMillion = 8
    case tenThousand = 4
    case one = 0

    /// The power of ten.
    public var exponent: Int { rawValue }

    /// 「億」
    public var symbol: String {
        switch self {
        case .trillion: "兆"
        case .hundredMillion: "億"
        case .tenThousand: "万"
        case .one: ""
        }
    }

    /// The unit ten thousand times as large, or this one where it is the largest.
    public var larger: MyriadUnit { MyriadUnit(rawValue: rawValue + 4) ?? self }
}

/// A percentage, or a range of them.
public enum BandWords: Saying {
    case exactly(String)
    case between(String, String)
    case atMost(String)
    case atLeast(String)
}

/// A rate, and what it becomes from which year on.
public enum RateWords: Saying {
    case over(first: String, steps: [(rate: String, year: Int)])
}

/// A term that runs from a day: `45 business days after 2026-02-17 by japan`.
public enum TermWords: Saying {
    /// - Parameter calendar: the id of the one by which business days are counted; nil for all days but Saturdays and Sundays.
    case business(Int, isAfter: Bool, start: String, calendar: String?)
    case calendar(Int, isAfter: Bool, start: String)
}
