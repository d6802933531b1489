import CSystemCalls
import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

/// What `stat` says.
struct FileStatus: Equatable {
    let mode: mode_t
    let owner: uid_t
    let group: gid_t

    init(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        mode = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
    }
}

@Suite struct PermissionTests {
    @Test(arguments: [0o600, 0o640, 0o644, 0o660, 0o664, 0o666, 0o740] as [mode_t])
    func keepsTheMode(_ mode: mode_t) throws {
        let dossier = try TemporaryDossier()
        let file = dossier.path + "/gaps/returns.md"
        chmod(file, mode)
        _ = try dossier.store().apply([SaveTests.converging])
        #expect(try FileStatus(file).mode == mode)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may choose any owner")) func keepsOwnerAndGroup() throws {
        let dossier = try TemporaryDossier()
        let file = dossier.path + "/gaps/returns.md"
        chown(file, 1234, 4321)
        chmod(file, 0o640)
        let before = try FileStatus(file)
        _ = try dossier.store().apply([SaveTests.converging])
        #expect(try FileStatus(file) == before)
    }

    /// The file is another's, of a group that this account is not in, in a folder that it may write to.
    @Test(.apart, .enabled(if: geteuid() == 0, "needs files of two accounts"))
    func tightensWhatCannotBeKept() async throws {
        await #expect(processExitsWith: .success) {
            let dossier = try TemporaryDossier()
            let file = dossier.path + "/gaps/returns.md"
            for path in ["", "/gaps"] { chown(dossier.path + path, 65534, 65534) }
            chown(file, 1234, 4321)
            chmod(file, 0o666)
            giveUpRoot()
            _ = try dossier.store().apply([SaveTests.converging])
            let after = try FileStatus(file)
            #expect(after.mode == 0o606)
            #expect(after.owner == 65534)
        }
    }

    @Test func keepsTheAccessList() throws {
        let dossier = try TemporaryDossier()
        let file = dossier.path + "/gaps/returns.md"
        // Version 2; owner rw, account 1000 r, group nothing, mask r, others nothing.
        let entries: [(tag: UInt16, rights: UInt16, id: UInt32)] = [
            (1, 6, .max), (2, 4, 1000), (4, 0, .max), (16, 4, .max), (32, 0, .max),
        ]
        var list: [UInt8] = [2, 0, 0, 0]
        for entry in entries {
            withUnsafeBytes(of: entry.tag.littleEndian) { list += $0 }
            withUnsafeBytes(of: entry.rights.littleEndian) { list += $0 }
            withUnsafeBytes(of: entry.id.littleEndian) { list += $0 }
        }
        let name = "system.posix_acl_access"
        guard setxattr(file, name, list, list.count, 0) == 0 else {
            // The file system of the temporary folder has none.
            try #require(errno == ENOTSUP)
            return
        }
        _ = try dossier.store().apply([SaveTests.converging])
        var found = [UInt8](repeating: 0, count: list.count)
        #expect(getxattr(file, name, &found, found.count) == list.count)
        #expect(found == list)
        #expect(try FileStatus(file).mode == 0o640)
    }

    @Test func anyoneWhoMayWriteTheDossierMayTakeItsLock() throws {
        let dossier = try TemporaryDossier()
        chmod(dossier.path, 0o2775)
        _ = try dossier.store().apply([SaveTests.converging])
        #expect(try FileStatus(dossier.path + "/.sherpa").mode == 0o2775)
        #expect(try FileStatus(dossier.path + "/.sherpa/lock").mode == 0o664)
    }

    @Test(.apart) func aWriteProtectedFileIsNotReplaced() async throws {
        await #expect(processExitsWith: .success) {
            giveUpRoot()
            let dossier = try TemporaryDossier()
            chmod(dossier.path + "/gaps/returns.md", 0o444)
            let failure = #expect(throws: SaveFailure.self) { try dossier.store().apply([SaveTests.converging]) }
            #expect(failure?.description.contains("permission denied") == true)
            #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        }
    }
}
