/// Which days offices work.
public struct BusinessCalendar: Hashable, Sendable {
    public let weekend: Set<Weekday>
    public let holidays: Set<CalendarDate>
    // In order, so that those between two dates are counted by search.
    private let weekdayHolidays: [CalendarDate]

    /// Saturday and Sunday off, and no holidays.
    public static let weekendsOnly = BusinessCalendar()

    public init(weekend: Set<Weekday> = [.saturday, .sunday], holidays: Set<CalendarDate> = []) {
        self.weekend = weekend
        self.holidays = holidays
        weekdayHolidays = holidays.isEmpty ? [] : holidays.filter { !weekend.contains($0.weekday) }.sorted()
    }

    public func isBusinessDay(_ date: CalendarDate) -> Bool {
        !weekend.contains(date.weekday) && !holidays.contains(date)
    }

    /// The business days after the earlier date up to and including `end`; with `end` before `start`, those from
    /// `end` up to but not including `start`, counted negative.
    public func businessDays(from start: CalendarDate, to end: CalendarDate) -> Int {
        let (first, last) = (start.daysSinceEpoch, end.daysSinceEpoch)
        return first <= last ? count(first + 1..<last + 1) : -count(last..<first)
    }

    /// The business days among days counted from 1970-01-01.
    private func count(_ days: Range<Int>) -> Int {
        let (weeks, rest) = days.count.quotientAndRemainder(dividingBy: 7)
        let restDays = days.suffix(rest).filter { !weekend.contains(Weekday(daysSinceEpoch: $0)) }.count
        let holidays = indexOfHoliday(from: days.upperBound) - indexOfHoliday(from: days.lowerBound)
        return weeks * workingWeek + restDays - holidays
    }

    /// The place in `weekdayHolidays` of the first that is not before `day`.
    private func indexOfHoliday(from day: Int) -> Int {
        var range = weekdayHolidays.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                weekdayHolidays[middle].daysSinceEpoch < day ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private var workingWeek: Int { Weekday.allCases.count - weekend.count }

    /// The date on which the `count`th business day after `start` falls, `start` itself not counted: the day on
    /// which a term of so many business days ends. A negative count goes back; zero is `start`, whatever day it is.
    ///
    /// Nil when the calendar has no such day up to the last (or from the first) date there is.
    public func date(after start: CalendarDate, businessDays count: Int) -> CalendarDate? {
        let longest = CalendarDate.earliest.days(until: .latest)
        guard workingWeek > 0, (-longest...longest).contains(count) else { return count == 0 ? start : nil }
        let direction = count.signum()
        var date = start
        var remaining = abs(count)
        // Whole weeks at once, always leaving at least one day to step: the end must be a business day.
        while remaining > workingWeek {
            let weeks = (remaining - 1) / workingWeek
            guard let next = date.adding(days: direction * weeks * 7) else { return nil }
            remaining -= abs(businessDays(from: date, to: next))
            date = next
        }
        while remaining > 0 {
            guard let next = date.adding(days: direction) else { return nil }
            if isBusinessDay(next) { remaining -= 1 }
            date = next
        }
        return date
    }
}
