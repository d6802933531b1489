extension AmountWords {
    public var english: String {
        switch self {
        case .of(let number, let currency): "\(number) \(CurrencyWords.named(currency).english)"
        }
    }
}

extension CurrencyWords {
    public var english: String {
        switch self {
        case .named(let code): code
        }
    }
}

extension RateWords {
    public var english: String {
        switch self {
        case .over(let first, let steps):
            ([first] + steps.map { "\($0.rate) from \($0.year)" }).joined(separator: ", ")
        }
    }
}

extension BandWords {
    public var english: String {
        switch self {
        case .exactly(let percent): "\(percent)%"
        case .between(let least, let most): "\(least)–\(most)%"
        case .atMost(let most): "<=\(most)%"
        case .atLeast(let least): ">=\(least)%"
        }
    }
}

extension TermWords {
    public var english: String {
        switch self {
        case .business(let count, let isAfter, let start, let calendar):
            "\(count.of("business day")) \(isAfter ? "after" : "before") \(start)"
                + (calendar.map { " by \($0)" } ?? "")
        case .calendar(let count, let isAfter, let start):
            "\(count.of("calendar day")) \(isAfter ? "after" : "before") \(start)"
        }
    }
}
