extension RankingWords {
    public var japanese: String {
        switch self {
        case .title(let figure): "\(figure)による案件の順位"
        case .counts(let ranked, let bare, let faulty):
            "順位 \(ranked)件" + (bare > 0 ? "、収支なし \(bare)件" : "") + (faulty > 0 ? "、不備 \(faulty)件" : "")
        case .places: "順位差"
        case .feasible: "可"
        case .notFeasible: "不可"
        case .undetermined: "?"
        case .shift(0): "同順位"
        case .shift(let places): "\(abs(places))位\(places > 0 ? "下" : "上")"
        case .alike: "双方の順位は同じです。"
        case .mostDisputed(let projects): "順位の差が最も大きい案件: \(Listing.plain(projects).japanese)"
        case .nothingToRank: "採算を評価できる案件がありません"
        }
    }
}
