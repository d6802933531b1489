extension ClockWords {
    public var japanese: String {
        switch self {
        case .deadline: "投資期限"
        case .deadlineOf(let part): "\(part)の期限"
        case .owedBy(let side): "\(side)の約束"
        }
    }
}
