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
            case .removed(let id): tellDone(saved, "removed \(id.file): \(key("undo")) brings it back")
            case .renamed(let old, let new):
                tellDone(saved, "renamed \(old.file) to \(new.name), and \(saved.links) to it")
            }
        }
        tellFields(saved)
    }

    /// The same of fields, and of what others had changed in their records.
    private mutating func tellFields(_ saved: SavedChanges) {
        let done = saved.durable ? "saved" : "written, not yet safe on disk:"
        let level: MessageLog.Level = saved.durable ? .info : .warning
        for change in saved.changes where saved.tellsChanges {
            tell("\(done) \(change.record.file): \(shown(change))", level)
        }
        if let sum = sum(of: saved) { tell("\(done) \(sum); \(key("undo")) undoes all of it", level) }
        appendJoined(saved)
    }

    /// What others had changed in the same records.
    mutating func appendJoined(_ saved: SavedChanges) {
        if !saved.joined.isEmpty { append(", joined with \(summary(saved.joined))") }
    }

    /// Several changes in a few words: `owner of 3 gaps`, `owner and due of Funding clock`; nil where there are not several.
    private func sum(of saved: SavedChanges) -> String? {
        guard saved.tellsChanges, saved.changes.count > 1 else { return nil }
        let records = saved.changes.map(\.record).reduce(into: [RecordID]()) { if !$0.contains($1) { $0.append($1) } }
        let fields = saved.changes.map { $0.field.steps.isEmpty ? "text" : $0.field.description }
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let kinds = Set(records.map(\.kind))
        let noun = kinds.count == 1 ? kinds.first?.plural ?? "records" : "records"
        let place =
            records.count == 1
            ? records.first.flatMap { dossier.summary(of: $0)?.name } ?? "1 record" : "\(records.count) \(noun)"
        let most = 3
        guard records.count == 1 || fields.count == 1 else { return "\(saved.changes.count) changes in \(place)" }
        let more = fields.count > most ? " and \(fields.count - most) more" : ""
        return "\(fields.prefix(most).joined(separator: ", "))\(more) of \(place)"
    }

    private mutating func tellDone(_ saved: SavedChanges, _ what: String) {
        tell(saved.durable ? what : "\(what), but not yet safe on disk", saved.durable ? .info : .warning)
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
        for change in saved.changes where saved.tellsChanges {
            tell("\(done): \(change.record.name) \(shown(change)), \(time)")
        }
        if let sum = sum(of: saved) {
            let file = saved.files.isEmpty ? "" : "\(saved.files.map(\.record.file).joined(separator: ", ")) and "
            tell("\(isRedo ? "made again" : "undone"): \(file)\(sum), \(time)")
        }
        if saved.changes.isEmpty, saved.files.isEmpty { tell("\(done): nothing was left of it to change") }
    }

    /// What others have changed meanwhile is decided, but for a page that has both versions and goes on.
    mutating func tell(_ conflicts: [Conflict], by author: Author, isUndo: Bool) {
        let who = author.name ?? "somebody else"
        if let page = pages.last, conflicts.contains(where: { page.holdsBoth($0) }) {
            return tell("not saved: \(who) changed this meanwhile; \(key("save")) saves yours over it", .warning)
        }
        undecided.add(conflicts.map { Decision(conflict: $0, origin: isUndo ? .undo : .save, by: author) })
        tell("not saved: \(who) changed \(conflicts.map(\.name).joined(separator: ", ")) meanwhile", .warning)
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
        if let remedy = pages.last?.remedy(removed: id, in: self) {
            return tell("not saved: \(gone)\(remedy.isEmpty ? "" : ": \(remedy)")", .warning)
        }
        tell("not saved: \(gone)", .warning)
        guard let edit = transaction.edit(of: id) else { return }
        let conflicts = edit.changes.map {
            Conflict(record: id, field: $0.field, base: $0.before, ours: $0.after, theirs: nil)
        }
        undecided.add(conflicts.map { Decision(conflict: $0, origin: .removal(edit.base), by: Author()) })
    }
}
