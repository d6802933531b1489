import Negotiation
import Words

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
            case .made(let id): tellDone(saved, .made(id.file))
            case .removed(let id): tellDone(saved, .removed(id.file, undo: key("undo")))
            case .renamed(let old, let new):
                tellDone(saved, .renamed(old.file, to: new.name, links: saved.changes.count))
            }
        }
        tellFields(saved)
    }

    /// The same of fields, and of what others had changed in their records.
    private mutating func tellFields(_ saved: SavedChanges) {
        let level: MessageLog.Level = saved.durable ? .info : .warning
        for change in saved.changes where saved.tellsChanges {
            let words = SavedWords.change(shown(change), in: change.record.file, isDurable: saved.durable)
            tell(words.text, level)
        }
        if let sum = sum(of: saved) {
            tell(SavedWords.sum(sum, undo: key("undo"), isDurable: saved.durable).text, level)
        }
        appendJoined(saved)
    }

    /// What others had changed in the same records.
    mutating func appendJoined(_ saved: SavedChanges) {
        if !saved.joined.isEmpty { append(SavedWords.joined(sum(of: saved.joined)).text) }
    }

    /// Several changes in a few words: `owner of 3 gaps`, `owner and due of Funding clock`; nil where there are not several.
    private func sum(of saved: SavedChanges) -> ChangeSum? {
        guard saved.tellsChanges, saved.changes.count > 1 else { return nil }
        let records = saved.changes.map(\.record).reduce(into: [RecordID]()) { if !$0.contains($1) { $0.append($1) } }
        let fields = saved.changes.map { $0.field.description }
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let kinds = Set(records.map(\.kind))
        let name = records.count == 1 ? records.first.flatMap { dossier.summary(of: $0)?.name } : nil
        let things = kinds.count == 1 && records.count > 1 ? kinds.first?.things ?? .records : .records
        let place = name.map { ChangePlace.record($0) } ?? .records(records.count, things)
        let most = 3
        guard records.count == 1 || fields.count == 1 else { return .changes(saved.changes.count, in: place) }
        return .fields(Array(fields.prefix(most)), more: max(0, fields.count - most), of: place)
    }

    private mutating func tellDone(_ saved: SavedChanges, _ deed: SavedDeed) {
        tell(SavedWords.deed(deed, isDurable: saved.durable).text, saved.durable ? .info : .warning)
    }

    /// What an undo or redo at this time has done.
    mutating func tell(_ saved: SavedChanges, isRedo: Bool, of time: String) {
        func tell(_ words: SavedWords) { self.tell(words.text) }
        for file in saved.files {
            switch file {
            case .made(let id): tell(isRedo ? .madeAgain(id.file, at: time) : .back(id.file, at: time))
            case .removed(let id): tell(.goneAgain(id.file, isRedo: isRedo, at: time))
            case .renamed(let old, let new):
                tell(
                    .renamedAgain(
                        old.file, to: new.name, links: saved.changes.count, isRedo: isRedo, at: time))
            }
        }
        for change in saved.changes where saved.tellsChanges {
            tell(.changedAgain(shown(change), of: change.record.name, isRedo: isRedo, at: time))
        }
        if let sum = sum(of: saved) {
            tell(.sumAgain(sum, files: saved.files.map(\.record.file), isRedo: isRedo, at: time))
        }
        if saved.changes.isEmpty, saved.files.isEmpty { tell(.nothingLeft(isRedo: isRedo)) }
    }

    /// What others have changed meanwhile is decided, but for a page that has both versions and goes on.
    mutating func tell(_ conflicts: [Conflict], by author: Author, isUndo: Bool) {
        if let page = pages.last, conflicts.contains(where: { page.holdsBoth($0) }) {
            return tell(SavedWords.changedMeanwhileOver(by: author.name, save: key("save")).text, .warning)
        }
        undecided.add(conflicts.map { Decision(conflict: $0, origin: isUndo ? .undo : .save, by: author) })
        tell(SavedWords.changedMeanwhile(conflicts.map(\.name), by: author.name).text, .warning)
    }
}

extension SavedChanges {
    /// The record that was added, if one was.
    var made: RecordID? {
        files.lazy.compactMap { if case .made(let id) = $0 { id } else { nil } }.first
    }

    /// Whether each change is told on a line of its own: those of links are summed up.
    var tellsChanges: Bool { !files.contains { if case .renamed = $0 { true } else { false } } }
}

// A save finds that somebody has removed a record meanwhile.
extension Workbench {
    /// What was to be changed in the record waits to be decided, unless it is still open on a page, or means nothing without
    /// the record.
    mutating func tellGone(_ id: RecordID, _ transaction: Transaction) {
        func tell(_ words: SavedWords, _ level: MessageLog.Level = .info) { self.tell(words.text, level) }
        if transaction.removed == id {
            // Nothing is left to be removed.
            guard transaction.made != nil else { return tell(.gone(id.file)) }
            return tell(.notRenamedGone(id.file), .warning)
        }
        if transaction.removed != nil { return tell(.renameAgain(id.file), .warning) }
        if let remedy = pages.last?.remedy(removed: id, in: self) {
            return tell(.notSavedGone(id.file, remedy: remedy), .warning)
        }
        tell(.notSavedGone(id.file, remedy: ""), .warning)
        guard let edit = transaction.edit(of: id) else { return }
        let conflicts = edit.changes.map {
            Conflict(record: id, field: $0.field, base: $0.before, ours: $0.after, theirs: nil)
        }
        undecided.add(conflicts.map { Decision(conflict: $0, origin: .removal(edit.base), by: Author()) })
    }
}
