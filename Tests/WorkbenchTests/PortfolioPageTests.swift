import Negotiation
import Screen
import Testing

@testable import Workbench

/// What is left of the envelope, the pace that it needs, and the mix with its room.
@Suite struct PortfolioPageTests {
    @Test(arguments: ["80x24", "120x40", "200x50", "60x16", "30x8"]) func picture(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("$")
        try Golden.check(desk.workbench.render(), "portfolio-\(size)")
    }

    @Test(arguments: ["80x24", "120x40", "200x50"]) func pictureInJapanese(size: String) throws {
        var desk = try Desk(Fixture.japanese, size)
        try desk.press("$<Tab><Tab>")
        try Golden.check(desk.workbench.render(), "portfolio-japanese-\(size)")
    }

    @Test func pictures() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("$s")
        try Golden.check(desk.workbench.render(), "portfolio-stage-80x24")
        try desk.press("<Tab><Enter>")
        try Golden.check(desk.workbench.render(), "portfolio-sector-80x24")
        try desk.press("<Tab><Enter>G")
        try Golden.check(desk.workbench.render(), "portfolio-institution-80x24")
        var odd = try Desk(Fixture.oddMoney, "100x50")
        try odd.press("$ss<Enter>sj<Enter>")
        try Golden.check(odd.workbench.render(), "portfolio-odd-100x50")
        var empty = try Desk(Fixture.empty, "80x24")
        try empty.press("$")
        try Golden.check(empty.workbench.render(), "portfolio-empty-80x24")
    }
}

/// What keys do on the page.
@Suite struct PortfolioKeysTests {
    private func page(_ desk: Desk) -> PortfolioPage? {
        desk.workbench[PortfolioPage.self]
    }

    @Test func dollarOpensItAndEscapeGoesBack() throws {
        var desk = try Desk()
        try desk.press("$")
        #expect(desk.workbench.place == PortfolioPage.self)
        #expect(page(desk)?.selected?.name == .counted(.selected))
        try desk.press("<Esc>")
        #expect(desk.workbench.place == Board.self)
        try desk.press("/ohio<Enter><Enter>$q")
        #expect(desk.workbench.place == DetailPage.self)
    }

    /// A pace is rounded up, and says so; what it is rounded from stands at the foot.
    @Test func aRoundedPaceSaysSo() throws {
        var desk = try Desk(Fixture.sample, "120x40")
        try desk.press("$")
        let heading = try #require(desk.lines.first { $0.contains("To the deadline") })
        #expect(heading.contains("a year  rounded up"))
        while page(desk)?.selected?.name != .pace(0) { try desk.press("j") }
        #expect(desk.lines.contains { $0.contains("133.2bn") })
        #expect(desk.lines.contains { $0.contains("133147872340.43 USD a year") })
    }

    @Test func enterOnASumOfThePaneOpensItThere() throws {
        var desk = try Desk()
        try desk.press("4<Enter>")
        #expect(page(desk)?.selected?.name == .whole)
        try desk.press("qj<Enter>")
        #expect(page(desk)?.selected?.name == .instrument(.equity))
        // All projects are split alike, which is one row.
        try desk.press("qjjj<Enter>")
        #expect(page(desk)?.selected?.name == .whole)
        var odd = try Desk(Fixture.oddMoney)
        try odd.press("4G<Enter>")
        #expect(odd.workbench.place == DetailPage.self)
        #expect(odd.workbench.current?.kind == .project)
    }

    @Test func enterOpensAndClosesTheProjectsOfARow() throws {
        var desk = try Desk()
        try desk.press("$")
        let rows = page(desk)?.rows.count ?? 0
        try desk.press("<Enter>")
        #expect(page(desk)?.rows.count == rows + 3)
        try desk.press("j<Enter>")
        let project = try #require(desk.workbench.current)
        #expect(desk.workbench.place == DetailPage.self && project.kind == .project)
        try desk.press("q")
        #expect(page(desk)?.selected?.project?.id == project)
        try desk.press("k<Enter>")
        #expect(page(desk)?.rows.count == rows)
    }

    @Test func enterOnWhatIsLeftOrOnADeadlineShowsItsClaims() throws {
        var desk = try Desk()
        try desk.press("$jj<Enter>")
        #expect(desk.workbench.place == DetailPage.self)
        #expect(desk.lines.contains { $0.contains("Tanmay Kadam") })
        try desk.press("qjj<Enter>q")
        #expect(page(desk)?.selected?.name == .pace(0))
    }

    @Test func aStageWithNothingSaysSo() throws {
        var desk = try Desk()
        try desk.press("$G<Enter>")
        #expect(desk.message == "no project here")
    }

    @Test func everyMotionEndsOnARowThatCanBeSelected() throws {
        var desk = try Desk(Fixture.sample, "60x16")
        try desk.press("$")
        for keys in ["j", "5j", "<PageDown>", "<PageDown>", "G", "k", "s", "s", "<PageUp>", "g", "3k", "s", "s", "07j"]
        {
            try desk.press(keys)
            #expect(page(desk)?.selected?.isSelectable == true, "\(keys)")
            let shown = try #require(page(desk))
            let visible = shown.viewport.visible(height: 13, count: shown.rows.count)
            #expect(visible.contains(shown.viewport.selected), "\(keys)")
        }
        try desk.press("g")
        #expect(page(desk)?.viewport.top == 0)
    }

    @Test func theGroupingGoesRound() throws {
        var desk = try Desk()
        try desk.press("$")
        for grouping in ["stage", "sector", "institution"] {
            try desk.press("<Tab>")
            #expect(desk.lines.first?.contains("mix by \(grouping)") == true)
        }
        try desk.press("<Tab>")
        #expect(desk.lines.first?.contains("mix by") == false)
        #expect(page(desk)?.selected?.name == .whole)
    }

    /// What others change shows at once, and the selection stays on its row.
    @Test func aNewVersionIsSummedUpAnew() throws {
        var desk = try Desk()
        try desk.press("$4j")
        let before = try #require(page(desk)?.selected)
        let dossier = desk.workbench.dossier
        let change = Change(
            record: RecordID(.project, "texas-gulflink"), field: "stage", before: "selected", after: "shortlisted")
        desk.workbench.receive(
            .changed(
                [ForeignChange(change.record, .changed, [change], by: Author())], try dossier.applying(change)))
        #expect(page(desk)?.selected?.identity == before.identity)
        #expect(desk.lines.contains { $0.contains("selected") && $0.contains("33.9bn") && $0.contains("2 projects") })
    }

    /// The board's saves pay nothing for the page, and the page nothing for records that it does not show.
    @Test func aGapLeavesTheRowsAsTheyAre() throws {
        var desk = try Desk()
        try desk.press("$")
        desk.workbench[PortfolioPage.self]?.rows[1].cells.amount = "untouched"
        let dossier = desk.workbench.dossier
        let change = Change(record: RecordID(.gap, "equity-share"), field: "owner", before: "MOF", after: "JBIC")
        desk.workbench.receive(
            .changed([ForeignChange(change.record, .changed, [change], by: Author())], try dossier.applying(change)))
        #expect(page(desk)?.rows[1].cells.amount == "untouched")
    }
}
