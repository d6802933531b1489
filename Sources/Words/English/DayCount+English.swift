extension DayCount {
    public var english: String {
        switch self {
        case .days(let n): "\(n)d"
        case .number(let n): "\(n)d"
        case .left(let n): DayCount.brief(n)
        case .leftAtMost(let n): "<" + DayCount.brief(n, isMost: true)
        case .leftAbout(let n): DayCount.brief(n) + "?"
        case .ago(let n): DayCount.brief(n)
        case .agoAbout(let n): DayCount.brief(n) + "?"
        case .agoAtLeast(let n): ">" + DayCount.brief(n)
        case .agoAtMost(let n): "<" + DayCount.brief(n, isMost: true)
        }
    }
}

extension DayCount {
    /// `24d`, `52w`, `3y`: in three columns, with a sign in four. What is more than 99 days is rounded down, or up where it is
    /// said to be the most.
    fileprivate static func brief(_ days: Int, isMost: Bool = false) -> String {
        let (sign, days) = (days < 0 ? "-" : "", abs(days))
        func rounded(_ unit: Int) -> Int { (days + (isMost ? unit - 1 : 0)) / unit }
        if days < 100 { return "\(sign)\(days)d" }
        if rounded(7) < 100 { return "\(sign)\(rounded(7))w" }
        return "\(sign)\(rounded(365))y"
    }
}
