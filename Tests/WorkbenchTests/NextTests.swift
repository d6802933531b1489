import Negotiation
import Screen
import Testing

@testable import Workbench

/// What is next, below the panes of a large board.
@Suite struct NextTests {
    private func lines(_ desk: Desk) -> [String] { Array(desk.lines.suffix(5).dropLast()) }

    @Test func itHasLinesOfItsOwnWhereTheScreenIsLarge() throws {
        let desk = try Desk(Fixture.sample, "100x34")
        #expect(lines(desk)[0].hasPrefix(" t Next ─"))
        for size in ["99x34", "100x33"] {
            let desk = try Desk(Fixture.sample, size)
            #expect(!desk.lines.contains { $0.hasPrefix(" t Next") })
        }
        // Nothing has a day: the panes keep their rows.
        let empty = try Desk(Fixture.empty, "120x40")
        #expect(!empty.lines.contains { $0.hasPrefix(" t Next") })
        var zoomed = try Desk(Fixture.sample, "120x40")
        try zoomed.press("+")
        #expect(!zoomed.lines.contains { $0.hasPrefix(" t Next") })
    }

    @Test func aDayStandsAtItsColumn() throws {
        let desk = try Desk(Fixture.sample, "120x40")
        let bench = desk.workbench
        let text = lines(desk).map(Array.init)
        var seen = 0
        for day in bench.facts.agenda.days {
            let offset = bench.today.days(until: day.date)
            guard (0..<50).contains(offset) else { continue }
            #expect(String(text[1][7 + 2 * offset + 1]) == "\(day.count)")
            seen += 1
        }
        #expect(seen > 2)
        let late = bench.facts.agenda.days.filter { $0.date < bench.today }.reduce(0) { $0 + $1.count }
        #expect(String(text[1]).hasPrefix(late > 0 ? " \(late) " : "  "))
        let summit = try #require(bench.facts.agenda.marks.first { $0.isSummit })
        #expect(String(text[3][(7 + 2 * bench.today.days(until: summit.date))...]).hasPrefix("│ Summit"))
    }

    @Test func aPressOnItOpensTheTimeline() throws {
        var desk = try Desk(Fixture.sample, "120x40")
        _ = desk.workbench.handle(.mouse(Mouse(.press, at: Point(column: 20, row: 37))))
        #expect(desk.workbench.pages.last is TimelinePage)
    }

    /// What is late by a day is late on all screens: the agenda and the timeline count alike.
    @Test(arguments: [0, 1, 2]) func theAgendaCountsWhatTheTimelineDoes(which: Int) throws {
        let dossier = try [Fixture.sample, Fixture.shipped, Fixture.japanese][which].get()
        let day = try #require(CalendarDate("2026-02-20"))
        let timeline = dossier.timeline(day).filter { $0.isOverdue && $0.kind != .planned }.count
        let agenda = Agenda(dossier).days.filter { $0.date < day }.reduce(0) { $0 + $1.count }
        #expect(timeline == agenda)
    }
}
