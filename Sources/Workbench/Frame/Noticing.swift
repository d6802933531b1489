import Negotiation

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
    func brief(_ changes: [ForeignChange]) -> String {
        let names = Set(changes.map(\.by.name))
        let who = names.count == 1 ? names.first.flatMap { $0 } : nil
        return "\(changes.count) changed by \(who ?? "others")"
    }

    /// `sato: gaps/equity-share.md status open → converging`; of several records, their number and names.
    func summary(_ changes: [ForeignChange]) -> String {
        let names = Set(changes.map(\.by.name))
        let who = names.count == 1 ? names.first.flatMap { $0 }.map { "\($0): " } ?? "" : ""
        guard changes.count == 1, let change = changes.first else {
            let listed = changes.prefix(3).map(\.record.name).joined(separator: ", ")
            return "\(who)\(changes.count) records changed: \(listed)\(changes.count > 3 ? ", …" : "")"
        }
        let file = change.record.file
        switch change.kind {
        case .added: return "\(who)\(file) is new"
        case .removed: return "\(who)\(file) was removed"
        case .changed:
            guard let first = change.changes.first else { return "\(who)\(file) changed" }
            let more = change.changes.count - 1
            return "\(who)\(file) changed: \(shown(first))\(more > 0 ? " and \(more) more" : "")"
        }
    }

    /// While it lasts, every line that is typed says so itself; where and why is in the messages.
    mutating func tellDraftTrouble(_ reason: String?, _ path: String) {
        defer { unsaved.trouble = reason }
        guard let reason else {
            if unsaved.trouble != nil { tell("what you type is kept on disk again") }
            return
        }
        tell(
            "what you type is not kept on disk: \([path, reason].filter { !$0.isEmpty }.joined(separator: ": "))",
            .warning)
        clearMessage()
    }
}
