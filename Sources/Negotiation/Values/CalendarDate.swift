import Words

/// A day of the proleptic Gregorian calendar from 1000-01-01 to 9999-12-31, without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    private let days: Int32

    /// 1970-01-01, from which days are counted.
    public static let epoch = CalendarDate(unchecked: 0)
    /// 1000-01-01
    public static let earliest = CalendarDate(unchecked: -354_285)
    /// 9999-12-31
    public static let latest = CalendarDate(unchecked: 2_932_896)

    private init(unchecked days: Int32) { self.days = days }

    /// Days since the earliest date.
    var place: UInt64 { UInt64(Int(days) - Self.earliest.daysSinceEpoch) }

    /// Days since 1970-01-01; negative before it.
    public var daysSinceEpoch: Int { Int(days) }

    /// Nil when the day is before 1000-01-01 or after 9999-12-31.
    public init?(daysSinceEpoch: Int) {
        guard (Self.earliest.daysSinceEpoch...Self.latest.daysSinceEpoch).contains(daysSinceEpoch) else { return nil }
        days = Int32(daysSinceEpoch)
    }

    /// Nil unless the year is 1000–9999, the month 1–12, and the day one that this month has.
    public init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // The year is taken to begin on 1 March, so that the leap day is its last; 719,468 days lie between
        // 0000-03-01 and 1970-01-01.
        let marchYear = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
        days = Int32(365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468)
    }

    /// The number of days in a month, 28–31; `month` is 1–12.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year 1000–9999, month 1–12 and day 1–31.
    public var components: (year: Int, month: Int, day: Int) {
        let sinceMarchZero = Int(days) + 719_468
        // An era is 400 years; the terms take out its leap days, that of year 400 last.
        let era = sinceMarchZero / 146_097
        let dayOfEra = sinceMarchZero % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthsSinceMarch = (5 * dayOfYear + 2) / 153
        let month = (monthsSinceMarch + 2) % 12 + 1
        return (
            era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
        )
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    public var weekday: Weekday { Weekday(daysSinceEpoch: daysSinceEpoch) }

    /// The date so many days later, or earlier when negative; nil outside 1000-01-01…9999-12-31.
    public func adding(days count: Int) -> CalendarDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(count)
        return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
    }

    /// The same day so many months later (or earlier), or the last day of that month when it is shorter:
    /// 31 January and one month is 28 or 29 February. Nil outside 1000-01-01…9999-12-31.
    public func adding(months count: Int) -> CalendarDate? {
        let (year, month, day) = components
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
        guard !overflow, sum >= 0 else { return nil }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        return CalendarDate(
            year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
    }

    /// Days from this date to the other; negative when the other is earlier.
    public func days(until other: CalendarDate) -> Int { Int(other.days) - Int(days) }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.days < right.days }
}

extension CalendarDate: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.day.text }

    /// Reads exactly `2026-02-12`: four, two and two digits.
    public init?(_ iso: some StringProtocol) {
        var text = String(iso)
        guard let date = text.withUTF8({ Self.parse(utf8: $0) }) else { return nil }
        self = date
    }

    /// Reads the same form as `init(_:)` from bytes, without making a string.
    public static func parse(utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        let dash = UInt8(ascii: "-")
        guard utf8.count == 10, utf8[4] == dash, utf8[7] == dash else { return nil }
        guard let year = utf8.number(in: 0..<4), let month = utf8.number(in: 5..<7), let day = utf8.number(in: 8..<10)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The ISO form, `2026-02-12`.
    public var description: String {
        let (year, month, day) = components
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// For narrow columns: `12 Feb`; 「26/2/12」
    public var short: String { DateWords.on(end, .short).text }

    /// `12 Feb 2026`; 「2026年2月12日（木）」
    public var long: String { DateWords.on(end, .long).text }

    public var monthName: MonthName { MonthName.allCases[month - 1] }

    private var end: DateEnd { DateEnd(.day(day, weekday.word), year: year, month: monthName) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number that these digits are; nil where one is none.
    @inline(__always)
    func number(in range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
