import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

/// Saves that the system refuses: the record stays whole, nothing is left behind, and the message says why.
@Suite struct FaultTests {
    /// A change that makes the file a good deal larger.
    static func growth(by size: Int) -> Change {
        Change(
            record: .returns, field: "x-note", before: "kept", after: .text(String(repeating: "long ", count: size / 5))
        )
    }

    @Test(.apart) func aFileThatMayNotGrow() async throws {
        await #expect(processExitsWith: .success) {
            let dossier = try TemporaryDossier()
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let failure = #expect(throws: SaveFailure.self) {
                try dossier.store().apply([FaultTests.growth(by: 10_000)])
            }
            #expect(failure?.description.contains("larger than this account may write") == true)
            #expect(failure?.description.contains("gaps/returns.md") == true)
            #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
            #expect(try dossier.names(in: "gaps") == ["returns.md"])
            _ = try dossier.store().apply([SaveTests.converging])
        }
    }

    @Test(.apart, .enabled(if: geteuid() == 0, "only root may mount")) func aFullDisk() async throws {
        await #expect(processExitsWith: .success) {
            let disk = try TinyDisk(kibibytes: 16)
            let dossier = try TemporaryDossier()
            try disk.mount(at: dossier.path + "/gaps")
            defer { umount(dossier.path + "/gaps") }
            try dossier.write("gaps/returns.md", TemporaryDossier.gap)
            let failure = #expect(throws: SaveFailure.self) {
                try dossier.store().apply([FaultTests.growth(by: 20_000)])
            }
            #expect(failure?.description.contains("the disk is full") == true)
            #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
            #expect(try dossier.names(in: "gaps") == ["returns.md"])
            _ = try dossier.store().apply([SaveTests.converging])
        }
    }

    @Test(.apart) func aFolderThatMayNotBeWritten() async throws {
        await #expect(processExitsWith: .success) {
            giveUpRoot()
            let dossier = try TemporaryDossier()
            _ = try dossier.store().apply([SaveTests.converging])
            chmod(dossier.path + "/gaps", 0o555)
            defer { chmod(dossier.path + "/gaps", 0o755) }
            let failure = #expect(throws: SaveFailure.self) { try dossier.store().apply([SaveTests.owned]) }
            #expect(failure?.description.contains("gaps/returns.md: not saved: permission denied") == true)
        }
    }

    @Test(.apart) func noPlaceForTheLock() async throws {
        await #expect(processExitsWith: .success) {
            giveUpRoot()
            let dossier = try TemporaryDossier()
            chmod(dossier.path, 0o555)
            defer { chmod(dossier.path, 0o755) }
            let failure = #expect(throws: SaveFailure.self) { try dossier.store().apply([SaveTests.converging]) }
            #expect(failure?.description.contains(".sherpa/lock: cannot be locked: permission denied") == true)
            #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        }
    }

    @Test(arguments: ["file", "link"]) func aLockFolderThatIsNone(_ kind: String) throws {
        let dossier = try TemporaryDossier()
        if kind == "file" {
            try dossier.write(".sherpa", "")
        } else {
            symlink("/tmp", dossier.path + "/.sherpa")
        }
        #expect(throws: SaveFailure.self) { try dossier.store().apply([SaveTests.converging]) }
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
    }

    @Test func savesWaitForEachOther() throws {
        let dossier = try TemporaryDossier()
        let stores = try (0..<4).map { _ in try dossier.store() }
        let rounds = 25
        // Each thread keeps adding one to a field of its own in the same file.
        DispatchQueue.concurrentPerform(iterations: stores.count) { thread in
            for round in 0..<rounds {
                let change = Change(
                    record: .returns, field: .init([.key("x-count-\(thread)")]),
                    before: round == 0 ? nil : .text("\(round)"), after: .text("\(round + 1)"))
                do { _ = try stores[thread].apply([change]) } catch { Issue.record("\(error)") }
            }
        }
        let text = try dossier.text("gaps/returns.md")
        for thread in stores.indices { #expect(text.contains("x-count-\(thread): \(rounds)\n")) }
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }
}

/// A file system of a few pages that only this process sees.
private struct TinyDisk {
    let kibibytes: Int

    /// Takes the process into a mount space of its own; `unshare` is not in Swift's Glibc module.
    init(kibibytes: Int) throws {
        self.kibibytes = kibibytes
        typealias Unshare = @convention(c) (CInt) -> CInt
        let symbol = try #require(dlsym(nil, "unshare"))
        let newMountSpace: CInt = 0x0002_0000
        try #require(unsafeBitCast(symbol, to: Unshare.self)(newMountSpace) == 0)
        let isPrivate = UInt(MS_REC | MS_PRIVATE)
        try #require(Glibc.mount("none", "/", nil, isPrivate, nil) == 0)
    }

    func mount(at path: String) throws {
        try #require(Glibc.mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k") == 0)
    }
}
