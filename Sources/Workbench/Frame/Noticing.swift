import Negotiation
import Words

// What others do to the dossier while it is open.
extension Workbench {
    /// Marks the records until they are looked at.
    mutating func notice(_ changes: [ForeignChange]) {
        for change in changes {
            if change.kind == .removed {
                changed.remove(change.record)
            } else {
                changed.insert(change.record)
            }
        }
    }

    /// A record is seen when its page is open, or its row selected.
    mutating func markSeen() {
        if !changed.isEmpty, let current { changed.remove(current) }
    }

    /// `2 changed by sato`, for where the whole has no room.
    func brief(_ changes: [ForeignChange]) -> String { ForeignSum.brief(changes.count, by: author(of: changes)).text }

    /// The one who has made all of these.
    private func author(of changes: [ForeignChange]) -> String? {
        let names = Set(changes.map(\.by.name))
        return names.count == 1 ? names.first.flatMap { $0 } : nil
    }

    /// `sato: gaps/equity-share.md status open → converging`; of several records, their number and names.
    func summary(_ changes: [ForeignChange]) -> String { sum(of: changes).text }

    func sum(of changes: [ForeignChange]) -> ForeignSum {
        let who = author(of: changes)
        guard changes.count == 1, let change = changes.first else {
            return .several(
                changes.count, by: who, changes.prefix(3).map(\.record.name), isMore: changes.count > 3)
        }
        let file = change.record.file
        switch change.kind {
        case .added: return .added(file, by: who)
        case .removed: return .removed(file, by: who)
        case .changed:
            guard let first = change.changes.first else { return .changed(file, by: who) }
            return .changedTo(shown(first), in: file, by: who, more: change.changes.count - 1)
        }
    }

    /// While it lasts, every line that is typed says so itself; where and why is in the messages.
    mutating func tellDraftTrouble(_ reason: String?, _ path: String) {
        defer { unsaved.trouble = reason }
        guard let reason else {
            if unsaved.trouble != nil { tell(StatusWords.keptAgain.text) }
            return
        }
        let why = [path, reason].filter { !$0.isEmpty }.joined(separator: ": ")
        tell(StatusWords.notKeptOnDisk(why).text, .warning)
        clearMessage()
    }
}
