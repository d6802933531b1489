extension HeaderWords {
    public var japanese: String {
        switch self {
        case .readOnly(let title): "［閲覧専用］\(title)"
        case .gapsOpen(let n): "/\(n)件の論点が未合意"
        case .actionsOpen: "件の対応が未了"
        case .broken(let n): "   読取不可 \(n)件"
        case .selected: "選定"
        case .shortlisted: "有力"
        case .candidates: "候補"
        case .ofWhole(let whole): "   / \(whole)"
        case .left(let rest, let whole): "残額 \(rest) / \(whole)"
        case .leftBetween(let least, let most, let whole): "残額 \(least)〜\(most) / \(whole)"
        case .partOf(let whole): " / \(whole)"
        case .summit: "首脳会談"
        case .deadline: "投資期限"
        case .dated(let date): "\(date) "
        case .either(let items): items.joined(separator: "/")
        case .monthOfYear(let month, let year): "\(year)年\(month.japanese)"
        case .monthsOfYear(let months, let year): "\(year)年\(months.map(\.japanese).joined(separator: "/"))"
        case .disputed: "（不一致）"
        }
    }
}
