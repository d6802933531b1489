extension BoardWords {
    public var japanese: String {
        switch self {
        case .tooSmall: "画面が小さすぎます: 40x10以上"
        case .noMatch(let filter): "該当なし（\(filter) で絞込みを変更）"
        case .unreadable: "読取不可"
        case .noDate: "日付なし"
        case .noAmount: "金額なし"
        case .by(let order): " 順: \(order)"
        case .note(let count, let marked, let unread):
            (marked > 0 ? "+\(marked)、" : "") + count + (unread > 0 ? "、読取不可 \(unread)" : "")
        case .shown(let first, let last, let count, let all): "\(first)-\(last)/\(count)\(all.map { "、全 \($0)" } ?? "")"
        case .count(let n, let total): "\(n)/\(total)件"
        case .total(let n): "\(n)件"
        case .open(let n): "未合意 \(n)"
        case .live(let n): "有効 \(n)"
        case .preview: "プレビュー"
        case .next(let key): "\(key) 今後"
        case .late: "超過"
        case .critical: "最重"
        case .major: "重要"
        case .minor: "軽微"
        case .year(let year): "\(year)年"
        case .today: "本日"
        case .overdue(let days): "\(days)日超過"
        case .inDays(let days): days.prose
        case .latePoints(let n): "超過\(n)件"
        case .openPoints(let n): "\(n)件"
        case .planned: "予定"
        case .cancelled: "中止"
        case .moved(let n, let count): ">< \(n)/\(count)件"
        case .noMoney: "投資枠がありません。あれば dossier.md に `envelope:` を追加してください"
        case .nothingSplit: "内訳のある案件はありません"
        case .each(let n, let shares): "案件 \(n)件はいずれも \(shares)"
        case .inNoPart: "区分なし"
        case .ofWhole(let whole): "  / \(whole)"
        case .over: "  超過"
        case .overCap: "  上限超過"
        case .ok: " 幅内"
        case .outside: " 幅外"
        case .restNotShown: "以下は省略しています"
        case .restInFile(let key): "以下は省略しています。\(key) でファイルを開きます"
        case .lines(let first, let last, let count): "\(first)-\(last)/\(count)"
        }
    }
}
