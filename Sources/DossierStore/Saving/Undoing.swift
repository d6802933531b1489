import Negotiation
import Words

/// An action that was taken back, or made again.
public struct Undone: Sendable {
    /// `gaps/returns.md: status open -> agreed`, a line for each change.
    public let what: [String]
    /// When it was made, as in `2026-02-20 14:02`.
    public let when: String
    public let saved: Saved
}

extension DossierStore {
    /// Takes back the last action of this account that is not taken back yet, whichever process made it. Nil where there
    /// is none.
    ///
    /// What others have changed since stays. A field of the action that somebody has changed since is a conflict, and
    /// nothing is written.
    package func undo() throws(SaveFailure) -> Undone? {
        try turn(
            { journal throws(SystemError) in try journal.lastDone() }, isBack: true, then: { $0.markUndone($1) })
    }

    /// Makes the action again that was taken back last. Nil where there is none, or where something was saved since.
    package func redo() throws(SaveFailure) -> Undone? {
        try turn(
            { journal throws(SystemError) in try journal.nextUndone() }, isBack: false, then: { $0.markDone($1) })
    }

    private func turn(
        _ entry: (borrowing UndoJournal) throws(SystemError) -> UndoJournal.Entry?, isBack: Bool,
        then: (borrowing UndoJournal, UndoJournal.Entry) -> Void
    ) throws(SaveFailure) -> Undone? {
        guard let state else { return nil }
        let lock = try lock()
        let notices = try recoverHoldingLock()
        guard let journal = try readingNotes({ () throws(SystemError) in try UndoJournal(in: state) }),
            let entry = try readingNotes({ () throws(SystemError) in try entry(journal) })
        else { return nil }
        let steps = entry.action.files.map { isBack ? $0.reversed : $0 }
        let edits = try self.edits(steps)
        var saved = try publish(edits, what: entry.action.what, isTurn: true)
        then(journal, entry)
        saved.notices += notices
        lock.release()
        return Undone(what: entry.action.what, when: entry.action.when, saved: saved)
    }

    /// What these steps come to in the files as they are now.
    private func edits(_ steps: [Versions.File]) throws(SaveFailure) -> [Edit] {
        let making = steps.filter { $0.before == nil }
        let removing = steps.filter { $0.after == nil }
        // A record that got another id: what others have written under it goes along.
        let isRenaming = making.count == 1 && removing.count == 1 && making[0].id.kind == removing[0].id.kind
        var edits: [Edit] = []
        for step in steps {
            let now = try contentsIfThere(step.id)
            switch (step.before, step.after) {
            case (let before?, let after?):
                guard let now else { throw .gone(step.id) }
                // Exactly the old bytes where nothing else has happened; else joined with what has.
                // A file with a conflict's marks, which nothing can be joined with, goes back as it came.
                let joined =
                    now.bytes == before ? after : try join(step.id, base: before, ours: after, theirs: now)
                edits.append(Edit(id: step.id, before: now.bytes, after: joined))
            case (nil, var after?):
                if let now {
                    guard now.bytes == after else {
                        throw .invalid(SavingWords.thereAgain(file: step.id.file).text)
                    }
                    continue
                }
                let model = isRenaming ? removing[0].id : nil
                if let model, let old = removing[0].before, let theirs = try contentsIfThere(model) {
                    after = try join(step.id, base: old, ours: after, theirs: theirs)
                }
                edits.append(Edit(id: step.id, before: nil, after: after, model: model, mode: step.mode))
            case (let before?, nil):
                guard let now else { continue }
                guard now.bytes == before || isRenaming else { throw .changed(step.id, by: now.author) }
                edits.append(Edit(id: step.id, before: now.bytes, after: nil, mode: now.mode))
            case (nil, nil): continue
            }
        }
        return edits
    }

    /// nil where there is no file.
    private func contentsIfThere(_ id: RecordID) throws(SaveFailure) -> FileContents? {
        do { return try contents(of: id) } catch {
            if case .gone = error { return nil }
            throw error
        }
    }

    private func readingNotes<Notes: ~Copyable>(
        _ read: () throws(SystemError) -> Notes
    ) throws(SaveFailure) -> Notes {
        do { return try read() } catch {
            throw .failed(StoreError(state?.path ?? path, SavingWords.pastUnreadable, error))
        }
    }

    /// Keeps the way back, and tells where it cannot be kept; an action that takes files away fails then.
    func rememberForUndo(_ saved: inout Saved, _ what: [String]) throws(SaveFailure) {
        let files = saved.records.filter { $0.before != $0.source }
            .map { Versions.File(id: $0.id, before: $0.before, after: $0.source, mode: $0.mode) }
        let action = Versions(what: what, when: LocalClock.text(), who: Account.own, files: files)
        do throws(SystemError) { try remember(action) } catch {
            let place = VisibleName.text(state?.path.utf8 ?? path.utf8)
            guard !action.removes else {
                throw .failed(
                    StoreError(place, SavingWords.removalNotUndoable, error))
            }
            saved.notices.append(SavingWords.cannotBeUndone(isFinished: false, place: place, why: "\(error)").text)
        }
    }

    /// Does nothing where this account keeps no notes.
    func remember(_ action: Versions) throws(SystemError) {
        guard let state, !action.files.isEmpty else { return }
        try UndoJournal.add(action, in: state)
    }
}

extension Versions.File {
    /// From after to before.
    fileprivate var reversed: Versions.File { Versions.File(id: id, before: after, after: before, mode: mode) }
}
