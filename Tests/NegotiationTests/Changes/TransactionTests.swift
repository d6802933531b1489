import FrontMatter
import Negotiation
import Testing

@Suite struct TransactionTests {
    private let dossier = Fixture.dossier(
        projects: ["ohio": "title: Ohio\nstage: idea\n"],
        gaps: [
            "share": "title: Share\nstatus: open\nowner: METI\n", "clock": "title: Clock\nstatus: converging\n",
            "naming": "title: Naming\nstatus: open\nlinked-to: [share, clock]\n",
        ])

    private func gap(_ name: String) throws -> RecordSummary {
        try #require(dossier.summary(of: RecordID(.gap, name)))
    }

    private func enter(_ entries: [FieldEntry]) throws -> (transaction: Transaction, changes: [Change?]) {
        try Transaction.entering(entries, in: dossier, today: day("2026-02-20"))
    }

    @Test func entriesAreMadeOnTopOfEachOther() throws {
        let (share, clock) = (try gap("share"), try gap("clock"))
        let (transaction, changes) = try enter([
            .init(share, "tokyo.position", "firm"), .init(clock, "status", "agreed"),
            .init(share, "tokyo", "{position: firm, fallback: less}"), .init(share, "owner", "METI"),
        ])
        #expect(changes.map { $0?.field } == [["tokyo", "position"], ["status"], ["tokyo"], nil])
        #expect(transaction.steps.map(\.record) == [share.id, clock.id])
        #expect(transaction.edit(of: share.id)?.base == share.source)
        #expect(transaction.document(of: share.id)?.root["tokyo"]?.value == ["position": "firm", "fallback": "less"])
        // Each from what the one before it has left, and in words that anybody may read.
        #expect(transaction.changes[1].before == ["position": "firm"])
        #expect(
            transaction.words == [
                "gaps/share.md: tokyo.position (none) -> firm",
                "gaps/share.md: tokyo changed",
                "gaps/clock.md: status converging -> agreed",
            ])
    }

    @Test func nothingIsDoneWhereAllIsSoAlready() throws {
        let (transaction, changes) = try enter([.init(gap("share"), "owner", "METI")])
        #expect(transaction.isEmpty && changes == [nil] && transaction.words.isEmpty)
    }

    @Test func oneWrongEntryRefusesAll() throws {
        do throws(RefusedEntry) {
            let share = try? gap("share")
            let clock = try? gap("clock")
            let entries = [
                share.map { FieldEntry($0, "owner", "MOF") }, clock.map { FieldEntry($0, "status", "shut") },
            ]
            _ = try Transaction.entering(entries.compactMap(\.self), in: dossier, today: .epoch)
            Issue.record("not refused")
        } catch {
            #expect(error.record == RecordID(.gap, "clock") && error.reason.hasPrefix("status is `shut`"))
        }
    }

    /// A word that dossier.md gets in the same line counts for what comes behind it.
    @Test func laterEntriesAreReadInTheNewWords() throws {
        let framework = try #require(dossier.summary(of: .dossier))
        let ohio = try #require(dossier.summary(of: RecordID(.project, "ohio")))
        let count = dossier.framework.stages.count
        let stage = FieldEntry(framework, "stages.\(count)", "{id: shovel, name: Shovel, counts-as: selected}")
        #expect(throws: RefusedEntry.self) { try enter([.init(ohio, "stage", "shovel")]) }
        #expect(try enter([stage, .init(ohio, "stage", "shovel")]).changes.count == 2)
    }

    @Test func anEditThatIsRefusedIsAsItWas() throws {
        var edit = try RecordEdit(gap("share"))
        try edit.enter("MOF", for: "owner", vocabulary: dossier.vocabulary, today: .epoch)
        let before = edit
        #expect(throws: ChangeRefusal.self) {
            try edit.enter("shut", for: "status", vocabulary: dossier.vocabulary, today: .epoch)
        }
        #expect(edit == before && edit.changes.count == 1)
    }

    @Test func aWholeTextIsAnEditOfTheFieldsThatDiffer() throws {
        let share = try gap("share")
        let text = String(decoding: share.source, as: UTF8.self)
        let other = try RecordEdit(share.id, text: Array((text + "More.\n").utf8), over: share.source)
        #expect(other.changes.isEmpty && Transaction(other).words == ["gaps/share.md: text changed"])
        let owner = try RecordEdit(
            share.id, text: Array(text.replacing("METI", with: "MOF").utf8), over: share.source)
        #expect(Transaction(owner).words == ["gaps/share.md: owner METI -> MOF"])
        #expect(throws: ChangeRefusal.self) { try RecordEdit(share.id, text: [0x2D], over: share.source) }
    }

    @Test func aRenamingTakesItsLinksAlong() throws {
        let transaction = try Transaction(renaming: gap("share"), to: "equity", in: dossier)
        #expect(transaction.removed?.name == "share" && transaction.made?.name == "equity")
        #expect(transaction.changes.map(\.field) == [["linked-to", 0]])
        #expect(transaction.words == ["gaps/share.md: renamed to equity, with 1 link to it"])
        #expect(throws: ChangeRefusal.self) { try Transaction(renaming: gap("share"), to: "clock", in: dossier) }
    }
}
