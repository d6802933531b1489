import FrontMatter
import Words

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
        guard old != .dossier else { throw .invalid(RecordRefusalWords.dossierKeepsName) }
        guard RecordID.isWellFormed(name) else {
            throw .invalid(RecordRefusalWords.malformedID(name, longest: RecordID.longest))
        }
        guard new != old else { throw .invalid(RecordRefusalWords.isItsID) }
        guard dossier.summary(of: new) == nil else { throw .invalid(RecordRefusalWords.taken(file: new.file)) }
        guard !record.isBroken else {
            throw .invalid(RecordRefusalWords.readOnly(file: old.file, record.problems.readOnlyWords))
        }
        let mentions = dossier.mentions(of: old)
        if let part = mentions.unread.first {
            throw .invalid(
                RecordRefusalWords.linksUnreadable(
                    id: old.name, more: mentions.unread.count - 1, reason: part.sentence))
        }
        let counts = Dictionary(mentions.places.map { ($0.record.id, 1) }, uniquingKeysWith: +)
        if let (id, count) = counts.filter({ $0.value > Transaction.mostLinks }).min(by: { $0.key < $1.key }) {
            throw .invalid(
                RecordRefusalWords.tooManyLinks(file: id.file, id: old.name, count, most: Transaction.mostLinks))
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
        self.init(
            [.make(new, own.document)] + links.map(Step.edit) + [.remove(old, base: record.source)],
            words: [ChangeWords.renamed(file: old.file, to: new.name, links: count).text])
    }
}
