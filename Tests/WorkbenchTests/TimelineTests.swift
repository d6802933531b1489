import Negotiation
import Screen
import Testing

@testable import Workbench

/// All that has a day, on one axis.
@Suite struct TimelineTests {
    @Test(arguments: ["80x24", "120x40", "200x50", "60x16"]) func picture(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("t")
        try Golden.check(desk.workbench.render(), "timeline-\(size)")
    }

    @Test func pictures() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("t+")
        try Golden.check(desk.workbench.render(), "timeline-weeks-80x24")
        try desk.press("---G")
        try Golden.check(desk.workbench.render(), "timeline-years-80x24")
        var japanese = try Desk(Fixture.japanese, "80x24")
        try japanese.press("t")
        try Golden.check(japanese.workbench.render(), "timeline-japanese-80x24")
    }

    @Test(arguments: ["80x24", "120x40"]) func pictureOfSpans(size: String) throws {
        var desk = try Desk(Fixture.spans, size)
        try desk.press("t")
        try Golden.check(desk.workbench.render(), "timeline-spans-\(size)")
    }

    /// Whatever the terminal, most of a line is time, and the words stand at their mark.
    @Test func wordsStandAtTheirMark() throws {
        var desk = try Desk(Fixture.sample, "80x24", glyphs: .ascii)
        try desk.press("t")
        let row = try #require(desk.lines.first { $0.contains("Funding clock") })
        #expect(row.contains("G Funding clock  NEXI"))
        let axis = try #require(desk.lines[1].firstRange(of: "Feb"))
        #expect(desk.lines[1].distance(from: desk.lines[1].startIndex, to: axis.lowerBound) < 30)
        // At the end of the axis they stand before it.
        try desk.press("G")
        let last = try #require(desk.lines.first { $0.hasPrefix("> ") })
        #expect(last.contains("Deadline!") && last.hasSuffix(" C") == false)
    }

    @Test func theFootFollowsOnceNoKeyComes() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("t")
        let first = desk.lines[22]
        #expect(first.contains("JBIC governor on projects"))
        try desk.press("<Down>")
        #expect(desk.workbench.isPreviewBehind)
        #expect(desk.lines[22] == first)
        desk.workbench.receive(.paused)
        #expect(!desk.workbench.isPreviewBehind)
        #expect(desk.lines[22].contains("Confirm the day"))
    }

    @Test func enterLeadsToTheRecordAndBack() throws {
        var desk = try Desk()
        try desk.press("tj<Enter>")
        #expect(desk.workbench.current == RecordID(.meeting, "2026-02-17-first-projects"))
        try desk.press("q")
        #expect(desk.workbench.place == TimelinePage.self)
        try desk.press("Gq")
        #expect(desk.workbench.place == Board.self)
    }

    @Test func aNewDateMovesTheSelectionWithItsEntry() throws {
        var desk = try Desk()
        try desk.press("t")
        let gap = try #require(desk.workbench.dossier.gap("funding-clock"))
        let entries = desk.workbench.dossier.timeline(desk.workbench.today)
        let today = desk.workbench.today
        let start = try #require(entries.firstIndex { $0.date.named >= today })
        let row = try #require(entries.firstIndex { $0.record == gap.id })
        try desk.press(String(repeating: "j", count: row - start))
        let change = Change(record: gap.id, field: "due", before: "2026-03-06", after: "2026-06-30")
        desk.workbench.receive(
            .changed(
                [ForeignChange(gap.id, .changed, [change], by: Author())], try desk.workbench.dossier.applying(change)))
        #expect(desk.lines.contains { $0.hasPrefix("▌ 30 Jun 26") && $0.contains("Funding clock") })
    }

    @Test func everyReadingOfAClockIsThere() throws {
        let dossier = try Fixture.sample.get()
        let entries = dossier.timeline(try #require(dossier.framework.asOf))
        #expect(entries.filter { $0.title == "Deadline!" }.map(\.date.description) == ["2029-01-19", "2029-12-31"])
        #expect(entries.filter { $0.title.hasPrefix("First funding due") }.count == 3)
        #expect(entries.map(\.date) == entries.map(\.date).sorted())
        #expect(entries.contains { $0.kind == .action && $0.isOverdue })
    }

    /// Whatever day is selected, it is on the axis, and days stand in order.
    @Test(arguments: TimeAxis.Zoom.allCases, [1, 7, 30, 80]) func whatIsSelectedIsOnTheAxis(
        zoom: TimeAxis.Zoom, columns: Int
    ) throws {
        let today = try #require(CalendarDate("2026-02-20"))
        for offset in [-700_000, -4000, -500, -31, -1, 0, 1, 29, 365, 3650, 900_000] {
            guard let day = today.adding(days: offset) else { continue }
            let axis = TimeAxis(zoom, today: today, showing: day, columns: columns)
            #expect((0..<columns).contains(axis.column(of: day)), "\(day)")
            let next = try #require(day.adding(days: 1))
            #expect(axis.column(of: next) >= axis.column(of: day))
            for tick in axis.scale { #expect(tick.column + tick.label.count <= columns) }
            for (one, other) in zip(axis.scale, axis.scale.dropFirst()) {
                #expect(one.column + one.label.count < other.column)
            }
        }
    }
}
