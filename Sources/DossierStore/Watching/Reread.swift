import Glibc
import Negotiation

/// A dossier after some of its files were read again.
public struct Reread: Sendable {
    /// One record whose file is not what it was.
    public struct File: Sendable {
        public let id: RecordID
        /// The bytes that it had; `nil` where there was none.
        public let before: [UInt8]?
        public let isGone: Bool
        /// The name of the account that the file now belongs to, and so in most cases of who wrote it; `nil` where
        /// that is this account, the file is gone, or the system knows no name.
        public let writer: String?
    }

    public let dossier: Dossier
    /// In the order of their ids.
    public let files: [File]
    /// Whether nothing at all is other than it was: neither a record nor a stray.
    public let isUnchanged: Bool
}

extension DossierStore {
    /// More files than this are read by loading everything, which uses all processors.
    private static let mostSingly = 256

    /// The dossier with the files that may have changed read again. Those that hold what they held are not named.
    public func rereading(_ changes: DossierWatch.Changes, of dossier: Dossier) -> Reread {
        switch changes {
        case .none: return Reread(dossier: dossier, files: [], isUnchanged: true)
        case .everything: break
        case .records(let ids):
            guard ids.count <= DossierStore.mostSingly, let sources = sources(of: ids, in: dossier) else { break }
            return reread(
                dossier, sources.isEmpty ? dossier : dossier.updating(sources), only: Set(sources.keys))
        }
        return reread(dossier, load())
    }

    /// What there is now of these records, but for those that hold the same bytes as before; `nil` where it takes
    /// more than reading these files: `dossier.md` has changed, or there is or was a stray among them.
    private func sources(of ids: Set<RecordID>, in dossier: Dossier) -> [RecordID: RecordSource]? {
        let strays = Set(dossier.strays.map(\.file))
        let held = dossier.held(ids)
        var sources: [RecordID: RecordSource] = [:]
        for kind in Set(ids.map(\.kind)) {
            let ids = ids.filter { $0.kind == kind }
            guard strays.isDisjoint(with: ids.map(\.file) + [kind.folder].compactMap(\.self)) else { return nil }
            guard let directory = try? folder.openFolder(kind.folder ?? ".") else { return nil }
            for id in ids {
                do {
                    let bytes = try FileContents(id.fileName, in: directory).bytes
                    // Of a file without bytes it is not known whether it was read or could not be.
                    if !bytes.isEmpty, held[id]?.bytes == bytes { continue }
                    sources[id] = .bytes(bytes)
                } catch {
                    if error.isStray { return nil }
                    if case .system(SystemError(ENOENT)) = error {
                        sources[id] = .gone
                    } else {
                        sources[id] = .unreadable(Problem(file: id.file, message: error.reason))
                    }
                }
            }
        }
        return sources[.dossier] == nil ? sources : nil
    }

    /// Compares these records of two dossiers, or all.
    private func reread(_ before: Dossier, _ after: Dossier, only wanted: Set<RecordID>? = nil) -> Reread {
        let (old, new) = (before.held(wanted), after.held(wanted))
        let ids = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
        let files = ids.map { id in
            Reread.File(
                id: id, before: old[id]?.bytes, isGone: new[id] == nil,
                writer: owner(of: id).flatMap(Account.other))
        }
        return Reread(
            dossier: after, files: files, isUnchanged: files.isEmpty && Set(before.strays) == Set(after.strays))
    }

    private func owner(of id: RecordID) -> uid_t? {
        var status = stat()
        guard let directory = try? folder.openFolder(id.kind.folder ?? "."),
            fstatat(directory.number, id.fileName, &status, AT_SYMLINK_NOFOLLOW) == 0
        else { return nil }
        return status.st_uid
    }
}

/// What a dossier holds of a file.
private struct HeldFile: Equatable {
    let bytes: [UInt8]
    /// Why there are no bytes; empty where there are some.
    let fault: [Problem]
}

extension Dossier {
    /// - Parameter wanted: nil for all.
    fileprivate func held(_ wanted: Set<RecordID>?) -> [RecordID: HeldFile] {
        let summaries = wanted.map { $0.compactMap(summary) } ?? summaries
        return Dictionary(
            summaries.map { record in
                (record.id, HeldFile(bytes: record.source, fault: record.source.isEmpty ? record.problems : []))
            }, uniquingKeysWith: { $1 })
    }
}
