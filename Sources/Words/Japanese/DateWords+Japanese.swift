extension DateWords {
    public var japanese: String {
        switch self {
        case .unknown: "日付なし"
        case .on(let day, let form): day.japanese(form, namesWeekday: form == .long)
        case .until(let end, let form): end.japanese(form) + "まで"
        case .from(let start, let form): start.japanese(form) + "から"
        case .between(let start, let end, let form):
            // What both ends share is said once: 「2026年2月〜3月」, 「26/2/12〜14」.
            start.japanese(form) + "〜"
                + (start.sharesMonth(with: end)
                    ? end.japaneseDay(form)
                    : start.sharesYear(with: end) ? end.japaneseName(form) : end.japanese(form))
        }
    }
}

extension DateEnd {
    /// With its marks: 「26/2/12頃?」.
    fileprivate func japanese(_ form: DateForm, namesWeekday: Bool = false) -> String {
        let text: String
        switch grain {
        case .year: text = "\(year)年"
        case .day(_, let weekday):
            let name = japaneseName(form)
            switch form {
            case .long: text = "\(year)年\(name)" + (namesWeekday && isCertain ? "（\(weekday.japanese.prefix(1))）" : "")
            case .brief, .short: text = "\(twoDigitYear)/\(name)"
            case .withoutYear: text = name
            }
        case .month, .season:
            let name = japaneseName(form)
            switch form {
            case .long: text = "\(year)年\(name)"
            case .brief, .short: text = "\(twoDigitYear)年\(name)"
            case .withoutYear: text = name
            }
        }
        return text + (isApproximate ? "頃" : "") + (isUncertain ? "?" : "")
    }

    /// Without the year.
    fileprivate func japaneseName(_ form: DateForm) -> String {
        switch grain {
        case .day(let day, _):
            switch form {
            case .long, .withoutYear: "\(month.japanese)\(day)日"
            case .brief, .short: "\(month.number)/\(day)"
            }
        case .month: month.japanese
        case .season(let season): season.japanese
        case .year: ""
        }
    }

    fileprivate func japaneseDay(_ form: DateForm) -> String {
        guard case .day(let day, _) = grain else { return "" }
        return switch form {
        case .long, .withoutYear: "\(day)日"
        case .brief, .short: "\(day)"
        }
    }
}

extension MonthName {
    public var japanese: String { "\(number)月" }
}

extension WeekdayName {
    public var japanese: String {
        switch self {
        case .monday: "月曜日"
        case .tuesday: "火曜日"
        case .wednesday: "水曜日"
        case .thursday: "木曜日"
        case .friday: "金曜日"
        case .saturday: "土曜日"
        case .sunday: "日曜日"
        }
    }
}

extension SeasonName {
    public var japanese: String {
        switch self {
        case .spring: "春"
        case .summer: "夏"
        case .autumn: "秋"
        case .winter: "冬"
        }
    }
}

extension DistanceWords {
    public var japanese: String {
        switch self {
        case .openEnded: "終期なし"
        case .away(let bearing, let count, let isApproximate, let isUncertain):
            (isUncertain ? "おそらく" : "")
                + DistanceWords.japanese(bearing, (isApproximate ? "約" : "") + count, isApproximate)
        }
    }

    private static func japanese(_ bearing: Bearing, _ days: String, _ isApproximate: Bool) -> String {
        switch bearing {
        case .today: isApproximate ? "本日頃" : "本日"
        case .todayAtTheLatest: "遅くとも本日"
        case .ahead: "あと\(days)"
        case .within: "\(days)以内"
        case .ago: "\(days)前"
        case .atLeastAgo: "\(days)以上前"
        }
    }
}
