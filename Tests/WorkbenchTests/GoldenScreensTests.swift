import Negotiation
import Screen
import Testing
import Workbench

/// Whole screens, held against pictures that were looked at.
@Suite struct GoldenScreensTests {
    static let sizes = ["80x24", "120x40", "200x50", "30x8"]

    @Test(arguments: sizes) func board(size: String) throws {
        try Golden.check(try Desk(Fixture.shipped, size).workbench.render(), "board-\(size)")
    }

    @Test(arguments: sizes) func boardInJapanese(size: String) throws {
        try Golden.check(try Desk(Fixture.japanese, size).workbench.render(), "board-japanese-\(size)")
    }

    @Test(arguments: ["80x24", "120x40"]) func gapDetail(size: String) throws {
        var desk = try Desk(Fixture.shipped, size)
        try desk.press("/equityshare<Enter><Esc>/equity<Space>share<Enter><Enter>")
        try Golden.check(desk.workbench.render(), "gap-\(size)")
        try desk.press("*<PageDown>")
        try Golden.check(desk.workbench.render(), "gap-revealed-\(size)")
    }

    @Test(arguments: ["80x24", "120x40"]) func projectDetail(size: String) throws {
        var desk = try Desk(Fixture.shipped, size)
        try desk.press("/ohio<Enter><Enter>")
        try Golden.check(desk.workbench.render(), "project-\(size)")
    }

    @Test func meetingDetail() throws {
        var desk = try Desk(Fixture.shipped, "80x24")
        try desk.press("3/lutnick<Enter><Enter>")
        try Golden.check(desk.workbench.render(), "meeting-80x24")
    }

    @Test func dossierDetail() throws {
        var desk = try Desk(Fixture.shipped, "120x40")
        try desk.press("i")
        try Golden.check(desk.workbench.render(), "dossier-120x40")
    }

    @Test func gapInJapanese() throws {
        var desk = try Desk(Fixture.japanese, "80x24")
        try desk.press("2<Enter>")
        try Golden.check(desk.workbench.render(), "gap-japanese-80x24")
    }

    @Test func tabsWhereThereIsLittleRoom() throws {
        var desk = try Desk(Fixture.shipped, "60x16")
        try desk.press("2j")
        try Golden.check(desk.workbench.render(), "tabs-60x16")
    }

    @Test func zoomedPane() throws {
        var desk = try Desk(Fixture.shipped, "100x30")
        try desk.press("2+")
        try Golden.check(desk.workbench.render(), "zoom-100x30")
    }

    @Test func choiceOfStatus() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("2cc")
        try Golden.check(desk.workbench.render(), "choice-80x24")
    }

    @Test func helpSearched() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("?")
        try Golden.check(desk.workbench.render(), "help-80x24")
        try desk.press("pane")
        try Golden.check(desk.workbench.render(), "help-pane-80x24")
    }

    @Test func findMarksMatches() throws {
        var desk = try Desk(Fixture.shipped, "80x24")
        try desk.press("/gas")
        try Golden.check(desk.workbench.render(), "find-80x24")
    }

    @Test func brokenRecordsAreListed() throws {
        var desk = try Desk(Fixture.broken, "80x24")
        try Golden.check(desk.workbench.render(), "broken-80x24")
        try desk.press("2G<Enter>")
        try Golden.check(desk.workbench.render(), "broken-gap-80x24")
        try desk.press("qi")
        try Golden.check(desk.workbench.render(), "broken-dossier-80x24")
    }

    @Test func emptyDossier() throws {
        try Golden.check(try Desk(Fixture.empty, "80x24").workbench.render(), "empty-80x24")
    }

    @Test(arguments: ["80x24", "120x40", "60x16", "30x8"]) func aDecision(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        let record = RecordID(.gap, "equity-share")
        desk.workbench.receive(
            .conflicts(
                [
                    Conflict(
                        record: record, field: ["tokyo", "position"], base: "1–2 % of the total",
                        ours: "2 % of the total, the rest loans and guarantees by JBIC and NEXI",
                        theirs: "up to 3 %, if the deemed rate is agreed"),
                    Conflict(record: record, field: "owner", base: "MOF", ours: nil, theirs: "JBIC"),
                ], by: Author(name: "sato", time: "2026-02-20 14:02"), isUndo: false, desk.workbench.dossier))
        try desk.press("k")
        try Golden.check(desk.workbench.render(), "decision-\(size)")
    }

    @Test func whatOthersChangedIsMarked() throws {
        var desk = try Desk(Fixture.japanese, "80x24")
        let change = Change(record: RecordID(.gap, "returns"), field: "owner", before: "財務省", after: "経済産業省")
        desk.workbench.receive(
            .changed(
                [ForeignChange(change.record, .changed, [change], by: Author(name: "佐藤"))],
                try desk.workbench.dossier.applying(change)))
        try Golden.check(desk.workbench.render(), "changed-japanese-80x24")
        try desk.press("2<Enter>")
        desk.workbench.receive(
            .conflicts(
                [Conflict(record: change.record, field: "owner", base: "財務省", ours: "外務省", theirs: "経済産業省")],
                by: Author(name: "佐藤"), isUndo: false, desk.workbench.dossier))
        try desk.press("k")
        try Golden.check(desk.workbench.render(), "decision-japanese-80x24")
    }
}
