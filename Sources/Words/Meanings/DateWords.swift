/// A date as well as it is known, as people say it.
public enum DateWords: Saying {
    case unknown
    case on(DateEnd, DateForm)
    case until(DateEnd, DateForm)
    case from(DateEnd, DateForm)
    case between(DateEnd, DateEnd, DateForm)
}

/// How much of a date is said.
public enum DateForm: Sendable {
    /// `12 Feb 2026`; 「2026年2月12日（木）」
    case long
    /// `12 Feb 26`; 「26/2/12」
    case brief
    /// For narrow columns: `12 Feb`; 「26/2/12」
    case short
    /// Where the year stands above: `12 Feb`; 「2月12日」
    case withoutYear
}

/// A date, or one end of a span of time.
public struct DateEnd: Sendable {
    public enum Grain: Sendable {
        case day(Int, WeekdayName)
        case month, year
        case season(SeasonName)

        var number: Int {
            switch self {
            case .day: 0
            case .month: 1
            case .season: 2
            case .year: 3
            }
        }
    }

    let grain: Grain
    let year: Int
    let month: MonthName
    let isApproximate: Bool
    let isUncertain: Bool

    /// - Parameter year: of a season, that in which it began.
    public init(_ grain: Grain, year: Int, month: MonthName, isApproximate: Bool = false, isUncertain: Bool = false) {
        self.grain = grain
        self.year = year
        self.month = month
        self.isApproximate = isApproximate
        self.isUncertain = isUncertain
    }

    var isCertain: Bool { !isApproximate && !isUncertain }

    /// Whether what both have in common need be said only once.
    func sharesYear(with other: DateEnd) -> Bool {
        guard isCertain, other.isCertain, grain.number == other.grain.number, year == other.year else { return false }
        if case .year = grain { return false }
        return true
    }

    /// Whether both are days of one month.
    func sharesMonth(with other: DateEnd) -> Bool {
        guard case .day = grain else { return false }
        return sharesYear(with: other) && month == other.month
    }

    var twoDigitYear: String { year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)" }
}

/// The months in order, by their English names, which are also read.
public enum MonthName: String, CaseIterable, Saying {
    case january = "January"
    case february = "February"
    case march = "March"
    case april = "April"
    case may = "May"
    case june = "June"
    case july = "July"
    case august = "August"
    case september = "September"
    case october = "October"
    case november = "November"
    case december = "December"

    /// 1–12
    var number: Int { (MonthName.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// `Feb`; 「2月」
    public var short: String { Language.current == .japanese ? japanese : String(english.prefix(3)) }
}

/// The days of the week in order, by their English names, which are also read.
public enum WeekdayName: String, CaseIterable, Saying {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// `thu`; 「木」
    public var short: String { Language.current == .japanese ? String(japanese.prefix(1)) : String(english.prefix(3)) }
}

public enum SeasonName: Saying {
    case spring, summer, autumn, winter
}

/// How far away a date is.
public enum DistanceWords: Saying {
    /// To which side it lies, and how exactly that is known.
    public enum Bearing: Sendable {
        case today, todayAtTheLatest, ahead, within, ago, atLeastAgo
    }

    case openEnded
    /// - Parameter days: a number of days as it is written there, of which none is said today.
    case away(Bearing, days: String, isApproximate: Bool, isUncertain: Bool)
}
