import FrontMatter
import Negotiation
import Testing

@testable import Workbench

/// A program that carries files has kept another version of a record: it is decided field by field, as other conflicts are.
@Suite struct CopyDecisionTests {
    private static let gap = RecordID(.gap, "equity-share")
    private static let copy = RecordID(.gap, "equity-share.sync-conflict-20260220-101500-ABCDEF1")

    /// A board on which a copy has turned up, which says these fields otherwise.
    private func desk(_ fields: [String: String], prose: String = "") throws -> Desk {
        var desk = try Desk()
        let record = try #require(desk.workbench.dossier.summary(of: Self.gap))
        var document = try Document.record(record.source)
        for (field, text) in fields { document = try document.setting(Path([.key(field)]), to: .text(text)) }
        let dossier = desk.workbench.dossier.updating([Self.copy: .bytes(document.bytes + Array(prose.utf8))])
        desk.workbench.receive(.changed([], dossier))
        return desk
    }

    @Test func itWaitsOnTheBoard() throws {
        var desk = try desk(["owner": "NEXI"])
        #expect(desk.workbench.facts.broken == 0)
        try desk.press("j")
        #expect(desk.statusLine.contains("C decide 1"))
        try desk.press("C")
        let text = desk.lines.joined(separator: "\n")
        for words in ["Syncthing has kept", "copy        NEXI", "record      MOF"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("before"))
    }

    /// One save takes the copy's value and the copy away, so that one undo brings back both.
    @Test func theLastFieldTakesTheCopyAway() throws {
        var desk = try desk(["owner": "NEXI"])
        try desk.press("Co")
        let transaction = try #require(desk.transaction)
        #expect(transaction.removed == Self.copy)
        #expect(transaction.changes == [Change(record: Self.gap, field: "owner", before: "MOF", after: "NEXI")])
    }

    @Test func theRecordsOwnVersionDropsTheCopy() throws {
        var desk = try desk(["owner": "NEXI"])
        try desk.press("Ct")
        let transaction = try #require(desk.transaction)
        #expect(transaction.removed == Self.copy && transaction.changes.isEmpty)
    }

    @Test func eachFieldIsDecidedByItself() throws {
        var desk = try desk(["owner": "NEXI", "severity": "minor"])
        #expect(desk.workbench.decisions.count == 2)
        let first = try #require(desk.workbench.decisions.first).conflict.name
        try desk.press("Co")
        #expect(desk.saved.map { $0.map(\.field.description) } == [[first]])
        #expect(desk.workbench.decisions.count == 1)
        try desk.press("t")
        #expect(desk.transaction?.removed == Self.copy)
    }

    @Test func anotherVersionCanBeTyped() throws {
        var desk = try desk(["owner": "NEXI"])
        try desk.press("Ce<C-u>JBIC<Enter>")
        #expect(desk.transaction?.changes.map(\.after) == ["JBIC"])
        #expect(desk.transaction?.removed == Self.copy)
    }

    @Test func theProseIsOne() throws {
        var desk = try desk([:], prose: "\nOne more thing.\n")
        #expect(desk.workbench.decisions.map(\.conflict.field) == [Path()])
        try desk.press("Co")
        let document = try #require(desk.transaction?.document(of: Self.gap))
        #expect(String(decoding: document.bytes, as: UTF8.self).hasSuffix("One more thing.\n"))
        #expect(desk.transaction?.removed == Self.copy)
    }

    @Test(arguments: ["Co", "Ct"]) func aCopyThatSaysTheSameOnlyGoes(_ keys: String) throws {
        var desk = try desk([:])
        try desk.press("C")
        #expect(desk.lines.joined(separator: "\n").contains("says the same"))
        try desk.press(String(keys.suffix(1)))
        let transaction = try #require(desk.transaction)
        #expect(transaction.steps.count == 1 && transaction.removed == Self.copy)
    }
}
