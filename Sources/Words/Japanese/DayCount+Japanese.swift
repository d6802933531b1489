extension DayCount {
    public var japanese: String {
        switch self {
        case .days(let n): n < 0 ? "\(-n)日超過" : n == 0 ? "本日" : "あと\(n)日"
        case .number(let n): "\(n)日"
        case .left(let n): n == 0 ? "本日" : n > -100 && n < 0 ? "\(-n)日超" : DayCount.short(n)
        case .leftAtMost(let n): "<" + DayCount.short(n, isMost: true)
        case .leftAbout(let n): DayCount.short(n) + "?"
        case .ago(let n): n == 0 ? "本日" : DayCount.short(n)
        case .agoAbout(let n): DayCount.short(n) + "?"
        case .agoAtLeast(let n): ">" + DayCount.short(n)
        case .agoAtMost(let n): "<" + DayCount.short(n, isMost: true)
        }
    }
}

extension DayCount {
    /// 「24日」, 「-123日」, from 1000 days on 「2.9年」: rounded down, or up where it is said to be the most.
    fileprivate static func short(_ days: Int, isMost: Bool = false) -> String {
        let (sign, days) = (days < 0 ? "-" : "", abs(days))
        if days < 1000 { return "\(sign)\(days)日" }
        let tenths = (days * 10 + (isMost ? 364 : 0)) / 365
        return "\(sign)\(tenths / 10).\(tenths % 10)年"
    }

    /// In a sentence: 「あと24日」, 「3日超過」, 「8日以内」.
    var prose: String {
        switch self {
        case .days(let count), .left(let count):
            count < 0 ? "\(DayCount.short(-count))超過" : count == 0 ? "本日" : "あと\(DayCount.short(count))"
        case .number(let count): DayCount.short(count)
        case .leftAtMost(let count): "\(DayCount.short(count, isMost: true))以内"
        case .leftAbout(let count): "あと約\(DayCount.short(count))"
        case .ago(let count): "\(DayCount.short(count))前"
        case .agoAbout(let count): "約\(DayCount.short(count))前"
        case .agoAtLeast(let count): "\(DayCount.short(count))以上前"
        case .agoAtMost(let count): "\(DayCount.short(count, isMost: true))前以降"
        }
    }
}
