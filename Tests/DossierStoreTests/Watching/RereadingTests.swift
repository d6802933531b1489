import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

@Suite(.waits) struct RereadingTests {
    /// The fields in which the first gap and one called `Other` differ.
    private static let toOther = ["title", "severity", "owner", "x-note", "due"]

    @Test func namesWhatChangedAndHoldsWhatWasBefore() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let new = RecordID(.gap, "new")
        let before = store.load()
        #expect(store.rereading(.none, of: before).isUnchanged)
        #expect(store.rereading(.everything, of: before).isUnchanged)
        #expect(store.rereading(.records([.returns, .dossier, new]), of: before).isUnchanged)

        dossier.overwrite("gaps/new.md", TemporaryDossier.gap("New"))
        dossier.overwrite("gaps/returns.md", TemporaryDossier.gap("Other"))
        for changes in [DossierWatch.Changes.records([.returns, new, .dossier]), .everything] {
            let reread = store.rereading(changes, of: before)
            #expect(!reread.isUnchanged)
            #expect(reread.files.map(\.id) == [new, .returns])
            #expect(reread.files.map(\.before) == [nil, Array(TemporaryDossier.gap.utf8)])
            #expect(reread.files.map(\.isGone) == [false, false])
            #expect(reread.files.map { $0.changes.map(\.field.description) } == [[], Self.toOther])
            #expect(reread.dossier.gaps.map(\.name) == ["New", "Other"])
        }
        let middle = store.load()
        dossier.remove("gaps/returns.md")
        for changes in [DossierWatch.Changes.records([.returns, new]), .everything] {
            let reread = store.rereading(changes, of: middle)
            #expect(reread.files.map(\.id) == [.returns])
            #expect(reread.files.map(\.isGone) == [true])
            #expect(reread.files.first?.before == Array(TemporaryDossier.gap("Other").utf8))
            #expect(reread.dossier.gaps.map(\.id) == [new])
        }
    }

    @Test func otherWordsInDossierMdReadEverythingAgain() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("projects/p.md", "---\ntitle: P\nstage: early\n---\n")
        let store = try dossier.store()
        let before = store.load()
        #expect(before.project("p")?.isBroken == true)
        let stage = "stages:\n  - {id: early, name: Early}"
        try dossier.write("dossier.md", TemporaryDossier.framework.replacing("stages:", with: stage))
        let reread = store.rereading(.records([.dossier]), of: before)
        #expect(reread.files.map(\.id) == [.dossier])
        #expect(reread.dossier.project("p")?.isBroken == false)
    }

    @Test func whatCannotBeReadIsBrokenUntilItCan() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let before = store.load()
        truncate(dossier.path + "/gaps/returns.md", 10 << 30)
        let broken = store.rereading(.records([.returns]), of: before)
        #expect(broken.files.map(\.id) == [.returns])
        #expect(broken.dossier.gap("returns")?.problems.first?.message.contains("4 MiB") == true)
        #expect(store.rereading(.records([.returns]), of: broken.dossier).isUnchanged)
        truncate(dossier.path + "/gaps/returns.md", 0)
        let empty = store.rereading(.records([.returns]), of: broken.dossier)
        #expect(empty.files.map(\.id) == [.returns])
        #expect(store.rereading(.records([.returns]), of: empty.dossier).isUnchanged)
        dossier.overwrite("gaps/returns.md", TemporaryDossier.gap)
        let whole = store.rereading(.records([.returns]), of: empty.dossier)
        #expect(whole.dossier.gap("returns")?.isBroken == false)
    }

    @Test func aFileThatBecomesAStrayIsNoRecordAnyMore() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let before = store.load()
        dossier.remove("gaps/returns.md")
        mkfifo(dossier.path + "/gaps/returns.md", 0o644)
        let stray = store.rereading(.records([.returns]), of: before)
        #expect(stray.dossier.gaps.isEmpty)
        #expect(stray.dossier.strays.map(\.file) == ["gaps/returns.md"])
        #expect(stray.files.map(\.isGone) == [true])
        dossier.remove("gaps/returns.md")
        let gone = store.rereading(.records([.returns]), of: stray.dossier)
        #expect(gone.dossier.strays.isEmpty)
        #expect(gone.files.isEmpty)
        #expect(!gone.isUnchanged)
    }

    @Test func moreFilesThanAreReadSinglyAreReadAllTogether() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let before = store.load()
        let names = (0..<300).map { "gap-\($0)" }
        for name in names { try dossier.write("gaps/\(name).md", TemporaryDossier.gap(name)) }
        let reread = store.rereading(.records(Set(names.map { RecordID(.gap, $0) })), of: before)
        #expect(reread.files.count == 300)
        for name in names { dossier.overwrite("gaps/\(name).md", TemporaryDossier.gap("Other")) }
        func changes(in names: some Sequence<String>) -> Set<Int> {
            let ids = Set(names.map { RecordID(.gap, $0) })
            return Set(store.rereading(.records(ids), of: reread.dossier).files.map(\.changes.count))
        }
        #expect(changes(in: names.prefix(20)) == [1])
        #expect(changes(in: names.prefix(21)) == [0])
        #expect(changes(in: names) == [0])
        #expect(reread.dossier.gaps.count == 301)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may give files away")) func saysWhoWroteIt() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let before = store.load()
        for name in ["ours", "theirs", "strangers"] { try dossier.write("gaps/\(name).md", TemporaryDossier.gap) }
        chown(dossier.path + "/gaps/theirs.md", 65534, 65534)
        chown(dossier.path + "/gaps/strangers.md", 3_999_999_999, 65534)
        let reread = store.rereading(.everything, of: before)
        let nobody = getpwuid(65534).map { String(cString: $0.pointee.pw_name) }
        #expect(nobody != nil)
        #expect(reread.files.map(\.id.name) == ["ours", "strangers", "theirs"])
        #expect(reread.files.map(\.writer) == [nil, nil, nobody])
    }
}
