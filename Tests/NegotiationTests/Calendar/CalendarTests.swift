import Chance
import Foundation
import Testing
import Words

@testable import Negotiation

@Suite struct CalendarTests {
    private static let dossier = Fixture.dossier(
        Fixture.framework + """

            deadline: [{value: 2029-01-19, source: A}, {value: 2028-12-31, source: B}]
            milestones:
              - {title: Summit, title-ja: 首脳会談, date: 2026-03-19, kind: summit}
              - {title: Review, date: 2026-04-01}
              - {title: Review, date: 2026-05-01}
            """,
        projects: ["port": "title: Port\nstage: idea\nowner: METI\ndue: 2026-03-06\n"],
        gaps: [
            "equity": "title: Equity; share, at last\ntitle-ja: 出資比率\nstatus: open\nowner: MOF\ndue: 2026-03\n"
                + "tokyo: {fallback: two per cent at the most}\n",
            "settled": "title: Settled\nstatus: agreed\ndue: 2026-03-07\n",
            "open-ended": "title: Open-ended\nstatus: open\ndue: 2026-03-07/..\n",
        ],
        meetings: [
            "2026-03-19-summit": """
            title: Talks on two per cent at the most
            date: 2026-03-19/2026-03-20
            status: planned
            place: Washington
            time: 15:00 JST
            actions:
              - {text: Draft it, owner: MOF, due: 2026-03-10}
              - {text: Done, owner: MOF, due: 2026-03-11, status: done}
            """,
            "2026-04-02-call": "title: Call\ndate: 2026-04-02\nstatus: cancelled\n",
        ])

    private func events(of owner: String? = nil) -> (events: [CalendarEvent], leftOut: Int) {
        Self.dossier.calendarEvents(of: owner, withholding: Secrets(Self.dossier))
    }

    @Test func whatHasADayIsInIt() {
        let (events, leftOut) = events()
        #expect(
            events.map { "\($0.days.lowerBound) \($0.days.upperBound) \($0.summary)" } == [
                "2026-03-01 2026-03-31 Gap due: Equity; share, at last",
                "2026-03-06 2026-03-06 Project due: Port",
                "2026-03-10 2026-03-10 Action: Draft it",
                "2026-03-19 2026-03-19 Summit",
                "2026-03-19 2026-03-20 Talks on •••",
                "2026-04-01 2026-04-01 Review",
                "2026-04-02 2026-04-02 Call",
                "2026-05-01 2026-05-01 Review",
                "2028-12-31 2028-12-31 Deadline (sources differ)",
                "2029-01-19 2029-01-19 Deadline (sources differ)",
            ])
        #expect(leftOut == 1, "the date without an end")
        #expect(Set(events.map(\.identity)).count == events.count)
        #expect(events.filter(\.isCancelled).map(\.summary) == ["Call"])
        #expect(events.first { $0.kind == .due }?.notes.first == "Date: Mar 2026", "no day is made up")
    }

    @Test func anOwnersDueDatesStandBesideWhatIsEverybodys() {
        let due = events(of: "mof").events.filter { $0.kind == .due }
        #expect(due.map(\.summary) == ["Gap due: Equity; share, at last", "Action: Draft it"])
        #expect(events(of: "mof").events.count { $0.kind != .due } == events().events.count { $0.kind != .due })
    }

    @Test func anEventIsTheSameInBothLanguages() {
        let japanese = Language.japanese.speaking { events().events }
        #expect(japanese.map(\.identity) == events().events.map(\.identity))
        #expect(japanese.contains { $0.summary == "論点の期限: 出資比率" })
        func uids(_ events: [CalendarEvent]) -> [Substring] {
            ICalendar(name: "N", dossier: Self.dossier.framework.ownName, events: events, stamp: "S", product: "P").text
                .split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        #expect(uids(japanese) == uids(events().events))
    }

    @Test func theFileIsAsTheStandardHasIt() {
        let text = ICalendar(
            name: "Investment talks", dossier: "Investment talks",
            events: events().events.filter { $0.place != nil }, stamp: "20260220T093000Z", product: "sherpa 1"
        ).text
        #expect(
            text
                == [
                    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sherpa 1//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
                    "X-WR-CALNAME:Investment talks", "BEGIN:VEVENT",
                    "UID:meetings.2026-03-19-summit.md@a7a4b88680823883.sherpa", "DTSTAMP:20260220T093000Z",
                    "DTSTART;VALUE=DATE:20260319", "DTEND;VALUE=DATE:20260321", "SUMMARY:Talks on •••",
                    "DESCRIPTION:Date: 19–20 Mar 2026\\nTime: 15:00 JST\\nFile: meetings/2026-03",
                    " -19-summit.md", "LOCATION:Washington", "STATUS:TENTATIVE", "TRANSP:OPAQUE", "END:VEVENT",
                    "END:VCALENDAR", "",
                ].joined(separator: "\r\n"))
    }

    /// Whatever stands in a title: lines of at most 75 bytes, which give the title back when they are joined.
    @Test func noTextBreaksTheFile() {
        var random = SeededGenerator(for: "calendar")
        let signs = ["a", "é", "会", "🎌", "\\", ";", ",", "\n", "\u{7}", "\r", " ", ":", "BEGIN:VEVENT"]
        for _ in 0..<300 {
            let title = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                signs.randomElement(using: &random) ?? ""
            }.joined()
            let event = CalendarEvent(
                identity: "x", kind: .due, days: day("2026-03-01")...day("2026-03-01"), summary: title, notes: [])
            let text = ICalendar(name: title, dossier: title, events: [event], stamp: "S", product: "P").text
            let lines = text.components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 })
            #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
            let joined = text.replacingOccurrences(of: "\r\n ", with: "")
            let summary = joined.components(separatedBy: "\r\n").first { $0.hasPrefix("SUMMARY:") }
            var read = ""
            var isEscaped = false
            for character in (summary ?? "").dropFirst(8).unicodeScalars {
                if isEscaped {
                    read.unicodeScalars.append(character == "n" ? "\n" : character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else {
                    read.unicodeScalars.append(character)
                }
            }
            #expect(
                read == title.replacingOccurrences(of: "\u{7}", with: " ").replacingOccurrences(of: "\r", with: " "))
        }
    }
}
