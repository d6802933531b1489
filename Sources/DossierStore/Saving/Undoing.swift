import Negotiation

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
    public func undo() throws(SaveFailure) -> Undone? {
        try turn(
            { journal throws(SystemError) in try journal.lastDone() }, from: { $0.after }, to: { $0.before },
            then: { $0.markUndone($1) })
    }

    /// Makes the action again that was taken back last. Nil where there is none, or where something was saved since.
    public func redo() throws(SaveFailure) -> Undone? {
        try turn(
            { journal throws(SystemError) in try journal.nextUndone() }, from: { $0.before }, to: { $0.after },
            then: { $0.markDone($1) })
    }

    private func turn(
        _ entry: (borrowing UndoJournal) throws(SystemError) -> UndoJournal.Entry?, from: (Versions.File) -> [UInt8],
        to: (Versions.File) -> [UInt8], then: (borrowing UndoJournal, UndoJournal.Entry) -> Void
    ) throws(SaveFailure) -> Undone? {
        guard let state else { return nil }
        let lock = try lock()
        let notices = try recoverHoldingLock()
        guard let journal = try readingNotes({ () throws(SystemError) in try UndoJournal(in: state) }),
            let entry = try readingNotes({ () throws(SystemError) in try entry(journal) })
        else { return nil }
        var edits: [Edit] = []
        for file in entry.action.files {
            // Exactly the old bytes where nothing else has happened; else joined with what has.
            edits.append(try join(file.id, base: from(file), ours: to(file), theirs: contents(of: file.id)))
        }
        var saved = try publish(edits, what: entry.action.what)
        then(journal, entry)
        saved.notices += notices
        lock.release()
        return Undone(what: entry.action.what, when: entry.action.when, saved: saved)
    }

    private func readingNotes<Notes: ~Copyable>(
        _ read: () throws(SystemError) -> Notes
    ) throws(SaveFailure) -> Notes {
        do { return try read() } catch {
            throw .failed(StoreError(state?.path ?? path, "what was saved before cannot be read", error))
        }
    }

    /// Keeps the way back. Tells what is wrong where it cannot be kept.
    func rememberForUndo(_ saved: Saved, _ what: [String]) -> String? {
        let files = saved.records.filter { $0.before != $0.source }
            .map { Versions.File(id: $0.id, before: $0.before, after: $0.source) }
        guard let state, !files.isEmpty else { return nil }
        let action = Versions(what: what, when: Account.localTime(), who: Account.own, files: files)
        do { try UndoJournal.add(action, in: state) } catch {
            return "saved, but it cannot be undone: \(VisibleName.text(state.path.utf8)): \(error)"
        }
        return nil
    }
}
