import Negotiation

// Pages and selections go along with records that are made, taken away, or get another id.
extension Workbench {
    mutating func follow(_ saved: SavedChanges) {
        for file in saved.files {
            pages = pages.compactMap { page in
                var page = page
                return page.follow(file) ? page : nil
            }
            switch file {
            case .made(let id): show(made: id)
            case .removed: break
            case .renamed(_, let new): show(made: new)
            }
        }
    }

    private mutating func show(made id: RecordID) {
        select(id)
        // Its mark is for what others do.
        changed.remove(id)
    }

    /// What was done, for the status line.
    mutating func tell(_ saved: SavedChanges) {
        for file in saved.files {
            switch file {
            case .made(let id): tellDone(saved, "saved \(id.file)")
            case .removed(let id): tellDone(saved, "removed \(id.file): u brings it back")
            case .renamed(let old, let new):
                tellDone(saved, "renamed \(old.file) to \(new.name), and \(saved.links) to it")
            }
        }
    }

    private mutating func tellDone(_ saved: SavedChanges, _ what: String) {
        tell(saved.durable ? what : "\(what); not known to be durable", saved.durable ? .info : .warning)
    }

    /// What an undo or redo at this time has done.
    mutating func tell(_ saved: SavedChanges, isRedo: Bool, of time: String) {
        let done = isRedo ? "redo" : "undo"
        for file in saved.files {
            switch file {
            case .made(let id): tell("\(done): \(id.file) is \(isRedo ? "made again" : "back"), \(time)")
            case .removed(let id): tell("\(done): \(id.file) is gone again, \(time)")
            case .renamed(let old, let new):
                tell("\(done): \(old.file) is \(new.name) again, with \(saved.links), \(time)")
            }
        }
    }
}

extension SavedChanges {
    /// The record that was added, if one was.
    var made: RecordID? {
        files.lazy.compactMap { if case .made(let id) = $0 { id } else { nil } }.first
    }

    fileprivate var links: String { changes.count == 1 ? "1 link" : "\(changes.count) links" }

    /// Whether each change is told on a line of its own: those of links are summed up.
    var tellsChanges: Bool { !files.contains { if case .renamed = $0 { true } else { false } } }
}

// A save finds that somebody has removed a record meanwhile.
extension Workbench {
    /// What was to be changed in the record waits to be decided, unless it is still open on a page, or means nothing without
    /// the record.
    mutating func tellGone(_ id: RecordID, _ transaction: Transaction) {
        let gone = "\(id.file) was removed meanwhile"
        if transaction.removed == id {
            // Nothing is left to be removed.
            guard transaction.made != nil else { return tell(gone) }
            return tell("not renamed: \(gone)", .warning)
        }
        if transaction.removed != nil { return tell("not renamed: \(gone); rename again", .warning) }
        if form != nil { return tell("not saved: \(gone)", .warning) }
        if logPage != nil {
            let way = id.kind == .meeting ? "S makes it anew" : "x takes away what was logged on it, then S saves"
            return tell("not saved: \(gone): \(way)", .warning)
        }
        tell("not saved: \(gone)", .warning)
        guard let edit = transaction.edit(of: id) else { return }
        let conflicts = edit.changes.map {
            Conflict(record: id, field: $0.field, base: $0.before, ours: $0.after, theirs: nil)
        }
        addDecisions(conflicts.map { Decision(conflict: $0, origin: .removal(edit.base), by: Author()) })
        showDecisions(from: max(0, waiting.count - conflicts.count))
    }
}
