import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

@Suite(.waits) struct DossierWatchTests {
    private func watched() throws -> (TemporaryDossier, DossierWatch) {
        let dossier = try TemporaryDossier()
        try dossier.write("meetings/2026-02-12-talk.md", "---\ntitle: Talk\ndate: 2026-02-12\n---\n")
        return (dossier, DossierWatch(try dossier.store()))
    }

    @Test func nothingRunsWhileNothingHappens() throws {
        let (dossier, watch) = try watched()
        _ = try dossier.store().load()
        #expect(watch.interval == -1)
        #expect(watch.fileDescriptor >= 0)
        #expect(watch.changes() == .none)
        #expect(watch.interval == -1)
        // Its files stay until here.
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func namesTheFileHoweverItIsWritten() throws {
        let (dossier, watch) = try watched()
        dossier.exchange("gaps/returns.md", "by rename")
        #expect(watch.next() == .records([.returns]))
        dossier.overwrite("gaps/returns.md", "in place")
        #expect(watch.next() == .records([.returns]))
        dossier.overwrite("gaps/returns.md", "more", O_APPEND)
        #expect(watch.next() == .records([.returns]))
        truncate(dossier.path + "/gaps/returns.md", 2)
        #expect(watch.next() == .records([.returns]))
        chmod(dossier.path + "/gaps/returns.md", 0o600)
        #expect(watch.next() == .records([.returns]))
        dossier.overwrite("dossier.md", "its own record")
        #expect(watch.next([.dossier], late: [.returns]) == .records([.dossier]))
        #expect(watch.interval == -1)
        #expect(watch.changes() == .none)
    }

    @Test func namesWhatComesGoesAndIsRenamed() throws {
        let (dossier, watch) = try watched()
        let (new, named) = (RecordID(.gap, "new"), RecordID(.gap, "named"))
        dossier.overwrite("gaps/new.md", TemporaryDossier.gap)
        #expect(watch.next() == .records([new]))
        dossier.move("gaps/new.md", to: "gaps/named.md")
        #expect(watch.next([new, named], late: [new]) == .records([new, named]))
        dossier.remove("gaps/named.md")
        #expect(watch.next([named], late: [new]) == .records([named]))
        link(dossier.path + "/gaps/returns.md", dossier.path + "/gaps/new.md")
        #expect(watch.next([new], late: [named]) == .records([new]))
    }

    /// While it is being written it may be read half; what is written last is told as well.
    @Test func aFileThatStaysOpenIsReadAgainOnceMoreIsWritten() throws {
        let (dossier, watch) = try watched()
        let file = try #require(FileHandle(forWritingAtPath: dossier.path + "/gaps/returns.md"))
        try file.write(contentsOf: Data("---\n".utf8))
        #expect(watch.next() == .records([.returns]))
        try file.write(contentsOf: Data("title".utf8))
        #expect(watch.next() == .records([.returns]))
        try file.close()
        #expect(watch.next() == .records([.returns]))
    }

    @Test func aHundredFilesAreToldAtOnce() throws {
        let (dossier, watch) = try watched()
        for index in 0..<100 { dossier.exchange("gaps/gap-\(index).md", TemporaryDossier.gap) }
        dossier.remove("meetings/2026-02-12-talk.md")
        let ids = (0..<100).map { RecordID(.gap, "gap-\($0)") } + [RecordID(.meeting, "2026-02-12-talk")]
        #expect(watch.next() == .records(Set(ids)))
        #expect(watch.changes() == .none)
    }

    @Test func whileMoreIsExpectedOnlyTheIntervalCounts() throws {
        let (dossier, watch) = try watched()
        dossier.overwrite("gaps/returns.md", "one")
        #expect(watch.changes() == .none)
        #expect(watch.fileDescriptor == -1)
        #expect((0...50).contains(watch.interval))
        #expect(watch.next() == .records([.returns]))
        #expect(watch.fileDescriptor >= 0)
    }

    @Test func otherFilesAreNoNews() throws {
        let (dossier, watch) = try watched()
        for name in [".returns.md.swp", ".hidden.md", "returns.md~", "4913", "notes.txt"] {
            dossier.overwrite("gaps/" + name, "x")
            dossier.overwrite(name, "x")
            dossier.remove("gaps/" + name)
        }
        dossier.overwrite("README.md", "x")
        dossier.makeFolder(".git")
        dossier.overwrite(".git/index", "x")
        #expect(watch.changes() == .none)
        #expect(watch.interval == -1)
        dossier.overwrite("gaps/returns.md", "heard")
        #expect(watch.next() == .records([.returns]))
    }

    @Test func aNameThatIsNoIDIsEverything() throws {
        let (dossier, watch) = try watched()
        dossier.overwrite("gaps/Two Words.md", "x")
        #expect(watch.next() == .everything)
        dossier.remove("gaps/Two Words.md")
        #expect(watch.next() == .everything)
    }

    @Test func ourOwnSaveIsHeardAndChangesNothing() throws {
        let (dossier, watch) = try watched()
        let store = try dossier.store()
        let saved = try store.apply([SaveTests.converging])
        let known = store.load()
        #expect(known.gap("returns")?.source == saved.records.first?.source)
        #expect(watch.next() == .records([.returns]))
        #expect(store.rereading(.records([.returns]), of: known).isUnchanged)
    }
}
