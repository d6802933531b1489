import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

/// What is found where the kernel tells nothing.
@Suite(.waits) struct FolderScanTests {
    /// Once more a second look names it, then no other.
    private func settles(_ scan: inout FolderScan, _ ids: Set<RecordID>) -> Bool {
        scan.changes() == .records(ids) && scan.changes() == .records(ids) && scan.changes() == .none
    }

    @Test func namesWhatChangedComesAndGoes() throws {
        let dossier = try TemporaryDossier()
        var scan = FolderScan(try dossier.store())
        #expect(scan.changes() == .none)
        dossier.overwrite("gaps/returns.md", "in place")
        #expect(settles(&scan, [.returns]))
        dossier.exchange("gaps/returns.md", "by rename")
        dossier.overwrite("gaps/new.md", "new")
        #expect(settles(&scan, [.returns, RecordID(.gap, "new")]))
        dossier.move("gaps/new.md", to: "gaps/named.md")
        #expect(settles(&scan, [RecordID(.gap, "new"), RecordID(.gap, "named")]))
        dossier.remove("gaps/named.md")
        #expect(settles(&scan, [RecordID(.gap, "named")]))
        dossier.overwrite("dossier.md", "its own record")
        #expect(settles(&scan, [.dossier]))
        dossier.overwrite("gaps/.hidden.md", "x")
        dossier.overwrite("gaps/notes.txt", "x")
        #expect(scan.changes() == .none)
    }

    @Test func timesThatAreSetBackDoNotDeceiveIt() throws {
        let dossier = try TemporaryDossier()
        let file = dossier.path + "/gaps/returns.md"
        var before = stat()
        try #require(stat(file, &before) == 0)
        var scan = FolderScan(try dossier.store())
        let other = TemporaryDossier.gap.replacing("METI", with: "MOFA")
        dossier.overwrite("gaps/returns.md", other)
        var times = [before.st_atim, before.st_mtim]
        try #require(utimensat(AT_FDCWD, file, &times, 0) == 0)
        var after = stat()
        try #require(stat(file, &after) == 0)
        try #require(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec && after.st_size == before.st_size)
        #expect(scan.changes() == .records([.returns]))
    }

    @Test func foldersAndNamesThatAreNoIDsAreEverything() throws {
        let dossier = try TemporaryDossier()
        var scan = FolderScan(try dossier.store())
        dossier.makeFolder("projects")
        #expect(scan.changes() == .everything)
        dossier.move("gaps", to: "old")
        dossier.makeFolder("gaps")
        #expect(scan.changes() == .everything)
        dossier.overwrite("gaps/Two Words.md", "---\n")
        #expect(scan.changes() == .everything)
        dossier.remove("projects")
        #expect(scan.changes() == .everything)
        _ = scan.changes()
        #expect(scan.changes() == .none)
    }

    @Test func theWatchLooksByItselfWhereItIsBlind() throws {
        let dossier = try TemporaryDossier()
        let watch = DossierWatch(try dossier.store(), asksKernel: false)
        #expect(watch.fileDescriptor == -1)
        #expect((0...1000).contains(watch.interval))
        dossier.overwrite("gaps/returns.md", "seen")
        #expect(watch.next() == .records([.returns]))
        #expect((0...1000).contains(watch.interval))
        dossier.move("gaps", to: "old")
        #expect(watch.next() == .everything)
    }

    @Test func looksLessOftenWhereLookingIsSlow() {
        #expect(DossierWatch.pause(after: 0) == 1000)
        #expect(DossierWatch.pause(after: 50) == 1000)
        #expect(DossierWatch.pause(after: 400) == 8000)
    }

    /// A limit of the system on watches leaves only looking; once it is lifted the kernel is asked again.
    @Test(.apart) func withoutAWatchToBeHadItLooks() async throws {
        await #expect(processExitsWith: .success) {
            let dossier = try TemporaryDossier()
            let store = try dossier.store()
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            let usual = limit.rlim_cur
            // No descriptor can be had for inotify.
            limit.rlim_cur = 3
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            let watch = DossierWatch(store)
            limit.rlim_cur = usual
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            #expect(watch.fileDescriptor == -1)
            #expect(watch.interval >= 0)
            // The look that it had was at closed folders.
            #expect(watch.next() == .everything)
            #expect(watch.fileDescriptor >= 0)
            #expect(watch.interval == -1)
            dossier.overwrite("gaps/returns.md", "heard")
            #expect(watch.next() == .records([.returns]))
        }
    }
}
