extension PackageWords {
    public var japanese: String {
        switch self {
        case .standing(let status, let date, let by):
            [status, date].compactMap(\.self).joined(separator: " ") + (by.map { "（\($0)）" } ?? "")
        case .valued(let text, let value): "\(text)（\(value)）"
        case .score(let gains, let gives, let unweighted):
            "獲得 \(gains)、譲歩 \(gives)\(unweighted > 0 ? "（比重なし \(unweighted)件）" : "")"
        case .hiddenCrossings(let dots, let key): "\(dots) 譲れない線と留保は非表示です。\(key) で表示します"
        case .inOneRound(let names): "\(names)（同じ回の提示）"
        case .crossingSigns: "! 抵触、? 要検討"
        case .term(let side, let gap, let words): "\(gap)（\(side)）: \(words)"
        case .selectFirst(let key): "先に一括案を選んでください。\(key) で一覧を表示します"
        case .accept(let name, let gaps): "一括案「\(name)」を受諾しますか（論点 \(gaps)件）[y/N]"
        case .count(let live, let all, let round):
            "有効 \(live)/\(all)件\(round > 1 ? "、この回 \(round)件" : "")"
        }
    }
}
