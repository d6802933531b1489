extension DateHint {
    public var japanese: String {
        switch self {
        case .day(let date, _, let count): "\(date)、\(count.japanese)"
        case .dated(let date, let distance): "\(date)、\(distance)"
        }
    }
}
