extension PaneTitle {
    public var japanese: String {
        switch self {
        case .shortlist: "候補案件"
        case .gaps: "論点"
        case .meetings: "会合記録"
        case .mix: "資金構成"
        case .commitments: "約束"
        case .packages: "一括案"
        case .shortMeetings: "会合"
        case .shortMix: "構成"
        case .shortCommitments: "約束"
        case .shortShortlist: "候補"
        }
    }
}
