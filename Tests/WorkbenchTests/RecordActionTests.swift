import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// `x`, `I` and `E`.
@Suite struct RecordActionTests {
    private func onEquity() throws -> Desk {
        var desk = try Desk()
        try desk.press("/equity<Space>share<Enter><Enter>")
        return desk
    }

    private static let equity = RecordID(.gap, "equity-share")

    @Test func aRemovalIsConfirmedWithHowManyRecordsNameIt() throws {
        var desk = try onEquity()
        try desk.press("x")
        #expect(desk.statusLine.contains("Remove gaps/equity-share.md, named by "))
        try Golden.check(desk.workbench.render(), "remove-80x24")
        try desk.press("n")
        #expect(desk.effects.isEmpty && desk.message == "cancelled")
        try desk.press("xy")
        let record = try #require(desk.workbench.dossier.summary(of: Self.equity))
        #expect(desk.effects == [.save(Transaction(removing: record))])
    }

    @Test func thePageOfARemovedRecordClosesAndUndoIsReadable() throws {
        var desk = try onEquity()
        let before = desk.workbench.dossier
        let without = before.updating([Self.equity: .gone])
        desk.workbench.receive(
            .saved(SavedChanges([], files: [.removed(Self.equity)], dossier: without, durable: true)))
        #expect(desk.workbench.pages.isEmpty && desk.message == "removed gaps/equity-share.md: u brings it back")
        desk.workbench.receive(
            .undone(
                SavedChanges([], files: [.made(Self.equity)], dossier: before, durable: true), isRedo: false,
                of: "14:02"))
        #expect(desk.message == "undo: gaps/equity-share.md is back, 14:02")
    }

    @Test func anIDIsAskedForUntilItWillDo() throws {
        var desk = try onEquity()
        try desk.press("I<C-u>funding-clock<Enter>")
        #expect(desk.effects.isEmpty && desk.lines.contains { $0.contains("choose another id") })
        try desk.press("<C-u>Equity<Enter>")
        #expect(desk.effects.isEmpty && desk.lines.contains { $0.contains("is not a valid id") })
        try desk.press("<C-u>equity<Enter>")
        let transaction = try #require(desk.transaction)
        let (old, new) = (try #require(transaction.removed), try #require(transaction.made))
        #expect(new.name == "equity" && !transaction.changes.isEmpty)
        var dossier = desk.workbench.dossier.updating([
            old: .gone, new: .file(RecordFile(try #require(transaction.document(of: new)))),
        ])
        for link in transaction.changes { dossier = try dossier.applying(link) }
        desk.workbench.receive(
            .saved(
                SavedChanges(transaction.changes, files: [.renamed(old, to: new)], dossier: dossier, durable: true)))
        #expect(desk.workbench.current == new)
        #expect(desk.message?.hasPrefix("renamed gaps/equity-share.md to equity, and ") == true)
    }

    @Test func theDossierItselfStays() throws {
        var desk = try Desk()
        try desk.press("ixI")
        #expect(desk.effects.isEmpty && desk.workbench.prompt == nil)
    }

    @Test func aBrokenTextIsToldWithItsPlaceAndKept() throws {
        var desk = try onEquity()
        try desk.press("E")
        guard case .edit(var editing)? = desk.effects.last else {
            Issue.record("\(desk.effects)")
            return
        }
        editing.copy = "/state/equity-share.1.md"
        editing.text = Array("---\ntitle: X\nstatus: done\n---\n".utf8)
        #expect(desk.workbench.receive(edited: editing).isEmpty)
        #expect(desk.message?.contains("gaps/equity-share.md:3:9") == true)
        #expect(desk.message?.contains("/state/equity-share.1.md") == true)
        try Golden.check(desk.workbench.render(), "edit-broken-80x24")
        try desk.press("<Enter>")
        #expect(desk.effects.last == .edit(editing))
        editing.text = Array("---\ntitle: X\nstatus: agreed\n---\n".utf8)
        #expect(desk.workbench.receive(edited: editing) == [.saveText(editing)])
    }

    @Test func whatIsTypedForAFieldComesBackIntoTheForm() throws {
        var desk = try onEquity()
        try desk.press("e")
        let form = try #require(desk.workbench.form)
        let row = form.rows(desk.workbench.dossier.framework.subject).firstIndex { $0.label == "owner" }
        try desk.press(String(repeating: "j", count: try #require(row)) + "E")
        guard case .edit(var editing)? = desk.effects.last else {
            Issue.record("nothing to edit")
            return
        }
        editing.text = Array("MOF and METI\n".utf8)
        #expect(desk.workbench.receive(edited: editing).isEmpty)
        try desk.press("S")
        #expect(desk.saved.last?.first?.after == "MOF and METI")
    }
}
