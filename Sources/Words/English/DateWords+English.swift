extension DateWords {
    public var english: String {
        switch self {
        case .unknown: "no date"
        case .on(let day, let form): day.english(form)
        case .until(let end, let form): "until " + end.english(form)
        case .from(let start, let form): "from " + start.english(form)
        case .between(let start, let end, let form):
            // What both ends share is said once: `Feb–Mar 26`, `12–14 Feb 26`.
            (start.sharesMonth(with: end)
                ? start.englishDay
                : start.sharesYear(with: end) ? start.englishName : start.english(form)) + "–" + end.english(form)
        }
    }
}

extension DateEnd {
    /// With its marks: `c. 12 Feb 26?`.
    fileprivate func english(_ form: DateForm) -> String {
        let shownYear =
            switch form {
            case .long: " \(year)"
            case .brief: " " + twoDigitYear
            case .short, .withoutYear: ""
            }
        // Two digits alone would be anything.
        let text = if case .year = grain { "\(year)" } else { englishName + shownYear }
        return (isApproximate ? "c. " : "") + text + (isUncertain ? "?" : "")
    }

    fileprivate var englishName: String {
        switch grain {
        case .day: "\(englishDay) \(month.english.prefix(3))"
        case .month: String(month.english.prefix(3))
        case .season(let season): season.english
        case .year: ""
        }
    }

    fileprivate var englishDay: String { if case .day(let day, _) = grain { "\(day)" } else { "" } }
}

extension MonthName {
    public var english: String { rawValue }
}

extension WeekdayName {
    public var english: String { rawValue }
}

extension SeasonName {
    public var english: String {
        switch self {
        case .spring: "spring"
        case .summer: "summer"
        case .autumn: "autumn"
        case .winter: "winter"
        }
    }
}

extension DistanceWords {
    public var english: String {
        switch self {
        case .openEnded: "open-ended"
        case .away(let bearing, let count, let isApproximate, let isUncertain):
            (isUncertain ? "perhaps " : "")
                + DistanceWords.english(bearing, (isApproximate ? "about " : "") + count, isApproximate)
        }
    }

    private static func english(_ bearing: Bearing, _ days: String, _ isApproximate: Bool) -> String {
        switch bearing {
        case .today: isApproximate ? "about today" : "today"
        case .todayAtTheLatest: "today at the latest"
        case .ahead: "in \(days)"
        case .within: "within \(days)"
        case .ago: "\(days) ago"
        case .atLeastAgo: "at least \(days) ago"
        }
    }
}
