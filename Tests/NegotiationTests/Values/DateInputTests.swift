import Chance
import Negotiation
import Testing

@Suite struct DateInputTests {
    /// 20 February 2026 is a Friday.
    @Test(arguments: [
        ("2026-02-12", "2026-02-12"), ("２０２６－０２－１２", "2026-02-12"), (" today ", "2026-02-20"),
        ("Tomorrow", "2026-02-21"), ("+0d", "2026-02-20"), ("+3d", "2026-02-23"), ("+2w", "2026-03-06"),
        ("+1m", "2026-03-20"), ("+12M", "2027-02-20"), ("＋３ｄ", "2026-02-23"),
        ("fri", "2026-02-27"), ("friday", "2026-02-27"), ("Sat", "2026-02-21"), ("thurs", "2026-02-26"),
        ("mon", "2026-02-23"), ("19 mar", "2026-03-19"), ("mar 19", "2026-03-19"), ("19 March", "2026-03-19"),
        ("19 feb", "2027-02-19"), ("20 feb", "2026-02-20"), ("29 feb", "2028-02-29"), ("19 mar 2027", "2027-03-19"),
        ("mar 19 2027", "2027-03-19"), ("2026-02", "2026-02"), ("2026", "2026"), ("2026-21", "2026-21"),
        ("2026-02-12~", "2026-02-12~"), ("２０２６－０２？", "2026-02?"), ("2026-02/2026-03", "2026-02/2026-03"),
        ("2026-02/..", "2026-02/.."), ("../2026-02", "../2026-02"), ("2026-02-12T09:30", "2026-02-12"),
        ("1 jan", "2027-01-01"), ("12 feb 2026", "2026-02-12"), ("3　sept", "2026-09-03"),
    ])
    func readsWhatPeopleType(text: String, date: String) throws {
        let today = try #require(CalendarDate("2026-02-20"))
        #expect(DateInput.parse(text, today: today)?.description == date)
    }

    @Test(arguments: [
        "", " ", "+", "+d", "+3", "+3y", "+-3d", "3d", "-3d", "+99999999999999999999d", "+9223372036854775807w",
        "+9223372036854775807m", "fr", "frida y", "fridayy", "19", "19 ma", "19 foo", "mar", "30 feb", "32 mar",
        "29 feb 2027", "19 mar 27", "19 mar 2027 x", "0 mar", "-1 mar", "2026-02-30", "yesterday", "jan feb", "1 2",
        "2026-13",
        "2026-22-05", "2026-02/", "2026-03/2026-02", "../..",
    ])
    func refusesTheRest(text: String) throws {
        let today = try #require(CalendarDate("2026-02-20"))
        #expect(DateInput.parse(text, today: today) == nil)
    }

    @Test func theExpectationNamesOnlyWhatIsRead() throws {
        let today = try #require(CalendarDate("2026-02-20"))
        let examples = DateInput.expectation.replacing("a date like ", with: "").replacing(" or ", with: ", ")
        for example in examples.split(separator: ", ") {
            #expect(DateInput.parse(String(example), today: today) != nil, "\(example)")
        }
    }

    @Test func theEndOfTheCalendarIsNoTrap() {
        for text in ["tomorrow", "+1d", "+1m", "+1w", "1 jan", "29 feb"] {
            #expect(DateInput.parse(text, today: .latest) == nil)
        }
        for weekday in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] {
            #expect(DateInput.parse(weekday, today: .latest) == nil)
        }
    }

    @Test func aWeekdayIsTheNextSuchDayAndNeverToday() {
        var random = SeededGenerator(for: "aWeekdayIsTheNextSuchDayAndNeverToday")
        for _ in 0..<500 {
            guard let today = CalendarDate(daysSinceEpoch: Int.random(in: 0...40_000, using: &random)),
                let weekday = Weekday.allCases.randomElement(using: &random),
                let date = DateInput.parse(weekday.rawValue, today: today)?.day
            else {
                Issue.record("no date")
                continue
            }
            #expect((1...7).contains(today.days(until: date)))
            #expect(date.weekday == weekday)
        }
    }
}
