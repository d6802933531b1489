extension SortKeyName {
    public var japanese: String {
        switch self {
        case .brackets: "括弧"
        case .choices: "選択肢"
        case .money: "資金"
        case .options: "選択肢"
        case .overdue: "期限超過"
        case .days: "残日数"
        }
    }
}
