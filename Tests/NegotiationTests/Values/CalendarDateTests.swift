import Chance
import Foundation
import Negotiation
import Testing

@Suite struct CalendarDateTests {
    @Test func everyDayFrom1600To2600IsThatOfFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let first = try #require(CalendarDate(year: 1600, month: 1, day: 1)).daysSinceEpoch
        let last = try #require(CalendarDate(year: 2600, month: 12, day: 31)).daysSinceEpoch
        // Foundation counts weekdays from 1, Sunday.
        let weekdays: [Weekday] = [.sunday, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
        var faults: [Int] = []
        for day in first...last {
            let instant = Date(timeIntervalSince1970: Double(day) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
            guard let date = CalendarDate(daysSinceEpoch: day), let year = parts.year, let month = parts.month,
                let dayOfMonth = parts.day, let weekday = parts.weekday,
                date.components == (year, month, dayOfMonth), date.weekday == weekdays[weekday - 1],
                CalendarDate(year: year, month: month, day: dayOfMonth) == date,
                CalendarDate(date.description) == date
            else {
                faults.append(day)
                continue
            }
        }
        #expect(last - first + 1 == 365_608)
        #expect(faults.isEmpty, "days since 1970: \(faults.prefix(5))")
    }

    @Test func textIsStrictISO() {
        #expect(CalendarDate("2026-02-12")?.components ?? (0, 0, 0) == (2026, 2, 12))
        #expect(CalendarDate("xx2026-02-12yy".dropFirst(2).dropLast(2)) == CalendarDate("2026-02-12"))
        for text in [
            "", "2026-2-12", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
            "2026-01-32", "0999-12-31", "12026-01-01", "2026/02/12", "2026-02-12 ", " 2026-02-12", "2026-02-1２",
            "+026-02-12", "2026-02--1", "２０２６-02-12", "2026–02–12", "20260212", "2026-02-12T00:00",
        ] {
            #expect(CalendarDate(text) == nil, "\(text)")
        }
        #expect(CalendarDate("2000-02-29")?.description == "2000-02-29")
    }

    @Test func bytesAreReadAsTextIs() {
        for text in ["2026-02-12", "2026-02-30", "", "2026-02-123", "x026-02-12"] {
            let bytes = Array(text.utf8)
            #expect(bytes.withUnsafeBufferPointer { CalendarDate.parse(utf8: $0) } == CalendarDate(text))
        }
    }

    @Test func endsOfTheCalendar() {
        #expect(CalendarDate.earliest.description == "1000-01-01")
        #expect(CalendarDate.latest.description == "9999-12-31")
        #expect(CalendarDate.epoch.description == "1970-01-01")
        #expect(CalendarDate.earliest.adding(days: -1) == nil)
        #expect(CalendarDate.latest.adding(days: 1) == nil)
        #expect(CalendarDate.epoch.adding(days: .max) == nil)
        #expect(CalendarDate.epoch.adding(days: .min) == nil)
        #expect(CalendarDate.epoch.adding(months: .max) == nil)
        #expect(CalendarDate.epoch.adding(months: .min) == nil)
        #expect(CalendarDate.latest.adding(months: 1) == nil)
        #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
    }

    @Test func daysOfTheDossier() throws {
        let today = try #require(CalendarDate("2026-02-20"))
        #expect(today.days(until: try #require(CalendarDate("2026-03-19"))) == 27)
        #expect(today.days(until: try #require(CalendarDate("2029-01-19"))) == 1064)
        #expect(try #require(CalendarDate("2026-03-19")).days(until: today) == -27)
        #expect(today.short == "20 Feb")
        #expect(today.long == "20 Feb 2026")
        #expect(today.weekday == .friday)
        #expect(today.adding(days: 27)?.description == "2026-03-19")
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-12-31", 2, "2027-02-28"),
        ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"), ("2026-05-31", 13, "2027-06-30"),
        ("2026-05-31", 0, "2026-05-31"),
    ])
    func monthsKeepTheDayOrEndTheMonth(from: String, months: Int, to: String) {
        #expect(CalendarDate(from)?.adding(months: months)?.description == to)
    }

    @Test func orderIsThatOfTime() {
        var random = SeededGenerator(for: "orderIsThatOfTime")
        for _ in 0..<2_000 {
            let days = Int.random(in: -300_000...2_900_000, using: &random)
            let step = Int.random(in: -30_000...30_000, using: &random)
            guard let date = CalendarDate(daysSinceEpoch: days), let other = date.adding(days: step) else {
                Issue.record("\(days) + \(step)")
                continue
            }
            #expect((date < other) == (step > 0))
            #expect((date.description < other.description) == (step > 0))
            #expect(date.days(until: other) == step)
        }
    }
}
