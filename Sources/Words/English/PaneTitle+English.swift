extension PaneTitle {
    public var english: String {
        switch self {
        case .shortlist: "Shortlist"
        case .gaps: "Gaps"
        case .meetings: "Meeting log"
        case .mix: "Instrument mix"
        case .commitments: "Commitments"
        case .packages: "Packages"
        case .shortMeetings: "Log"
        case .shortMix: "Mix"
        case .shortCommitments: "Owed"
        case .shortShortlist: "Shortlist"
        }
    }
}
