import FrontMatter

extension Transaction {
    /// Links in one record: each is an edit of the whole file.
    private static let mostLinks = 100

    /// Gives a record another id. The fields of other records that name it follow, and those of its own.
    ///
    /// - Throws: in words, where the new id is none or is taken, and where what cannot be read may name the old one: those
    ///   links would lead nowhere.
    package init(renaming record: RecordSummary, to name: String, in dossier: Dossier) throws(ChangeRefusal) {
        let old = record.id
        let new = RecordID(record.id.kind, name)
        guard old != .dossier else { throw .invalid("dossier.md keeps its name") }
        guard RecordID.isWellFormed(name) else {
            throw .invalid(
                "`\(name)` is not a valid id: write lower-case letters, digits and hyphens, at most \(RecordID.longest)"
            )
        }
        guard new != old else { throw .invalid("that is its id already") }
        guard dossier.summary(of: new) == nil else { throw .invalid("\(new.file) is taken: choose another id") }
        guard !record.isBroken else {
            throw .invalid("\(old.file) is \(record.problems.readOnly)")
        }
        let mentions = dossier.mentions(of: old)
        if let part = mentions.unread.first {
            let more = mentions.unread.count > 1 ? " (and \(mentions.unread.count - 1) more like it)" : ""
            throw .invalid(
                "links to \(old.name) may be where nobody can read them, and would lead nowhere: fix this first\(more): "
                    + part.sentence)
        }
        let counts = Dictionary(mentions.places.map { ($0.record.id, 1) }, uniquingKeysWith: +)
        if let (id, count) = counts.filter({ $0.value > Transaction.mostLinks }).min(by: { $0.key < $1.key }) {
            throw .invalid("\(id.file) names \(old.name) \(count) times: leave \(Transaction.mostLinks) at most")
        }
        var own = try RecordEdit(record)
        var links: [RecordEdit] = []
        for place in mentions.places {
            let change = Change(
                record: place.record.id, field: place.field, before: .text(old.name), after: .text(name))
            if place.record.id == old {
                try own.make(change)
            } else {
                // They come record by record.
                if links.last?.record != place.record.id { links.append(try RecordEdit(place.record)) }
                try links[links.count - 1].make(change)
            }
        }
        let count = links.reduce(0) { $0 + $1.changes.count }
        let told = count == 0 ? "" : count == 1 ? ", with 1 link to it" : ", with \(count) links to it"
        self.init(
            [.make(new, own.document)] + links.map(Step.edit) + [.remove(old, base: record.source)],
            words: ["\(old.file): renamed to \(new.name)\(told)"])
    }
}
