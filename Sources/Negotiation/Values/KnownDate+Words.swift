import Words

// A known date as people say it.
extension KnownDate {
    /// `12 Feb` where it is a day and certain; else `brief`. 「26/2/12」
    public var short: String { day?.short ?? brief }

    /// `12 Feb 26`, `Feb 26`, `spring 26`, `2026`, `c. 12 Feb 26`, `Feb–Mar 26`, `from Feb 26`. 「26/2/12」, 「26年2月」
    public var brief: String { words(.brief).text }

    /// `12 Feb 2026`, `Feb 2026`, `spring 2026`, `2026`, `c. 12 Feb 2026`, `Feb–Mar 2026`, `from Feb 2026`.
    /// 「2026年2月12日（木）」, 「2026年2月」
    public var long: String { words(.long).text }

    /// Where the year stands above: `12 Feb`, `Feb`, `spring`, `c. 12 Feb`, `Feb–Mar`; a year alone stays. 「2月12日」
    public var withoutYear: String { words(.withoutYear).text }

    private func words(_ form: DateForm) -> DateWords {
        if isUnread { return .unknown }
        guard let begin = KnownDate.end(first, start) else {
            return KnownDate.end(last, end).map { .until($0, form) } ?? .unknown
        }
        if isOpenEnd { return .from(begin, form) }
        return KnownDate.end(last, end).map { .between(begin, $0, form) } ?? .on(begin, form)
    }

    /// One end in words; nil where it is open, or where there is none.
    private static func end(_ day: CalendarDate, _ end: End) -> DateEnd? {
        let (grain, year): (DateEnd.Grain, Int)
        switch end.grain {
        case .day: (grain, year) = (.day(day.day, day.weekday.word), day.year)
        case .month: (grain, year) = (.month, day.year)
        case .season: (grain, year) = (.season(Season.of(day).season.word), Season.of(day).year)
        case .year: (grain, year) = (.year, day.year)
        case .open, .none: return nil
        }
        return DateEnd(
            grain, year: year, month: day.monthName, isApproximate: end.doubt.isApproximate,
            isUncertain: end.doubt.isUncertain)
    }

    /// How far away it is, counted to its last day that is certain: `in 24 days`, `within 8 days`, `at least 20 days ago`,
    /// `in about 5 days`, `perhaps in 5 days`. Empty where nothing can be counted.
    ///
    /// - Parameter count: how a number of days is written.
    public func distance(from today: CalendarDate, _ count: (Int) -> String) -> String {
        guard let left = daysLeft(on: today) else { return isOpenEnd ? DistanceWords.openEnded.text : "" }
        let isOneDay = day != nil || named == lastNamed
        let bearing: DistanceWords.Bearing =
            if left < 0 {
                isOneDay ? .ago : .atLeastAgo
            } else if left == 0 {
                isOneDay ? .today : .todayAtTheLatest
            } else {
                isOneDay ? .ahead : .within
            }
        return DistanceWords.away(
            bearing, days: count(abs(left)), isApproximate: isApproximate, isUncertain: isUncertain
        ).text
    }
}

extension KnownDate.Season {
    fileprivate var word: SeasonName {
        switch self {
        case .spring: .spring
        case .summer: .summer
        case .autumn: .autumn
        case .winter: .winter
        }
    }
}
