import Negotiation
import Screen
import Testing

@testable import Workbench

/// `:`, numbers before motions, and the last change made again.
@Suite struct PaletteTests {
    private func name(_ desk: Desk) -> String? { desk.workbench.current?.name }

    @Test func namesAreWords() {
    }

    @Test func lettersTogetherAndAtWordStartsComeFirst() throws {
        let whole = try #require(FuzzyMatch.score("owner", in: "owner"))
        let inside = try #require(FuzzyMatch.score("owner", in: "change owner"))
        let starts = try #require(FuzzyMatch.score("co", in: "change owner"))
        let apart = try #require(FuzzyMatch.score("co", in: "second to"))
        #expect(whole > inside)
        #expect(starts > apart)
        #expect(FuzzyMatch.score("ＯＷＮＥＲ", in: "owner") == whole)
        #expect(FuzzyMatch.score("oo", in: "owner") == nil)
        #expect(FuzzyMatch.score("renwo", in: "owner") == nil)
    }

    @Test func actionsRunByTheirNames() throws {
        var desk = try Desk()
        try desk.press(":last<Enter>")
        #expect(desk.workbench.viewport(.shortlist).selected == desk.workbench.dossier.projects.count - 1)
        try desk.press("：gaps<Enter>")
        #expect(desk.workbench.board.focus == .gaps)
    }

    @Test func aCommandSetsTheOwner() throws {
        var desk = try Desk()
        try desk.press("2:owner<Space>MOF<Enter>")
        #expect(desk.saved.count == 1)
        #expect(desk.workbench.dossier.gaps.first?.subject.owner == "MOF")
        #expect(isClosed(desk))
    }

    @Test func aCommandNamedInPartOrWithoutItsArgumentDoesNothing() throws {
        var desk = try Desk()
        try desk.press("2:own<Space>MOF<Enter>")
        #expect(desk.message?.contains("did you mean `owner`?") == true)
        #expect(desk.saved.isEmpty)
        try desk.press("<Esc>:owner<Enter>")
        #expect(desk.saved.isEmpty)
        #expect(desk.message?.contains("owner OWNER") == true)
    }

    @Test func faultsKeepTheLine() throws {
        var desk = try Desk()
        try desk.press("2:status<Space>almost<Enter>")
        #expect(desk.saved.isEmpty)
        guard let palette = desk.workbench.prompt as? Palette else { throw Missing() }
        #expect(palette.line.text == "status almost")
        try desk.press("<C-u>ownre<Enter>")
        #expect(desk.message?.contains("did you mean `owner`?") == true)
    }

    @Test func tabCompletesNamesFieldsAndChoices() throws {
        var desk = try Desk()
        func line() -> String? {
            (desk.workbench.prompt as? Palette)?.line.text
        }
        try desk.press("2:status<Space>conv<Tab>")
        #expect(line() == "status converging")
        try desk.press("<C-u>set<Space>tokyo.fall<Tab>")
        #expect(line() == "set tokyo.fallback ")
        try desk.press("<C-u>open<Space>equity-sh<Tab>")
        #expect(line() == "open equity-share")
        try desk.press("<Enter>")
        #expect(name(desk) == "equity-share")
    }

    @Test func theHistoryLeavesOutMaskedFields() throws {
        var desk = try Desk()
        try desk.press("2:owner<Space>MOF<Enter>:set<Space>tokyo.fallback<Space>MARKER<Enter>")
        #expect(desk.saved.count == 2)
        #expect(desk.workbench.commandHistory == ["owner MOF"])
        #expect(!desk.workbench.log.entries.contains { $0.text.contains("MARKER") })
        try desk.press(".")
        #expect(!desk.workbench.log.entries.contains { $0.text.contains("MARKER") })
        try desk.press(":<Up>")
        guard let palette = desk.workbench.prompt as? Palette else { throw Missing() }
        #expect(palette.line.text == "owner MOF")
    }

    @Test func pastedTextIsNotRun() throws {
        var desk = try Desk()
        try desk.press("2:")
        _ = desk.workbench.handle(.paste("owner MOF\n"))
        #expect(desk.saved.isEmpty)
        guard let palette = desk.workbench.prompt as? Palette else { throw Missing() }
        #expect(palette.line.text == "owner MOF ")
    }

    @Test func nothingIsWrittenWhereNothingMayBe() throws {
        let dossier = try Fixture.sample.get()
        var bench = Workbench(dossier: dossier, today: .epoch, size: Size(columns: 80, rows: 24), readOnly: .account)
        var effects: [Effect] = []
        for key in try Key.sequence("2:owner<Space>MOF<Enter><Esc>:repeat<Space>change<Enter>.") {
            effects += bench.handle(.key(key))
        }
        #expect(!effects.contains { if case .save = $0 { true } else { false } })
        #expect(bench.log.current?.text.hasPrefix("read-only") == true)
    }

    @Test func numbersGoBeforeMotions() throws {
        var desk = try Desk()
        func row() -> Int { desk.workbench.viewport(desk.workbench.board.focus).selected }
        try desk.press("5")
        #expect(desk.statusLine.hasSuffix(" 5"))
        try desk.press("j")
        #expect(row() == 5)
        try desk.press("02k")
        #expect(row() == 3)
        try desk.press("02G")
        #expect(row() == 1)
        try desk.press("5<Esc>j")
        #expect(row() == 2)
        // The keys of the panes stay what they are.
        try desk.press("2j")
        #expect(desk.workbench.board.focus == .gaps)
        #expect(row() == 1)
        try desk.press(":3<Enter>")
        #expect(row() == 2)
        try desk.press(":9999<Enter>")
        #expect(row() == 2)
        try desk.press("<Esc>g<Enter>2J")
        #expect(name(desk) == desk.workbench.dossier.gaps[2].id.name)
        #expect(desk.saved.isEmpty)
    }

    @Test func aNumberBeforeSomethingElseDoesNothing() throws {
        var desk = try Desk()
        try desk.press("9c")
        #expect(isClosed(desk))
        #expect(desk.message?.contains("a number goes before a motion") == true)
    }

    @Test func theLastChangeIsMadeAgain() throws {
        var desk = try Desk()
        try desk.press("2.")
        #expect(desk.message?.hasPrefix("nothing to repeat") == true)
        try desk.press("o<C-u>MOF<Enter>j.")
        #expect(desk.saved.count == 2)
        #expect(desk.workbench.dossier.gaps.prefix(2).allSatisfy { $0.subject.owner == "MOF" })
        #expect(desk.workbench.log.entries.contains { $0.text == "again: owner MOF" })
    }

    @Test func helpListsCommands() throws {
        var desk = try Desk()
        try desk.press("?:owner")
        #expect(desk.lines.contains { $0.contains(":owner OWNER") })
        try desk.press("<Enter>")
        guard let palette = desk.workbench.prompt as? Palette else { throw Missing() }
        #expect(palette.line.text == "owner ")
    }

    @Test(arguments: ["80x24", "120x40", "60x16"]) func screens(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press(":ow")
        try Golden.check(desk.workbench.render(), "palette-\(size)")
    }

    @Test func screenInJapanese() throws {
        var desk = try Desk(Fixture.japanese)
        try desk.press("2:")
        _ = desk.workbench.handle(.paste("owner 財務"))
        try Golden.check(desk.workbench.render(), "palette-japanese-80x24")
    }

    private func isClosed(_ desk: Desk) -> Bool { if case .none = desk.workbench.prompt { true } else { false } }

    private struct Missing: Error {}
}
