// A known date as people say it.
extension KnownDate {
    /// `12 Feb` where it is a day and certain; else `brief`.
    public var short: String { day?.short ?? brief }

    /// `12 Feb 26`, `Feb 26`, `spring 26`, `2026`, `c. 12 Feb 26`, `Feb–Mar 26`, `from Feb 26`.
    public var brief: String {
        words { year in
            let year = year % 100
            return year < 10 ? "0\(year)" : "\(year)"
        }
    }

    /// `12 Feb 2026`, `Feb 2026`, `spring 2026`, `2026`, `c. 12 Feb 2026`, `Feb–Mar 2026`, `from Feb 2026`.
    public var long: String { words { "\($0)" } }

    /// Where the year stands above: `12 Feb`, `Feb`, `spring`, `c. 12 Feb`, `Feb–Mar`; a year alone stays.
    public var withoutYear: String { words { _ in "" } }

    private func words(_ shown: (Int) -> String) -> String {
        if isUnread { return "no date" }
        if isOpenStart { return "until " + KnownDate.words(last, end, shown) }
        if isOpenEnd { return "from " + KnownDate.words(first, start, shown) }
        let begin = KnownDate.words(first, start, shown)
        guard isInterval else { return begin }
        let finish = KnownDate.words(last, end, shown)
        // What both ends share is said once: `Feb–Mar 26`, `12–14 Feb 26`; not where one of them bears a mark.
        guard isCertain, start.grain == end.grain, start.grain != .year, year(first, start) == year(last, end) else {
            return begin + "–" + finish
        }
        let isOneMonth = start.grain == .day && first.month == last.month
        return (isOneMonth ? "\(first.day)" : KnownDate.name(first, start.grain)) + "–" + finish
    }

    private func year(_ day: CalendarDate, _ end: End) -> Int {
        end.grain == .season ? Season.of(day).year : day.year
    }

    /// One end with its marks: `c. 12 Feb 26?`.
    private static func words(_ day: CalendarDate, _ end: End, _ shown: (Int) -> String) -> String {
        let text =
            switch end.grain {
            case .day, .month: join(name(day, end.grain), shown(day.year))
            case .season: join(name(day, end.grain), shown(Season.of(day).year))
            // Two digits alone would be anything.
            case .year: "\(day.year)"
            case .open, .none: ""
            }
        return (end.doubt.isApproximate ? "c. " : "") + text + (end.doubt.isUncertain ? "?" : "")
    }

    private static func join(_ name: String, _ year: String) -> String { year.isEmpty ? name : "\(name) \(year)" }

    /// Without the year.
    private static func name(_ day: CalendarDate, _ grain: Grain) -> String {
        switch grain {
        case .day: day.short
        case .month: String(day.short.drop { $0 != " " }.dropFirst())
        case .season: "\(Season.of(day).season)"
        case .year, .open, .none: ""
        }
    }

    /// How far away it is, counted to its last day that is certain: `in 24 days`, `within 8 days`, `at least 20 days ago`,
    /// `in about 5 days`, `perhaps in 5 days`. Empty where nothing can be counted.
    ///
    /// - Parameter count: how a number of days is written.
    public func distance(from today: CalendarDate, _ count: (Int) -> String) -> String {
        guard let left = daysLeft(on: today) else { return isOpenEnd ? "open-ended" : "" }
        if let day { return day == today ? "today" : left > 0 ? "in \(count(left))" : "\(count(-left)) ago" }
        let days = (isApproximate ? "about " : "") + count(abs(left))
        let isOneDay = named == lastNamed
        let phrase =
            if left < 0 {
                isOneDay ? "\(days) ago" : "at least \(days) ago"
            } else if left == 0 {
                isOneDay ? (isApproximate ? "about today" : "today") : "today at the latest"
            } else {
                isOneDay ? "in \(days)" : "within \(days)"
            }
        return (isUncertain ? "perhaps " : "") + phrase
    }
}
