extension FilteredWords {
    public var english: String {
        switch self {
        case .records(let kind): kind.english + "s"
        case .actions: "actions"
        case .statements: "statements"
        }
    }
}

extension FilterWords {
    public var english: String {
        switch self {
        case .cannotBe(let key, let text, let wanted):
            "\(key) cannot be \(text): write \(FilterWords.english(wanted))"
        case .noSuchValue(let key, let text, let correction): "no \(key) `\(text)`: \(correction.english)"
        case .masked(let key): "\(key) is masked and cannot be searched: open the record to read it"
        case .noKey(let key, let list, let near, let known):
            if let near {
                "no key `\(key)`: did you mean `\(near)`?"
            } else {
                "no key `\(key)` in \(list.english)"
                    + (known.map { ": the keys are \(Listing.plain($0).english)" } ?? "")
            }
        case .noValue(let start): "nothing after \(start): write a value"
        case .nothingToNegate: "nothing to negate: write !status=open"
        case .noKeyBefore(let sign): "no key before \(sign): write status\(sign)… or quote it"
        case .quotesInsideWord: "quotes inside a word: put them around all of it"
        case .noBlankAfterQuotes: "no blank after the closing quotes: put one there"
        case .quotesNotClosed: "these quotes are never closed: put another \" at the end"
        case .noSortKey: "no key to sort by: write one like severity, or -amount,title"
        case .notForSorting(let key): "the list cannot be sorted by \(key): choose a key such as title or due"
        case .atColumn(let column, let message): "column \(column): \(message)"
        }
    }

    private static func english(_ wanted: Wanted) -> String {
        switch wanted {
        case .date: "a date like 2026-02-12, 2026-02, 19mar, fri, today, +7d or -2w"
        case .amount: "an amount like 33.3bnUSD or 600mUSD"
        case .value(let expectation): expectation.english
        }
    }
}
