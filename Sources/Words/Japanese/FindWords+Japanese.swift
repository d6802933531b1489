extension FindWords {
    public var japanese: String {
        switch self {
        case .looking: "検索中"
        case .nothing: "該当なし"
        case .found(let n): "\(n)件"
        case .nothingYet: "検索する文言がありません。/ で検索します"
        case .nothingYetOnPage(let key): "検索する文言がありません。\(key) で検索します"
        case .nothingFor(let words): "「\(words)」は見つかりません"
        case .match(let n, let count, let words, let isInText):
            "「\(words)」 \(n)/\(count)件\(isInText ? "（本文）" : "")  n 次へ  N 前へ"
        case .matchOnPage(let n, let count, let words, let next, let before):
            "「\(words)」 \(n)/\(count)件  \(next) 次へ  \(before) 前へ"
        case .matchByArrows(let n, let count, let words, let find): "「\(words)」 \(n)/\(count)件  \(find) の後に Down で次へ"
        }
    }
}
