import FrontMatter

/// Which record cannot take what was typed for it, and why.
package struct RefusedEntry: Error {
    package let record: RecordID
    package let refusal: ChangeRefusal

    /// In words.
    package var reason: String { refusal.reason }
}

extension Transaction {
    /// Enters these in order, each on top of those before it: for one field on the screen, one field of many records, a line of
    /// `sherpa set`.
    ///
    /// - Returns: with the change that each entry makes, `nil` where the field held the value already.
    /// - Throws: at the first that its record cannot take.
    package static func entering(
        _ entries: [FieldEntry], in dossier: Dossier, today: CalendarDate
    ) throws(RefusedEntry) -> (transaction: Transaction, changes: [Change?]) {
        var dossier = dossier
        var edits: [RecordEdit] = []
        var places: [RecordID: Int] = [:]
        var changes: [Change?] = []
        for entry in entries {
            let id = entry.record.id
            do throws(ChangeRefusal) {
                let place = places[id] ?? edits.count
                if place == edits.count {
                    edits.append(try RecordEdit(entry.record))
                    places[id] = place
                }
                let change = try edits[place].enter(
                    entry.text, for: entry.field, vocabulary: dossier.vocabulary, today: today,
                    exists: dossier.mayContain)
                changes.append(change)
                // What comes behind it is entered in the words that dossier.md has by then.
                if id == .dossier, change != nil {
                    dossier = dossier.updating([id: .file(RecordFile(edits[place].document))])
                }
            } catch {
                throw RefusedEntry(record: id, refusal: error)
            }
        }
        return (Transaction(edits.filter { !$0.changes.isEmpty }.map(Step.edit)), changes)
    }
}
