import FrontMatter
import Glibc
import Negotiation

// From versions worked out to versions on disk. All of this runs under the dossier's lock.
extension DossierStore {
    /// Puts each version in the place of its file, or none of them.
    func publish(_ edits: [Edit], what: [String]) throws(SaveFailure) -> Saved {
        let work = edits.filter { $0.before != $0.after }
        let unchanged = edits.filter { $0.before == $0.after }
            .map { SavedRecord(id: $0.id, before: $0.before, source: $0.after, durable: true) }
        guard work.count > 1 else {
            let records = try work.map { edit throws(SaveFailure) in try replace(edit, with: aside(edit)) }
            return Saved(records: unchanged + records)
        }
        // Written first, so that a full disk is met before anything has changed.
        let asides = try work.map { edit throws(SaveFailure) in try aside(edit) }
        let journal = Versions(
            what: what, when: Account.localTime(), who: Account.own,
            files: work.map { .init(id: $0.id, before: $0.before, after: $0.after) })
        do { try writeJournal(journal) } catch { throw .failed(StoreError(path + "/.sherpa", "not saved", error)) }
        var records: [SavedRecord] = []
        do throws(SaveFailure) {
            for (edit, aside) in zip(work, asides) { records.append(try replace(edit, with: aside)) }
        } catch {
            try takeBack(records)
            removeJournal()
            throw error
        }
        removeJournal()
        return Saved(records: unchanged + records)
    }

    /// Gives the records of an action that failed halfway their old versions back.
    private func takeBack(_ records: [SavedRecord]) throws(SaveFailure) {
        for record in records.reversed() {
            let edit = Edit(id: record.id, before: record.source, after: record.before)
            // Where that fails too, the journal is left: the next save or start finishes the whole action.
            _ = try replace(edit, with: aside(edit))
        }
    }

    private func aside(_ edit: Edit) throws(SaveFailure) -> AsideFile {
        do {
            let directory = try folder.openFolder(edit.id.kind.folder ?? ".")
            let permissions = try Permissions(toReplace: edit.id.fileName, in: directory)
            return try AsideFile(
                edit.after, for: edit.id.fileName, base: edit.before, permissions: permissions, in: directory)
        } catch {
            throw failure(of: edit.id, error)
        }
    }

    private func failure(of id: RecordID, _ error: SystemError) -> SaveFailure {
        error.code == ENOENT && !folder.contains(id.file)
            ? .gone(id) : .failed(StoreError(fullPath(id), "not saved", error))
    }

    /// Attempts at a save while a program that knows no lock keeps changing the same file.
    private static let attempts = 8

    /// Puts a version in its file's place. What somebody wrote there since it was read is joined with it; where that
    /// cannot be, their bytes get their place back.
    private func replace(_ edit: Edit, with aside: AsideFile) throws(SaveFailure) -> SavedRecord {
        var (edit, aside) = (edit, aside)
        // What a person would call the version before this one; `edit.before` may be our own, put there a moment ago.
        var replaced = edit.before
        var displaced: [DisplacedFile] = []
        for _ in 0..<DossierStore.attempts {
            do throws(SaveFailure) {
                switch try exchange(edit, aside) {
                case .done:
                    for file in displaced { file.remove() }
                    return SavedRecord(id: edit.id, before: replaced, source: edit.after, durable: aside.isDurable)
                case .stale:
                    edit = try join(edit.id, base: edit.before, ours: edit.after, theirs: contents(of: edit.id))
                    replaced = edit.before
                case .displaced(let file):
                    displaced.append(file)
                    let theirs = try contents(of: file, for: edit.id)
                    let next = try join(edit.id, base: edit.before, ours: edit.after, theirs: theirs)
                    (edit, replaced) = (Edit(id: edit.id, before: edit.after, after: next.after), theirs.bytes)
                }
                aside = try self.aside(edit)
            } catch {
                throw reinstate(&displaced, after: error)
            }
        }
        throw reinstate(
            &displaced,
            after: .failed(
                StoreError(
                    fullPath(edit.id), "not saved: another program keeps changing it; save again once it is done")))
    }

    private func exchange(_ edit: Edit, _ aside: AsideFile) throws(SaveFailure) -> AsideFile.Replacement {
        do { return try aside.replace(holding: edit.before) } catch { throw failure(of: edit.id, error) }
    }

    private func contents(of file: DisplacedFile, for id: RecordID) throws(SaveFailure) -> FileContents {
        guard file.isFinal else {
            throw .failed(
                StoreError(fullPath(id), "not saved: another program is writing it; save again once it is done"))
        }
        do { return try file.contents.get() } catch {
            if case .system(let error) = error { throw .failed(StoreError(fullPath(id), "not saved", error)) }
            throw .failed(
                StoreError(fullPath(id), "not saved: something else has taken its place; look at it with `ls -l`"))
        }
    }

    /// The last that came out gets its place back; those before it are kept beside.
    private func reinstate(_ displaced: inout [DisplacedFile], after failure: SaveFailure) -> SaveFailure {
        guard let last = displaced.popLast() else { return failure }
        let kept = displaced.map { $0.keepBeside() } + [last.putBack()].compactMap(\.self)
        displaced = []
        guard !kept.isEmpty else { return failure }
        return .failed(
            StoreError(
                path,
                "not saved: versions that met in the middle of the save are kept in \(kept.joined(separator: ", "))"
            ))
    }
}
