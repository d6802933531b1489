extension BoardWords {
    public var english: String {
        switch self {
        case .tooSmall: "too small: needs 40x10"
        case .noMatch(let filter): "nothing matches the filter (\(filter))"
        case .unreadable: "unreadable"
        case .noDate: "no date"
        case .noAmount: "no amount"
        case .by(let order): " by \(order)"
        case .note(let count, let marked, let unread):
            (marked > 0 ? "+\(marked), " : "") + count + (unread > 0 ? ", \(unread) unread" : "")
        case .shown(let first, let last, let count, let all):
            "\(first)-\(last) of \(count)\(all.map { ", all \($0)" } ?? "")"
        case .count(let n, let total): "\(n) of \(total)"
        case .total(let n): "\(n)"
        case .open(let n): "\(n) open"
        case .live(let n): "\(n) live"
        case .preview: "Preview"
        case .next(let key): "\(key) Next"
        case .late: "late"
        case .critical: "crit"
        case .major: "maj"
        case .minor: "min"
        case .year(let year): year
        case .today: "today"
        case .overdue(let days): "overdue \(DayCount.left(-days).english)"
        case .inDays(let days): "in \(days.english)"
        case .latePoints(let n): "\(n) late"
        case .openPoints(let n): "\(n) to do"
        case .planned: "planned"
        case .cancelled: "cancelled"
        case .moved(let n, let count): ">< \(n) of \(count)"
        case .noMoney: "no money is pledged: if some is, add `envelope:` to dossier.md"
        case .nothingSplit: "nothing is split yet"
        case .each(let n, let shares): "each of \(n) projects \(shares)"
        case .inNoPart: "in no part"
        case .ofWhole(let whole): "  of \(whole)"
        case .over: "  over"
        case .overCap: "  over cap"
        case .ok: " ok"
        case .outside: " outside"
        case .restNotShown: "the rest is not shown here"
        case .restInFile(let key): "the rest is not shown here: \(key) opens the file"
        case .lines(let first, let last, let count): "\(first)–\(last) of \(count)"
        }
    }
}
