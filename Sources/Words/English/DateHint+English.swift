extension DateHint {
    public var english: String {
        switch self {
        case .day(let date, let weekday, let count): "\(weekday) \(date), \(count.english)"
        case .dated(let date, let distance): "\(date), \(distance)"
        }
    }
}
