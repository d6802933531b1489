extension FilteredWords {
    public var japanese: String {
        switch self {
        case .records(let kind): kind.japanese
        case .actions: "対応事項"
        case .statements: "発言"
        }
    }
}

extension FilterWords {
    public var japanese: String {
        switch self {
        case .cannotBe(let key, let text, let wanted):
            "\(key) に \(text) は使えません。\(FilterWords.japanese(wanted).with("を"))書いてください"
        case .noSuchValue(let key, let text, let correction): "\(key) に `\(text)` はありません\(correction.japanese)"
        case .masked(let key): "\(key) は検索できません。項目を開いて表示してください"
        case .noKey(let key, let list, let near, let known):
            if let near {
                "`\(key)` という条件はありません（`\(near)` ですか）"
            } else {
                "\(list.japanese)に `\(key)` という条件はありません"
                    + (known.map { "。使える条件: \($0.joined(separator: ", "))" } ?? "")
            }
        case .noValue(let start): "`\(start)` の後に値が必要です（例: \(start)+7d）"
        case .nothingToNegate: "`!` の後に条件が必要です（例: !status=open）"
        case .noKeyBefore(let sign): "\(sign) の前に欄の名前が必要です（例: status\(sign)open）。文字なら \" で囲んでください"
        case .quotesInsideWord: "語の途中に \" があります。語全体を囲んでください"
        case .noBlankAfterQuotes: "閉じた \" の後に空白を入れてください"
        case .quotesNotClosed: "\" が閉じていません。末尾に \" を付けてください"
        case .noSortKey: "並べ替える欄を書いてください（例: severity、-amount,title）"
        case .notForSorting(let key): "\(key) では並べ替えられません（例: title、due）"
        case .atColumn(let column, let message): "\(column)文字目: \(message)"
        }
    }

    private static func japanese(_ wanted: Wanted) -> String {
        switch wanted {
        case .date: "2026-02-12、2026-02、19mar、2/12、fri、today、+7d、-2w のような日付"
        case .amount: "33.3bnUSD、600mUSD のような金額"
        case .value(let expectation): expectation.japanese
        }
    }
}
