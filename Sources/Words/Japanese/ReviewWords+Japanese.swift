extension ReviewWords {
    public var japanese: String {
        switch self {
        case .errors: "エラー"
        case .criticalAndOverdue: "最重要・期限超過"
        case .changed: "変更あり"
        case .needsAttention: "要対応"
        case .live: "協議中"
        case .changedByYou: "自分の変更"
        case .changedMeanwhile: "点検中の変更"
        case .broken(let line, let column, let fault): "読取不可: \(line):\(column): \(fault)"
        case .contradictory(let fault): "矛盾: \(fault)"
        case .breached: "約束した側が不履行"
        case .overdue(let days): "\(days)日超過"
        case .actionOverdue(let action, let days): "対応事項 \(days)日超過: \(action)"
        case .waits(let gaps):
            "判断待ち: "
                + Listing.plain(gaps.map { gap in gap.name + (gap.level.map { "（\($0.japanese)）" } ?? "") }).japanese
        case .nobodyOwns: "担当なし"
        case .nobodyOwnsAction(let action): "対応事項の担当なし: \(action)"
        case .briefLacks(let things, let meeting):
            "説明資料に不足（\(meeting)）: \(Listing.plain(things.map(\.japanese)).japanese)"
        case .changedUnreadably: "変更あり（前後どちらかの内容を読取不可）"
        case .layoutChanged: "注釈または書式の変更"
        case .changes(let count): "変更 \(count)件"
        case .new: "追加"
        case .removed: "削除"
        case .firstReview: "初回の点検"
        case .tally(let seen, let changed, let fields):
            "処理済み \(seen + changed)件" + ReviewWords.japanese(seen, changed, fields)
        }
    }

    private static func japanese(_ seen: Int, _ changed: Int, _ fields: [(name: String, count: Int)]) -> String {
        let details = Listing.plain(fields.map { "\($0.name) \($0.count)" }).japanese
        let parts = [
            seen > 0 ? "確認 \(seen)件" : nil, changed > 0 ? "自分の変更 \(changed)件（\(details)）" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "" : ": " + Listing.plain(parts).japanese
    }
}

extension CrossingWords {
    public var japanese: String {
        switch self {
        case .envelope(let amount): "投資枠 \(amount)"
        case .band(let side, let instrument, let band): "\(side)が想定する\(instrument)の幅 \(band)"
        case .limit(let institution, let amount, let period):
            "\(institution.with("の"))上限 \(amount)" + (period.map { "（\($0)）" } ?? "")
        case .part(let part, let amount): "\(part.with("の"))枠 \(amount)"
        case .cap(let part, let amount, let year): "\(part.with("の"))年間上限 \(amount)（\(year)年）"
        case .reservation(let side, let gap, let limit, let value):
            "「\(gap)」での\(side)の留保は \(limit) で、\(value) はこれを超えます"
        case .redLine(let side, let gap, let words): "「\(gap)」での\(side)の譲れない線: \(words)"
        }
    }
}
