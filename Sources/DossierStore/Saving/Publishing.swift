import FrontMatter
import Glibc
import Negotiation
import Words

// From versions worked out to versions on disk. All of this runs under the dossier's lock.
extension DossierStore {
    /// Puts each version in the place of its file, or none of them.
    ///
    /// - Parameters:
    ///   - what: what the whole action is, for people; with it, an action that is killed halfway is finished.
    ///   - then: what belongs to the action once the files are as they shall be, such as keeping the way back. Where it
    ///     fails, nothing was done.
    func publish(
        _ edits: [Edit], what: [String], isTurn: Bool = false,
        then: (inout Saved) throws(SaveFailure) -> Void = { _ in }
    ) throws(SaveFailure) -> Saved {
        // What is taken away comes last: until then nothing is lost, whatever fails.
        let work =
            edits.filter { $0.before != $0.after && $0.after != nil }
            + edits.filter { $0.before != nil && $0.after == nil }
        let unchanged = edits.filter { $0.before == $0.after }
            .map { SavedRecord(id: $0.id, before: $0.before, source: $0.after, durable: true) }
        // Written first, so that a full disk is met before anything has changed.
        let asides = try work.map { edit throws(SaveFailure) in try aside(edit) }
        let isJournaled = work.count > 1 || work.contains { $0.after == nil }
        if isJournaled {
            let journal = Versions(
                what: what, when: LocalClock.text(), who: Account.own,
                files: work.map { .init(id: $0.id, before: $0.before, after: $0.after, mode: $0.mode) }, isTurn: isTurn)
            do { try writeJournal(journal) } catch {
                throw .failed(StoreError(path + "/.sherpa", SavingWords.notSaved, error))
            }
        }
        var records: [SavedRecord] = []
        var removed: [RecordID: RemovedFile] = [:]
        var saved = Saved(records: [])
        do throws(SaveFailure) {
            for (edit, aside) in zip(work, asides) { records.append(try carryOut(edit, aside, &removed)) }
            saved.records = unchanged + records
            try then(&saved)
        } catch {
            try takeBack(records, removed)
            if isJournaled { removeJournal() }
            throw error
        }
        for file in removed.values { file.discard() }
        if isJournaled { removeJournal() }
        return saved
    }

    /// One file, for which there is a journal where one is needed.
    func carryOut(
        _ edit: Edit, _ aside: AsideFile?, _ removed: inout [RecordID: RemovedFile]
    ) throws(SaveFailure) -> SavedRecord {
        switch (edit.before, edit.after) {
        case (let before?, let after?):
            guard let aside else { break }
            return try replace(edit.id, before, with: after, aside)
        case (nil, let after?):
            guard let aside else { break }
            do { try aside.add() } catch { throw failure(making: edit.id, error) }
            return SavedRecord(id: edit.id, before: nil, source: after, durable: aside.isDurable)
        case (let before?, nil):
            let file = try takeAway(edit.id, holding: before)
            removed[edit.id] = file
            return SavedRecord(id: edit.id, before: before, source: nil, durable: file.isDurable, mode: edit.mode)
        case (nil, nil): break
        }
        return SavedRecord(id: edit.id, before: edit.before, source: edit.after, durable: true)
    }

    /// Gives the records of an action that failed halfway their old versions back.
    private func takeBack(_ records: [SavedRecord], _ removed: [RecordID: RemovedFile]) throws(SaveFailure) {
        for record in records.reversed() {
            if let file = removed[record.id] {
                guard let kept = file.putBack() else { continue }
                throw .failed(StoreError(fullPath(record.id), SavingWords.createdAgain(kept: kept)))
            }
            let edit = Edit(id: record.id, before: record.source, after: record.before)
            var again: [RecordID: RemovedFile] = [:]
            // Where that fails too, the journal is left: the next save or start finishes the whole action.
            _ = try carryOut(edit, aside(edit), &again)
            for file in again.values { file.discard() }
        }
    }

    /// The file loses its name, if it holds this and nobody is writing it; else it is as it was.
    private func takeAway(_ id: RecordID, holding base: [UInt8]) throws(SaveFailure) -> RemovedFile {
        let file: RemovedFile
        do {
            file = try RemovedFile(id.fileName, base: base, in: folder.openFolder(id.kind.folder ?? "."))
        } catch {
            throw failure(of: id, error)
        }
        guard !file.holds(base) else { return file }
        if let kept = file.putBack() {
            throw .failed(StoreError(fullPath(id), SavingWords.changedBeforeRemoval(kept: kept)))
        }
        guard file.isFinal else {
            throw .failed(StoreError(fullPath(id), SavingWords.beingWritten(isRemoval: true)))
        }
        switch file.contents {
        case .success(let theirs): throw .changed(id, by: theirs.author)
        case .failure(let error):
            if case .system(let error) = error {
                throw .failed(StoreError(fullPath(id), SavingWords.notRemoved, error))
            }
            throw .failed(StoreError(fullPath(id), SavingWords.placeTaken(isRemoval: true)))
        }
    }

    /// The new version beside the file; nil where there is none.
    func aside(_ edit: Edit) throws(SaveFailure) -> AsideFile? {
        guard let after = edit.after else { return nil }
        do throws(SystemError) {
            guard let before = edit.before else {
                if let name = edit.id.kind.folder { try makeFolder(name) }
                guard try !folder.contains(edit.id.file) else { throw SystemError(EEXIST) }
                return try AsideFile(
                    after, for: edit.id.fileName, base: nil,
                    permissions: permissions(like: edit.model).atMost(edit.mode),
                    in: folder.openFolder(edit.id.kind.folder ?? "."))
            }
            let directory = try folder.openFolder(edit.id.kind.folder ?? ".")
            let permissions = try Permissions(toReplace: edit.id.fileName, in: directory)
            return try AsideFile(
                after, for: edit.id.fileName, base: before, permissions: permissions, in: directory)
        } catch {
            throw edit.before == nil ? failure(making: edit.id, error) : failure(of: edit.id, error)
        }
    }

    /// Those of another record's file, which a new one takes after; of `dossier.md` where there is none.
    private func permissions(like model: RecordID?) throws(SystemError) -> Permissions {
        if let model, let file = try? folder.open(model.file, O_RDONLY) { return try Permissions(of: file) }
        return try Permissions(of: folder.open(DossierStore.dossierFile, O_RDONLY))
    }

    private func failure(making id: RecordID, _ error: SystemError) -> SaveFailure {
        .failed(
            error.code == EEXIST
                ? StoreError(fullPath(id), SavingWords.idTaken)
                : StoreError(fullPath(id), SavingWords.notMade, error))
    }

    private func failure(of id: RecordID, _ error: SystemError) -> SaveFailure {
        error.code == ENOENT && (try? folder.contains(id.file)) == false
            ? .gone(id) : .failed(StoreError(fullPath(id), SavingWords.notSaved, error))
    }

    /// Attempts at a save while a program that knows no lock keeps changing the same file.
    private static let attempts = 8

    /// Puts a version in its file's place. What somebody wrote there since it was read is joined with it; where that
    /// cannot be, their bytes get their place back.
    private func replace(
        _ id: RecordID, _ before: [UInt8], with after: [UInt8], _ aside: AsideFile
    ) throws(SaveFailure) -> SavedRecord {
        var (before, after, aside) = (before, after, aside)
        // What a person would call the version before this one; `before` may be our own, put there a moment ago.
        var replaced = before
        var displaced: [DisplacedFile] = []
        for _ in 0..<DossierStore.attempts {
            do throws(SaveFailure) {
                switch try exchange(id, before, aside) {
                case .done:
                    for file in displaced { file.remove() }
                    return SavedRecord(id: id, before: replaced, source: after, durable: aside.isDurable)
                case .stale:
                    let theirs = try contents(of: id)
                    after = try join(id, base: before, ours: after, theirs: theirs)
                    (before, replaced) = (theirs.bytes, theirs.bytes)
                case .displaced(let file):
                    displaced.append(file)
                    let theirs = try contents(of: file, for: id)
                    let joined = try join(id, base: before, ours: after, theirs: theirs)
                    (before, after, replaced) = (after, joined, theirs.bytes)
                }
                guard let next = try self.aside(Edit(id: id, before: before, after: after)) else { break }
                aside = next
            } catch {
                throw reinstate(&displaced, after: error)
            }
        }
        throw reinstate(
            &displaced,
            after: .failed(StoreError(fullPath(id), SavingWords.keepsChanging)))
    }

    private func exchange(
        _ id: RecordID, _ before: [UInt8], _ aside: AsideFile
    ) throws(SaveFailure) -> AsideFile.Replacement {
        do { return try aside.replace(holding: before) } catch { throw failure(of: id, error) }
    }

    private func contents(of file: DisplacedFile, for id: RecordID) throws(SaveFailure) -> FileContents {
        guard file.isFinal else {
            throw .failed(StoreError(fullPath(id), SavingWords.beingWritten(isRemoval: false)))
        }
        do { return try file.contents.get() } catch {
            if case .system(let error) = error {
                throw .failed(StoreError(fullPath(id), SavingWords.notSaved, error))
            }
            throw .failed(StoreError(fullPath(id), SavingWords.placeTaken(isRemoval: false)))
        }
    }

    /// The last that came out gets its place back; those before it are kept beside.
    private func reinstate(_ displaced: inout [DisplacedFile], after failure: SaveFailure) -> SaveFailure {
        guard let last = displaced.popLast() else { return failure }
        let kept = displaced.map { $0.keepBeside() } + [last.putBack()].compactMap(\.self)
        displaced = []
        guard !kept.isEmpty else { return failure }
        return .failed(StoreError(path, SavingWords.versionsKept(kept)))
    }
}
