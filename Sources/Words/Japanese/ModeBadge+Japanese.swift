extension ModeBadge {
    public var japanese: String {
        switch self {
        case .typing: "入力"
        case .finding: "検索"
        case .command: "操作"
        case .choosing: "選択"
        case .confirming: "確認"
        case .queue: "一覧"
        }
    }
}
