extension HeaderWords {
    public var english: String {
        switch self {
        case .readOnly(let title): "[read-only] \(title)"
        case .gapsOpen(let n): " of \(n) gaps open"
        case .actionsOpen(let n): n == 1 ? " action open" : " actions open"
        case .broken(let n): "   \(n) broken"
        case .selected: "selected"
        case .shortlisted: "shortlisted"
        case .candidates: "candidates"
        case .ofWhole(let whole): "   of \(whole)"
        case .left(let rest, let whole): "\(rest) left of \(whole)"
        case .leftBetween(let least, let most, let whole): "\(least) to \(most) left of \(whole)"
        case .partOf(let whole): " of \(whole)"
        case .summit: "summit"
        case .deadline: "deadline"
        case .dated(let date): "\(date), "
        case .either(let items): items.joined(separator: " or ")
        case .monthOfYear(let month, let year): "\(month.english.prefix(3)) \(year)"
        case .monthsOfYear(let months, let year):
            "\(months.map { $0.english.prefix(3) }.joined(separator: " or ")) \(year)"
        case .disputed: ", disputed"
        }
    }
}
