extension ModeBadge {
    public var english: String {
        switch self {
        case .typing: "TYPING"
        case .finding: "FIND"
        case .command: "COMMAND"
        case .choosing: "CHOOSE"
        case .confirming: "CONFIRM"
        case .queue: "QUEUE"
        }
    }
}
