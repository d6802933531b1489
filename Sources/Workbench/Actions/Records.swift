import Negotiation
import Screen

// Records as a whole: taken away, and given another id.
extension Workbench {
    /// The current record, if it is one of those that come in folders.
    private mutating func listedRecord(_ what: String) -> RecordSummary? {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell("select a record first")
            return nil
        }
        guard id.kind != .dossier else {
            tell("dossier.md \(what)")
            return nil
        }
        return record
    }

    mutating func askToRemove() {
        guard let record = listedRecord("is what makes this folder a dossier: it cannot be removed") else { return }
        if let unread = record.unread { return tell("\(unread.sentence); it is not removed unseen", .warning) }
        let mentions = dossier.mentions(of: record.id)
        let count = mentions.records(besides: record.id).count
        var named = count == 0 ? "" : ", named by \(count) record\(count == 1 ? "" : "s")"
        if let unread = mentions.unread.first {
            let more = mentions.unread.count > 1 ? " and \(mentions.unread.count - 1) more" : ""
            named += ", perhaps by \(unread.file)\(more), unreadable"
        }
        prompt = Confirmation("Remove \(record.id.file)\(named)?") { _ in [.save(Transaction(removing: record))] }
    }

    mutating func askForID() {
        guard let record = listedRecord("keeps its name") else { return }
        if record.isBroken {
            return tell("\(record.id.file) is \(record.problems.readOnly): \(key("edit file")) opens it", .warning)
        }
        prompt = LinePrompt(
            .init("new id", of: record.name), proposed: record.id.name, enter: .rename,
            hint: { _, _ in .init(text: "links follow") },
            // From the id that it has, one is typed on.
            completions: { _, text in record.id.name.hasPrefix(text) ? [record.id.name] : [] },
            accept: { bench, name throws(ChangeRefusal) in try bench.rename(record, to: name) })
    }

    private mutating func rename(_ record: RecordSummary, to name: String) throws(ChangeRefusal) -> [Effect] {
        guard name != record.id.name else {
            tell("nothing changed")
            return []
        }
        return [.save(try Transaction(renaming: record, to: name, in: dossier))]
    }
}
