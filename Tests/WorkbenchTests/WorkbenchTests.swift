import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// What keys do, told by state, effects and words on the screen.
@Suite struct WorkbenchTests {
    @Test func changingAStatusFromTheBoardSavesOneField() throws {
        var desk = try Desk()
        try desk.press("2cc<Enter>")
        let change = try #require(desk.saved.first?.first)
        #expect(change.record == RecordID(.gap, "return-projections"))
        #expect(change.field.description == "status")
        #expect(change.before == .text("open") && change.after == .text("converging"))
        #expect(desk.message == "saved gaps/return-projections.md: status open → converging")
        #expect(desk.workbench.dossier.gap("return-projections")?.status == .converging)
    }

    @Test func theSelectionStaysWithItsRecordWhenTheOrderChanges() throws {
        var desk = try Desk()
        try desk.press("2ca<Enter>")
        #expect(desk.workbench.dossier.gap("return-projections")?.status == .agreed)
        #expect(desk.workbench.current == RecordID(.gap, "return-projections"))
        #expect(desk.workbench.viewport(.gaps).selected > 0)
    }

    @Test func changingAStageAndAnOwnerAndADueDate() throws {
        var desk = try Desk()
        try desk.press("/softbank<Enter>csss<Enter>")
        #expect(desk.saved.last?.first?.field.description == "stage")
        try desk.press("o<C-u>MOF<Enter>")
        #expect(desk.workbench.dossier.project("softbank-data-centre")?.owner == "MOF")
        try desk.press("w<C-u>+7d<Enter>")
        #expect(desk.workbench.dossier.project("softbank-data-centre")?.due == KnownDate("2026-02-27"))
        #expect(desk.message?.hasSuffix("→ 2026-02-27") == true)
    }

    @Test func changingFromTheDetail() throws {
        var desk = try Desk()
        try desk.press("2<Enter>cc<Enter>")
        #expect(desk.saved.count == 1)
        #expect(desk.lines.contains { $0.contains("[~] converging") })
    }

    @Test func aWrongDateIsToldInPlaceAndTheTextKept() throws {
        var desk = try Desk()
        try desk.press("2w<C-u>2026-02-30<Enter>")
        #expect(desk.saved.isEmpty)
        #expect(desk.statusLine.contains("due of Return projections: 2026-02-30"))
        #expect(desk.lines.contains { $0.contains("is not a date") })
        try desk.press("<BS><BS>28<Enter>")
        #expect(desk.workbench.dossier.gap("return-projections")?.due == KnownDate("2026-02-28"))
    }

    @Test func nothingIsSavedWhenNothingChanged() throws {
        var desk = try Desk()
        try desk.press("2c<Enter>")
        #expect(desk.saved.isEmpty)
        #expect(desk.message == "nothing changed")
    }

    @Test func aBrokenRecordIsReadOnly() throws {
        var desk = try Desk(Fixture.broken)
        try desk.press("2Gc")
        #expect(desk.workbench.prompt == nil)
        #expect(desk.message?.contains("read-only until the error") == true)
    }

    @Test func findFoldsWidthCaseAndKana() throws {
        for words in ["ｓｏｆｔ", "SOFT", "soft", "ｿﾌﾄﾊﾞﾝｸ", "そふとばんく"] {
            var desk = try Desk()
            try desk.press("4/\(words)<Enter>")
            #expect(desk.workbench.current == RecordID(.project, "softbank-data-centre"), "\(words)")
        }
    }

    @Test func findLooksThroughAllFieldsAndGoesRound() throws {
        var desk = try Desk()
        try desk.press("/absolutely<Enter>")
        let count = desk.workbench.search.matches.count
        #expect(count >= 2)
        let first = desk.workbench.current
        try desk.press(String(repeating: "n", count: count))
        #expect(desk.workbench.current == first)
        try desk.press("nN")
        #expect(desk.workbench.current == first)
    }

    @Test func escapeLeavesASearchWhereItBegan() throws {
        var desk = try Desk()
        try desk.press("2jj")
        let before = desk.workbench.current
        try desk.press("/softbank<Esc>")
        #expect(desk.workbench.current == before)
        try desk.press("/zzzz<Enter>")
        #expect(desk.workbench.current == before)
        #expect(desk.message?.contains("nothing found") == true)
    }

    @Test func fullWidthKeysWork() throws {
        var desk = try Desk()
        try desk.press("２ｊ")
        #expect(desk.workbench.board.focus == .gaps)
        #expect(desk.workbench.viewport(.gaps).selected == 1)
        try desk.press("？")
        #expect(desk.workbench.place == HelpPage.self)
    }

    @Test func aPasteRunsNoKey() throws {
        var desk = try Desk()
        let before = desk.workbench.render().lines.dropLast()
        let effects = desk.workbench.handle(.paste(String(repeating: "Qqcd\n", count: 800)))
        #expect(effects.isEmpty && desk.saved.isEmpty)
        #expect(desk.workbench.render().lines.dropLast() == before)
        #expect(desk.message?.contains("4000 characters") == true)
        try desk.press("2o<C-u>")
        _ = desk.workbench.handle(.paste("METI\nMOF"))
        try desk.press("<Enter>y")
        #expect(desk.workbench.dossier.gap("return-projections")?.owner == "METI MOF")
    }

    @Test func helpRunsWhatIsChosen() throws {
        var desk = try Desk()
        try desk.press("?xyz<Esc>pane<Space>fill<Enter>")
        #expect(desk.workbench.board.isZoomed)
        #expect(desk.workbench.pages.isEmpty)
    }

    @Test func leaving() throws {
        var desk = try Desk()
        try desk.press("<Enter>q")
        #expect(desk.effects.isEmpty)
        try desk.press("q")
        #expect(desk.effects == [.quit])
        try desk.press("<Enter>Q")
        #expect(desk.effects == [.quit, .quit])
        let effects = desk.workbench.handle(.hangup)
        #expect(effects == [.quit])
    }

    @Test func theCursorStandsOnTheSelectedRowOrTheCaret() throws {
        var desk = try Desk()
        try desk.press("2jj")
        let cursor = try #require(desk.workbench.render().cursor)
        #expect(desk.workbench.render()[cursor].scalars == ["▌"])
        try desk.press("/ab")
        #expect(desk.workbench.render().cursor == Point(column: 3, row: 22))
    }

    @Test func conflictsAndRefusalsAreTold() throws {
        var desk = try Desk()
        let change = Change(
            record: RecordID(.gap, "equity-share"), field: "status", before: .text("open"), after: .text("agreed"))
        let conflict = Conflict(
            record: change.record, field: change.field, base: change.before, ours: change.after, theirs: "parked")
        desk.workbench.receive(
            .conflicts([conflict], by: Author(name: "sato"), isUndo: false, desk.workbench.dossier))
        #expect(desk.statusLine.contains("not saved: sato changed status meanwhile"))
        desk.workbench.receive(.refused("no space left on the device"))
        #expect(desk.statusLine.contains("not saved: no space left on the device"))
        desk.workbench.receive(.saved(SavedChanges([change], dossier: desk.workbench.dossier, durable: false)))
        #expect(desk.statusLine.contains("not yet safe on disk"))
        try desk.press("<Esc>M")
        #expect(desk.lines.contains { $0.contains("error: not saved: no space left") })
    }

    @Test func noControlCharacterReachesTheScreen() throws {
        var desk = try Desk(Fixture.broken)
        #expect(desk.lines.contains { $0.contains(#"Escape \x1b[31m"#) })
        try desk.press("3/escape<Enter><Enter>")
        for line in desk.lines {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f && $0 != "\u{202E}" })
        }
    }
}
