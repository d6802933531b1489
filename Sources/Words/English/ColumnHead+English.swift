extension ColumnHead {
    public var english: String {
        switch self {
        case .stage: "stage"
        case .project: "project"
        case .amount: "amount"
        case .owner: "owner"
        case .due: "due"
        case .ours: "ours"
        case .theirs: "theirs"
        case .sector: "sector"
        case .inStage: "in stage"
        case .gap: "gap"
        case .severity: "severity"
        case .decidedBy: "decided by"
        case .kind: "kind"
        case .since: "since"
        case .date: "date"
        case .meeting: "meeting"
        case .where: "where"
        case .level: "level"
        case .toDo: "to do"
        case .moved: "moved"
        case .commitment: "commitment"
        case .by: "by"
        case .worth: "worth"
        case .status: "status"
        case .legalBasis: "legal basis"
        case .package: "package"
        case .tabled: "tabled"
        case .gaps: "gaps"
        }
    }
}
