extension Things {
    public var japanese: String {
        switch self {
        case .dossiers: "交渉台帳"
        case .projects: "案件"
        case .gaps: "論点"
        case .meetings: "会合"
        case .commitments: "約束"
        case .packages: "一括案"
        case .records: "項目"
        case .sums: "資金構成"
        }
    }
}

extension CountedThings {
    public var japanese: String { "\(things.japanese) \(count)\(things == .meetings ? "回" : "件")" }
}
