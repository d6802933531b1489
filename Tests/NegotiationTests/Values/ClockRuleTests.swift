import Negotiation
import Testing

@Suite struct ClockRuleTests {
    /// Japan's holidays in the spring of 2026 that fall into the funding term.
    private func japan() throws -> [String: BusinessCalendar] {
        let holidays = try ["2026-02-23", "2026-03-20"].map { try #require(CalendarDate($0)) }
        return ["japan": BusinessCalendar(holidays: Set(holidays))]
    }

    @Test(arguments: [
        ("45 business days after 2026-02-17", "2026-04-21"),
        ("45 business days after 2026-02-17 by japan", "2026-04-23"),
        ("45 calendar days after 2026-02-17", "2026-04-03"),
        ("1 business day before 2026-02-24 by japan", "2026-02-20"),
        ("1 business day before 2026-02-24", "2026-02-23"), ("30 calendar days before 2026-03-31", "2026-03-01"),
        ("0 business days after 2026-02-21", "2026-02-21"),
    ])
    func termsEndOnTheDay(text: String, date: String) throws {
        #expect(try #require(ClockRule(text)).date(calendars: japan())?.description == date)
    }

    @Test func whatCannotBeCountedHasNoDate() throws {
        #expect(ClockRule("45 business days after 2026-02-17 by usa")?.date(calendars: try japan()) == nil)
        for text in [
            "9223372036854775807 calendar days after 2026-02-17", "9223372036854775807 business days before 2026-02-17",
            "1 calendar day after 9999-12-31",
        ] {
            #expect(try #require(ClockRule(text)).date(calendars: [:]) == nil)
        }
    }

    @Test(arguments: [
        ("45 calendar days after 2026-02-17", "45 calendar days after 2026-02-17"),
        ("  ４５  business day  before 2026-02-17 by japan ", "45 business days before 2026-02-17 by japan"),
        ("01 business days after 2026-02-17", "1 business day after 2026-02-17"),
    ])
    func textIsReadAndWritten(text: String, canonical: String) {
        let rule = ClockRule(text)
        #expect(rule?.description == canonical)
        #expect(ClockRule(canonical) == rule)
    }

    @Test(arguments: [
        "", "45 days after 2026-02-17", "45 calendar days after 2026-02-30",
        "45 calendar days after 2026-02-17 by japan",
        "-45 calendar days after 2026-02-17", "4.5 business days after 2026-02-17", "45 business days since 2026-02-17",
        "45 business days after 2026-02-17 by", "45 business days after 2026-02-17 in japan",
        "45 business days after 2026-02-17 by japan twice", "45 business weeks after 2026-02-17",
        "9223372036854775808 calendar days after 2026-02-17", "business days after 2026-02-17",
    ])
    func refusesTheRest(text: String) {
        #expect(ClockRule(text) == nil)
    }

    @Test func partsAreThere() throws {
        let rule = try #require(ClockRule("45 business days after 2026-02-17 by japan"))
        #expect(rule.count == 45)
        #expect(rule.days == .business(by: "japan"))
        #expect(rule.direction == .after)
        #expect(rule.start.description == "2026-02-17")
        #expect(rule.calendarID == "japan")
        #expect(ClockRule("45 calendar days after 2026-02-17")?.calendarID == nil)
    }
}
