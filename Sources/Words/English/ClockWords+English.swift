extension ClockWords {
    public var english: String {
        switch self {
        case .deadline: "Deadline"
        case .deadlineOf(let part): "Deadline of \(part)"
        case .owedBy(let side): "owed by \(side)"
        }
    }
}
