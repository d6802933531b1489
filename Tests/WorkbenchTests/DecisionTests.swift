import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// Two versions meet: what the person sees, and what each key does.
@Suite struct DecisionTests {
    private static let gap = RecordID(.gap, "equity-share")

    /// A workbench whose change of an owner has met somebody else's.
    private func met() throws -> Desk {
        var desk = try Desk()
        try desk.press("/equity<Space>share<Enter>")
        var dossier = desk.workbench.dossier
        let now = dossier.summary(of: Self.gap)?.text(of: "owner")
        dossier = try dossier.applying(
            Change(record: Self.gap, field: "owner", before: now.map(Value.text), after: "Commerce"))
        desk.workbench.receive(
            .conflicts(
                [
                    Conflict(
                        record: Self.gap, field: "owner", base: now.map(Value.text), ours: "JBIC", theirs: "Commerce")
                ],
                by: Author(name: "sato", time: "2026-02-20 14:02"), isUndo: false, dossier))
        return desk
    }

    @Test func bothVersionsAreShown() throws {
        let desk = try met()
        let text = desk.lines.joined(separator: "\n")
        for words in ["To decide", "1 of 1", "sato changed this field", "JBIC", "Commerce", "owner"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(desk.workbench.place == DecisionsPage.self)
    }

    @Test func oursIsSavedOverTheirs() throws {
        var desk = try met()
        try desk.press("o")
        #expect(
            desk.saved == [[Change(record: Self.gap, field: "owner", before: "Commerce", after: "JBIC")]])
        #expect(desk.workbench.dossier.gap("equity-share")?.owner == "JBIC")
        #expect(desk.workbench.decisions.isEmpty && desk.workbench.place == Board.self)
    }

    @Test func theirsDropsOurs() throws {
        var desk = try met()
        try desk.press("t")
        #expect(desk.saved.isEmpty && desk.workbench.decisions.isEmpty && desk.workbench.place == Board.self)
        #expect(desk.workbench.dossier.gap("equity-share")?.owner == "Commerce")
    }

    @Test func anotherVersionIsTyped() throws {
        var desk = try met()
        try desk.press("e")
        #expect(desk.statusLine.contains("JBIC"))
        try desk.press("<Space>and<Space>NEXI<Enter>")
        #expect(desk.workbench.dossier.gap("equity-share")?.owner == "JBIC and NEXI")
        #expect(desk.workbench.decisions.isEmpty)
    }

    @Test func itCanWait() throws {
        var desk = try met()
        try desk.press("<Esc>")
        #expect(desk.workbench.place == Board.self)
        try desk.press("j")
        #expect(desk.statusLine.contains("C decide 1"))
        #expect(desk.workbench.drafts.map(\.text) == ["JBIC"])
        try desk.press("C")
        #expect(desk.workbench.place == DecisionsPage.self)
    }

    @Test func itGoesWhenSomebodyMakesTheSameChange() throws {
        var desk = try met()
        let same = try desk.workbench.dossier.applying(
            Change(record: Self.gap, field: "owner", before: "Commerce", after: "JBIC"))
        desk.workbench.receive(.changed([ForeignChange(Self.gap, .changed, by: Author())], same))
        #expect(desk.workbench.decisions.isEmpty && desk.workbench.place == Board.self)
    }

    @Test func aFormTellsThatTheFieldHasChanged() throws {
        var desk = try Desk()
        try desk.press("/equity<Space>share<Enter>o<C-u>JBIC")
        let before = desk.workbench.dossier.summary(of: Self.gap)
        let changed = try desk.workbench.dossier.applying(
            Change(
                record: Self.gap, field: "owner", before: before?.text(of: "owner").map(Value.text), after: "Commerce"))
        desk.workbench.receive(.changed([ForeignChange(Self.gap, .changed, by: Author(name: "sato"))], changed))
        #expect(desk.statusLine.contains("JBIC") && desk.statusLine.contains("now Commerce: Enter lets you decide"))
        // What is saved is a change of the version that the form was opened on.
        let effects = desk.workbench.handle(.key(.enter))
        guard case .save(let transaction)? = effects.first else {
            Issue.record("nothing saved: \(effects)")
            return
        }
        #expect(transaction.changes.first?.before == before?.text(of: "owner").map(Value.text))
        #expect(transaction.edit(of: Self.gap)?.base == before?.source)
    }

    @Test func aRemovedRecordCanBeMadeAnew() throws {
        var desk = try Desk()
        let record = try #require(desk.workbench.dossier.summary(of: Self.gap))
        let change = Change(
            record: Self.gap, field: "owner", before: record.text(of: "owner").map(Value.text), after: "JBIC")
        var edit = try RecordEdit(record)
        try edit.make(change)
        desk.workbench.receive(
            .gone(Self.gap, Transaction(edit), desk.workbench.dossier.updating([Self.gap: .gone])))
        #expect(desk.lines.joined().contains("was removed while you changed it"))
        let effects = desk.workbench.handle(.key(.character("o")))
        guard case .save(let transaction)? = effects.first else {
            Issue.record("not made: \(effects)")
            return
        }
        #expect(transaction.made == Self.gap)
        #expect(transaction.document(of: Self.gap)?.root["owner"]?.text == "JBIC")
    }

    @Test func whatAnotherSessionLeftIsOffered() throws {
        var desk = try Desk()
        desk.workbench.receive(
            .drafts([
                Draft(record: Self.gap, field: "owner", text: "JBIC and", base: "MOF", time: "2026-02-20 14:02")
            ]))
        #expect(desk.lines.joined().contains("not saved when the program ended"))
        #expect(desk.workbench.drafts.map(\.text) == ["JBIC and"])
        try desk.press("oy")
        #expect(desk.workbench.dossier.gap("equity-share")?.owner == "JBIC and")
        #expect(desk.workbench.drafts.isEmpty)
    }

    @Test func whatCouldNotBeSavedIsNotTypedAgain() throws {
        var desk = try Desk()
        try desk.press("/equity<Space>share<Enter>o<C-u>JBIC")
        _ = desk.workbench.handle(.key(.enter))
        desk.workbench.receive(.refused("gaps/equity-share.md: the disk is full"))
        #expect(desk.statusLine.contains("the disk is full"))
        #expect(desk.workbench.drafts.map(\.text) == ["JBIC"])
        try desk.press("o")
        #expect(desk.statusLine.contains("owner of Equity share: JBIC"))
    }

    @Test func hiddenWordsStayHidden() throws {
        var desk = try Desk()
        desk.workbench.receive(
            .conflicts(
                [
                    Conflict(
                        record: Self.gap, field: ["tokyo", "fallback"], base: "hush", ours: "hush 2", theirs: "hush 3")
                ], by: Author(), isUndo: false, desk.workbench.dossier))
        #expect(!desk.lines.joined().contains("hush"))
        try desk.press("*")
        #expect(desk.lines.joined().contains("hush 3"))
    }
}

/// What others do is seen without disturbing.
@Suite struct ForeignChangeTests {
    private static let gap = RecordID(.gap, "funding-clock")

    private func changed(_ desk: Desk, _ field: Path, to value: Value) throws -> Message {
        let dossier = desk.workbench.dossier
        let record = try #require(dossier.summary(of: Self.gap))
        let change = Change(
            record: Self.gap, field: field, before: try Document.record(record.source).root[field]?.value, after: value)
        return .changed(
            [ForeignChange(Self.gap, .changed, [change], by: Author(name: "sato"))], try dossier.applying(change))
    }

    @Test func theStatusLineSaysWhoAndWhat() throws {
        var desk = try Desk()
        desk.workbench.receive(try changed(desk, "status", to: "converging"))
        #expect(desk.statusLine.contains("sato: gaps/funding-clock.md changed: status open → converging"))
    }

    @Test func theRowIsMarkedUntilItIsLookedAt() throws {
        var desk = try Desk()
        desk.workbench.receive(try changed(desk, "owner", to: "Commerce"))
        #expect(desk.lines.contains { $0.contains(" *[ ] Funding clock") })
        try desk.press("/funding<Enter>")
        #expect(desk.workbench.changed.isEmpty)
        try desk.press("j")
        #expect(!desk.lines.contains { $0.contains("*[ ] Funding clock") })
    }

    @Test func theSelectionStaysWithItsRecordAndItsPlace() throws {
        var desk = try Desk(Fixture.sample, "80x16")
        // Scrolled, so that there is room above.
        try desk.press("2Gk")
        let selected = desk.workbench.current
        let row = try #require(desk.workbench.render().cursor?.row)
        // It goes to the first place, and the selected one a row down.
        desk.workbench.receive(try changed(desk, "severity", to: "critical"))
        #expect(desk.workbench.current == selected)
        #expect(desk.workbench.render().cursor?.row == row)
    }

    @Test func readOnlyIsVisibleAndTold() throws {
        let dossier = try Fixture.sample.get()
        var workbench = Workbench(
            dossier: dossier, today: .epoch, size: Size(columns: 80, rows: 24), readOnly: .account)
        #expect(workbench.render().lines[0].contains("[read-only]"))
        #expect(!(workbench.render().lines.last ?? "").contains("status"))
        let effects = workbench.handle(.key(.character("o")))
        #expect(effects.isEmpty && workbench.prompt == nil)
        #expect(workbench.render().lines.suffix(3).joined().contains("read-only"))
    }
}
