import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

@Suite(.waits) struct WatchedFolderTests {
    @Test func aFolderThatComesIsWatched() throws {
        let dossier = try TemporaryDossier()
        let watch = DossierWatch(try dossier.store())
        dossier.makeFolder("projects")
        dossier.overwrite("projects/p.md", "early")
        #expect(watch.next() == .everything)
        dossier.overwrite("projects/p.md", "late")
        #expect(watch.next() == .records([RecordID(.project, "p")]))
    }

    @Test func aFolderMovedAwayIsNoLongerOurs() throws {
        let dossier = try TemporaryDossier()
        let watch = DossierWatch(try dossier.store())
        dossier.move("gaps", to: "old")
        dossier.makeFolder("gaps")
        #expect(watch.next() == .everything)
        dossier.overwrite("old/returns.md", "elsewhere")
        #expect(watch.changes() == .none)
        #expect(watch.interval == -1)
        dossier.overwrite("gaps/returns.md", "here")
        #expect(watch.next() == .records([.returns]))
        // Back again, in the place of the new one.
        dossier.remove("gaps")
        dossier.move("old", to: "gaps")
        #expect(watch.next() == .everything)
        dossier.overwrite("gaps/returns.md", "again")
        #expect(watch.next() == .records([.returns]))
    }

    @Test func aFolderRemovedAndMadeAgainIsWatched() throws {
        let dossier = try TemporaryDossier()
        let watch = DossierWatch(try dossier.store())
        for round in 0..<3 {
            dossier.remove("gaps")
            if round > 0 { #expect(watch.next() == .everything) }
            dossier.makeFolder("gaps")
            #expect(watch.next() == .everything)
            dossier.overwrite("gaps/returns.md", "here")
            #expect(watch.next() == .records([.returns]))
        }
    }

    @Test func aLinkInPlaceOfAFolderIsNotFollowed() throws {
        let dossier = try TemporaryDossier()
        let other = try TemporaryDossier()
        let store = try dossier.store()
        let watch = DossierWatch(store)
        dossier.remove("gaps")
        symlink(other.path + "/gaps", dossier.path + "/gaps")
        #expect(watch.next() == .everything)
        #expect(store.load().strays.map(\.file) == ["gaps"])
        other.overwrite("gaps/returns.md", "not ours")
        #expect(watch.changes() == .none)
        #expect(watch.interval == -1)
    }

    @Test(.apart) func aFolderThatIsShutAndOpenedIsWatchedAgain() async throws {
        await #expect(processExitsWith: .success) {
            giveUpRoot()
            let dossier = try TemporaryDossier()
            let watch = DossierWatch(try dossier.store())
            let gaps = dossier.path + "/gaps"
            chmod(gaps, 0)
            #expect(watch.next() == .everything)
            chmod(gaps, 0o755)
            #expect(watch.next() == .everything)
            dossier.overwrite("gaps/returns.md", "heard")
            #expect(watch.next() == .records([.returns]))
        }
    }

    @Test func theDossierMayBeMovedWhileItIsWatched() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let watch = DossierWatch(store)
        let moved = dossier.path + "-moved"
        defer { try? FileManager.default.removeItem(atPath: moved) }
        rename(dossier.path, moved)
        #expect(watch.next() == .everything)
        // Another in its place is another dossier.
        try dossier.write("dossier.md", TemporaryDossier.framework)
        #expect(store.successor() == nil)
        #expect(store.load().gaps.count == 1)
        try Data("moved".utf8).write(to: URL(fileURLWithPath: moved + "/gaps/returns.md"))
        #expect(watch.next() == .records([.returns]))
        #expect(store.load().gap("returns")?.source == Array("moved".utf8))
    }

    @Test func aDossierThatIsDeletedAndMadeAgainIsFound() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let watch = DossierWatch(store)
        try FileManager.default.removeItem(atPath: dossier.path)
        #expect(watch.next() == .everything)
        let empty = store.rereading(.everything, of: store.load())
        #expect(empty.dossier.gaps.isEmpty)
        #expect(empty.dossier.framework.isBroken)
        #expect(store.successor() == nil)
        // It is looked for from time to time.
        #expect((0...1000).contains(watch.interval))
        try dossier.write("dossier.md", TemporaryDossier.framework)
        try dossier.write("gaps/new.md", TemporaryDossier.gap)
        #expect(watch.next() == .everything)
        let successor = try #require(store.successor())
        #expect(successor.load().gaps.map(\.id.name) == ["new"])
        #expect(successor.path == store.path)
    }
}
