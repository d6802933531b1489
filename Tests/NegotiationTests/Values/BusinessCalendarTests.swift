import Chance
import Negotiation
import Testing

@Suite struct BusinessCalendarTests {
    private func random(_ random: inout SeededGenerator) -> (calendar: BusinessCalendar, start: CalendarDate) {
        let start = CalendarDate.epoch.adding(days: Int.random(in: 10_000...30_000, using: &random)) ?? .epoch
        let weekend = Weekday.allCases.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random))
        let holidays = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
            start.adding(days: Int.random(in: -90...90, using: &random))
        }
        return (BusinessCalendar(weekend: Set(weekend), holidays: Set(holidays)), start)
    }

    @Test func termsEndWhereADayByDayCountEnds() throws {
        var generator = SeededGenerator(for: "termsEndWhereADayByDayCountEnds")
        for _ in 0..<1_000 {
            let (calendar, start) = random(&generator)
            let count = Int.random(in: -60...60, using: &generator)
            var date = start
            var left = abs(count)
            while left > 0 {
                date = try #require(date.adding(days: count.signum()))
                let isOff = calendar.weekend.contains(date.weekday) || calendar.holidays.contains(date)
                #expect(calendar.isBusinessDay(date) == !isOff)
                if !isOff { left -= 1 }
            }
            #expect(calendar.date(after: start, businessDays: count) == date, "\(count) after \(start) by \(calendar)")
            #expect(calendar.businessDays(from: start, to: date) == count, "\(start) to \(date) by \(calendar)")
        }
    }

    @Test func countsWhatADayByDayCountFinds() throws {
        var generator = SeededGenerator(for: "countsWhatADayByDayCountFinds")
        for _ in 0..<1_000 {
            let (calendar, start) = random(&generator)
            let days = Int.random(in: -120...120, using: &generator)
            let end = try #require(start.adding(days: days))
            let between = days >= 0 ? Array(1..<days + 1) : Array(days..<0)
            let found = between.compactMap { start.adding(days: $0) }.filter(calendar.isBusinessDay).count
            #expect(calendar.businessDays(from: start, to: end) == found * days.signum())
        }
    }

    @Test func thereMayBeNoSuchDay() {
        let never = BusinessCalendar(weekend: Set(Weekday.allCases))
        #expect(never.date(after: .epoch, businessDays: 1) == nil)
        #expect(never.date(after: .epoch, businessDays: 0) == .epoch)
        let usual = BusinessCalendar.weekendsOnly
        #expect(usual.date(after: .epoch, businessDays: .max) == nil)
        #expect(usual.date(after: .epoch, businessDays: .min) == nil)
        #expect(usual.date(after: .epoch, businessDays: 3_000_000) == nil)
        #expect(usual.date(after: .latest, businessDays: 1) == nil)
        #expect(usual.date(after: .earliest, businessDays: -1) == nil)
        #expect(usual.businessDays(from: .latest, to: .latest) == 0)
    }

    @Test func theLongestTermsAreCountedToo() {
        let everyDay = BusinessCalendar(weekend: [])
        let all = CalendarDate.earliest.days(until: .latest)
        #expect(everyDay.date(after: .earliest, businessDays: all) == .latest)
        #expect(everyDay.date(after: .latest, businessDays: -all) == .earliest)
        #expect(everyDay.businessDays(from: .earliest, to: .latest) == all)
    }
}
