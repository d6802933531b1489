extension AmountWords {
    public var japanese: String {
        switch self {
        case .of(let number, let currency):
            // A code stays apart from the number, a word does not.
            "\(number)\(CurrencyWords.isWord(currency) ? "" : " ")\(CurrencyWords.named(currency).japanese)"
        }
    }
}

extension CurrencyWords {
    public var japanese: String {
        switch self {
        case .named(let code): CurrencyWords.words[code] ?? code
        }
    }

    fileprivate static func isWord(_ code: String) -> Bool { words[code] != nil }

    /// By which words currencies are read, and their codes; those that end others come behind them.
    public static let japaneseWords: [(word: String, code: String)] =
        [("米ドル", "USD"), ("日本円", "JPY"), ("韓国ウォン", "KRW")] + words.map { ($0.value, $0.key) }

    private static let words = ["USD": "ドル", "JPY": "円", "EUR": "ユーロ", "KRW": "ウォン"]
}

extension RateWords {
    public var japanese: String {
        switch self {
        case .over(let first, let steps):
            ([first] + steps.map { "\($0.year)年から\($0.rate)" }).joined(separator: "、")
        }
    }
}

extension BandWords {
    public var japanese: String {
        switch self {
        case .exactly(let percent): "\(percent)%"
        case .between(let least, let most): "\(least)〜\(most)%"
        case .atMost(let most): "\(most)%以下"
        case .atLeast(let least): "\(least)%以上"
        }
    }
}

extension TermWords {
    public var japanese: String {
        switch self {
        case .business(let count, let isAfter, let start, let calendar):
            "\(start)の\(count)営業日\(isAfter ? "後" : "前")" + (calendar.map { "（\($0) の暦）" } ?? "")
        case .calendar(let count, let isAfter, let start): "\(start)の\(count)日\(isAfter ? "後" : "前")（暦日）"
        }
    }
}
