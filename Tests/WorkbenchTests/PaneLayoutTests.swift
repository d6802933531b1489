import Negotiation
import Screen
import Testing

@testable import Workbench

/// How the board shares its room out.
@Suite struct PaneLayoutTests {
    private func layout(_ size: Size, _ needs: [Pane: PaneNeed]) -> BoardLayout {
        BoardLayout(
            size: size, isZoomed: false, wantsPreview: false, panes: [.shortlist, .gaps, .meetings, .mix],
            needs: Pane.allCases.map { needs[$0] ?? PaneNeed() })
    }

    private let wide = Size(columns: 80, rows: 24)

    @Test func theUpperPanesTakeWhatTheLongerOfThemNeeds() {
        let layout = layout(
            wide, [.shortlist: PaneNeed(rows: 4), .gaps: PaneNeed(rows: 10), .meetings: PaneNeed(rows: 18)])
        #expect(layout.height(of: .gaps) == 10 && layout.height(of: .shortlist) == 10)
        #expect(layout.height(of: .meetings) == 9)
        // Every cell of the body is one pane's.
        let all = [Pane.shortlist, .gaps, .meetings, .mix].map { layout.frame(of: $0).size }
        #expect(all.reduce(0) { $0 + $1.rows * $1.columns } == 80 * 21)
    }

    @Test func neighboursTakeWhatOneDoesNotNeed() {
        // More than two thirds, where the lower panes need less than a third.
        let long = layout(wide, [.gaps: PaneNeed(rows: 30), .meetings: PaneNeed(rows: 2), .mix: PaneNeed(rows: 3)])
        #expect(long.height(of: .gaps) == 15 && long.height(of: .meetings) == 3)
        let short = layout(wide, [.gaps: PaneNeed(rows: 1), .meetings: PaneNeed(rows: 30)])
        #expect(short.height(of: .gaps) == 6 && short.height(of: .meetings) == 13)
    }

    @Test func columnsGoWhereTheyAreWanted() {
        let layout = layout(wide, [.shortlist: PaneNeed(rows: 1, columns: 44), .gaps: PaneNeed(rows: 1, columns: 36)])
        #expect(layout.rows(of: .shortlist).size.columns == 44 && layout.rows(of: .gaps).size.columns == 36)
        let greedy = self.layout(wide, [.shortlist: PaneNeed(rows: 1, columns: 90)])
        #expect(greedy.rows(of: .gaps).size.columns == 36)
    }

    @Test func headingsAndSecondLinesComeAfterTheRows() {
        let need = PaneNeed(rows: 10, isSectioned: true, headings: 2, canDropHeadings: true, seconds: 10)
        func shape(_ rows: Int) -> PaneShape {
            layout(Size(columns: 80, rows: rows), [.shortlist: need, .meetings: PaneNeed(rows: 50)]).shape(
                of: .shortlist)
        }
        #expect(shape(18) == PaneShape(hasHeadings: false, hasSeconds: false))
        #expect(shape(24) == PaneShape(hasHeadings: true, hasSeconds: false))
        #expect(shape(48) == PaneShape(hasHeadings: true, hasSeconds: true))
    }

    @Test func everyRowHasALineAndEveryLineIsSomething() {
        var measures = PaneMeasures()
        measures.sections = [
            PaneSection(start: 0, heading: nil), PaneSection(start: 2, heading: StyledHeading(text: "2025")),
            PaneSection(start: 5, heading: StyledHeading(text: "2024")),
        ]
        measures.seconds = [1, 4]
        for shape in [
            PaneShape(), PaneShape(hasHeadings: true), PaneShape(hasSeconds: true),
            PaneShape(hasHeadings: true, hasSeconds: true),
        ] {
            let lines = PaneLines(count: 7, measures: measures, shape: shape)
            #expect(lines.total == 7 + (shape.hasHeadings ? 2 : 0) + (shape.hasSeconds ? 2 : 0))
            for row in 0..<7 { #expect(lines[lines.line(of: row)] == .row(row)) }
            for line in 0..<lines.total { #expect(lines[line] != nil) }
            #expect(lines[-1] == nil && lines[lines.total] == nil)
            #expect(lines.rows(in: 0..<lines.total) == 0..<7)
        }
        let lines = PaneLines(count: 7, measures: measures, shape: PaneShape(hasHeadings: true))
        #expect(lines[2] == .heading(section: 1) && lines[6] == .heading(section: 2))
        #expect(lines.rows(in: 2..<5) == 2..<4)
    }

    @Test func noTitleIsCutWhileWordsCanBeShorter() throws {
        var desk = try Desk(Fixture.shipped, "80x24")
        #expect(desk.lines.contains { $0.contains("Which projects qualify") && $0.contains("crit >< 20d") })
        desk = try Desk(Fixture.shipped, "120x40")
        #expect(desk.lines.contains { $0.contains("Which projects qualify") && $0.contains("critical") })
    }

    @Test func hiddenRowsAreCounted() throws {
        var desk = try Desk(Fixture.shipped, "80x24")
        #expect(desk.lines.contains { $0.contains("3 Meeting log") && $0.contains("1-9 of 17") })
        try desk.press("3G")
        #expect(desk.lines.contains { $0.contains("of 17") && !$0.contains("1-9") && $0.contains("-17") })
        #expect(desk.workbench.render().cursor.map { $0.row < 23 } == true)
    }

    @Test func aStageIsSaidOnceWithWhatItComesTo() throws {
        let desk = try Desk(Fixture.shipped, "80x24")
        #expect(desk.lines.contains { $0.hasPrefix(" Selected") && $0.contains("36.0bn") })
        #expect(desk.lines.contains { $0.hasPrefix(" Shortlisted") && $0.contains("no amount") })
        // Sorted otherwise, each row says its own.
        var sorted = desk
        try sorted.press("sdue<Enter>")
        #expect(!sorted.lines.contains { $0.hasPrefix(" Selected") })
    }
}
