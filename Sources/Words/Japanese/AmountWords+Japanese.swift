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

    private static let words = ["USD": "ドル", "JPY": "円", "EUR": "ユーロ", "KRW": "ウォン"]
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
