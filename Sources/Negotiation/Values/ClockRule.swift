import Words

/// A date said as a term from another: `45 business days after 2026-02-17 by japan`.
public struct ClockRule: Hashable, Sendable {
    /// Which days a term counts.
    public enum Days: Hashable, Sendable {
        /// Every day.
        case calendar
        /// Days on which offices work by the calendar of this id; without one, all but Saturdays and Sundays.
        case business(by: String?)
    }

    public enum Direction: String, Hashable, Sendable {
        case after, before
    }

    /// The length of the term in days, from 0.
    public let count: Int
    public let days: Days
    public let direction: Direction
    /// The day from which the term runs; it is not counted itself.
    public let start: CalendarDate

    /// The id of the calendar that the rule needs, if it names one.
    public var calendarID: String? {
        if case .business(let id) = days { id } else { nil }
    }

    /// The day on which the term ends, or nil when `calendars` lacks the rule's calendar or the day lies outside
    /// the dates there are.
    public func date(calendars: [String: BusinessCalendar]) -> CalendarDate? {
        let signedCount = direction == .after ? count : -count
        switch days {
        case .calendar: return start.adding(days: signedCount)
        case .business(nil): return BusinessCalendar.weekendsOnly.date(after: start, businessDays: signedCount)
        case .business(let id?): return calendars[id]?.date(after: start, businessDays: signedCount)
        }
    }
}

extension ClockRule: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.clockRule.text }

    /// Reads `COUNT calendar|business days after|before DATE`, with `by CALENDAR` at the end of a rule in business
    /// days if wanted; `day` for `days` too.
    ///
    /// Bare `days` are refused: which days are meant is what the two sides may not agree on.
    public init?(_ text: some StringProtocol) {
        let words = text.foldedAndTrimmed().split(separator: " ")
        guard words.count == 5 || words.count == 7,
            let count = wholeNumber(words[0]), ["days", "day"].contains(words[2]),
            let direction = Direction(rawValue: String(words[3])), let start = CalendarDate(words[4])
        else { return nil }
        let calendar = words.count == 7 && words[5] == "by" ? String(words[6]) : nil
        guard words.count == 5 || calendar != nil else { return nil }
        switch words[1] {
        case "calendar" where calendar == nil: days = .calendar
        case "business": days = .business(by: calendar)
        default: return nil
        }
        self.count = count
        self.direction = direction
        self.start = start
    }

    public var description: String {
        let kind = days == .calendar ? "calendar" : "business"
        let term = "\(count) \(kind) \(count == 1 ? "day" : "days") \(direction.rawValue) \(start)"
        return calendarID.map { "\(term) by \($0)" } ?? term
    }
}
