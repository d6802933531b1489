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
        /// Field by field; nothing where the file came, went or is no record, nor where so many files have changed that
        /// nobody reads what has in each.
        package let changes: [Change]
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
    /// What has changed inside each of more files than this is not worked out.
    private static let mostInDetail = 20

    /// The dossier with the files that may have changed read again. Those that hold what they held are not named.
    public func rereading(_ changes: DossierWatch.Changes, of dossier: Dossier) -> Reread {
        switch changes {
        case .none: return Reread(dossier: dossier, files: [], isUnchanged: true)
        case .everything: break
        case .records(let ids):
            guard ids.count <= DossierStore.mostSingly, let sources = changedSources(among: ids, in: dossier) else {
                break
            }
            let changed = sources.map { id, found in ChangedFile(id, held: found.held, now: found.now) }
            return Reread(
                dossier: changed.isEmpty ? dossier : dossier.updating(sources.mapValues(\.now)), files: files(changed),
                isUnchanged: changed.isEmpty)
        }
        let next = load().sharing(dossier)
        var changed: [ChangedFile] = []
        dossier.forEachDifference(in: next) { old, new in
            if let file = ChangedFile(old, new) { changed.append(file) }
        }
        return Reread(
            dossier: next, files: files(changed),
            isUnchanged: changed.isEmpty && Set(dossier.strays) == Set(next.strays) && dossier.copies == next.copies)
    }

    /// What there is now of those of these records whose files are not what they were, beside what the dossier holds;
    /// `nil` where it takes more than reading these files: `dossier.md` has changed, or there is or was a stray among them, or
    /// what may be no record.
    private func changedSources(
        among ids: Set<RecordID>, in dossier: Dossier
    ) -> [RecordID: (held: RecordSummary?, now: RecordSource)]? {
        let strays = Set(dossier.strays.map(\.file))
        var changed: [RecordID: (held: RecordSummary?, now: RecordSource)] = [:]
        for (kind, ids) in Dictionary(grouping: ids, by: \.kind) {
            guard strays.isDisjoint(with: ids.map(\.file) + [kind.folder].compactMap(\.self)) else { return nil }
            guard let directory = try? folder.openFolder(kind.folder ?? ".") else { return nil }
            for id in ids {
                if id.isNameOfProse { return nil }
                let held = dossier.summary(of: id)
                do {
                    let bytes = try FileContents(id.fileName, in: directory).bytes
                    if let held, held.wasRead, held.source == bytes { continue }
                    changed[id] = (held, .bytes(bytes))
                } catch {
                    if error.isStray { return nil }
                    if case .system(SystemError(ENOENT)) = error {
                        if held != nil { changed[id] = (held, .gone) }
                        continue
                    }
                    let problem = Problem(file: id.file, message: error.reason)
                    if let held, !held.wasRead, held.problems == [problem] { continue }
                    changed[id] = (held, .unreadable(problem))
                }
            }
        }
        return changed[.dossier] == nil ? changed : nil
    }

    private func files(_ changed: [ChangedFile]) -> [Reread.File] {
        changed.sorted { $0.id < $1.id }.map { file in
            Reread.File(
                id: file.id, before: file.before, isGone: file.isGone,
                writer: owner(of: file.id).flatMap(Account.other),
                changes: changed.count <= DossierStore.mostInDetail ? file.changes() : [])
        }
    }

    private func owner(of id: RecordID) -> uid_t? {
        var status = stat()
        guard let directory = try? folder.openFolder(id.kind.folder ?? "."),
            fstatat(directory.number, id.fileName, &status, AT_SYMLINK_NOFOLLOW) == 0
        else { return nil }
        return status.st_uid
    }
}

/// A record whose file is not what it was.
private struct ChangedFile {
    let id: RecordID
    let before: [UInt8]?
    let isGone: Bool
    /// Worked out only where somebody reads it.
    let changes: () -> [Change]

    /// - Parameters:
    ///   - held: what the dossier had of it.
    ///   - now: the document that the record was read from is the one that the changes are told by.
    init(_ id: RecordID, held: RecordSummary?, now: RecordSource) {
        self.id = id
        before = held?.source
        isGone = now == .gone
        changes = {
            guard let held, case .file(let file) = now else { return [] }
            return Change.differences(in: id, from: RecordFile(held.source), to: file)
        }
    }

    /// Of two dossiers' records; nil where the file is the same, however it reads.
    init?(_ old: RecordSummary?, _ new: RecordSummary?) {
        guard let id = (new ?? old)?.id else { return nil }
        if let old, let new, old.wasRead == new.wasRead, old.source == new.source {
            // Of what cannot be read, the reason is all that is known.
            if old.wasRead || old.problems == new.problems { return nil }
        }
        self.id = id
        before = old?.source
        isGone = new == nil
        changes = {
            guard let old, let new else { return [] }
            return Change.differences(in: id, from: RecordFile(old.source), to: RecordFile(new.source))
        }
    }
}
