/// The folded texts of records that are looked through again and again. They are made a few at a time, so that nobody waits
/// for those of 10,000 records, and made anew only of records that have changed.
package struct FoldedTexts: Sendable {
    private struct Entry: Sendable {
        /// Kept, for as long as the entry is found by its identity.
        let record: any AnyObject & Sendable
        let text: FoldedText
    }

    private var entries: [ObjectIdentifier: Entry] = [:]
    /// How many of each list, from its start, are known to be held; all of a list that has as many.
    private var held: [RecordKind: Int] = [:]

    package init() {}

    /// How many are held.
    package var count: Int { entries.count }

    /// Makes those of a list's records that are missing, `most` of them at most, and takes their number from that. Whether all
    /// of the list are held now.
    package mutating func read<Subject: RecordSubject>(_ records: [Record<Subject>], most: inout Int) -> Bool {
        var place = held[Subject.kind] ?? 0
        defer { held[Subject.kind] = place }
        while place < records.count {
            let record = records[place]
            if entries[ObjectIdentifier(record)] == nil {
                guard most > 0 else { return false }
                most -= 1
                entries[ObjectIdentifier(record)] = Entry(record: record, text: FoldedText(RecordSummary(record)))
            }
            place += 1
        }
        return true
    }

    /// Goes along with a dossier that has become another: lets go of texts of records that are not in it.
    package mutating func follow(from old: Dossier, to new: Dossier) {
        guard !entries.isEmpty else { return }
        held = [:]
        func forget<Subject: ListedSubject>(_: Subject.Type) {
            Subject.records(of: old).forEachDifference(in: Subject.records(of: new)) { gone, _ in
                if let gone { entries[ObjectIdentifier(gone)] = nil }
            }
        }
        for kind in RecordKind.listedSubjects { forget(kind) }
    }

    /// The records of a dossier in which these folded words stand, in the order in which they are shown: those whose names
    /// hold them, and those that hold them elsewhere.
    package func matches(_ words: [UInt8], in dossier: Dossier) -> (named: [RecordID], others: [RecordID]) {
        var matches: (named: [RecordID], others: [RecordID]) = ([], [])
        func look<Subject: ListedSubject>(through _: Subject.Type) {
            addMatches(words, in: Subject.records(of: dossier).inOrder, to: &matches)
        }
        for kind in RecordKind.listedSubjects { look(through: kind) }
        return matches
    }

    // Ten thousand are asked for every letter.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    private func addMatches<Subject: RecordSubject>(
        _ words: [UInt8], in records: [Record<Subject>], to matches: inout (named: [RecordID], others: [RecordID])
    ) {
        for record in records {
            let text = text(of: record)
            if text.nameHolds(words) {
                matches.named.append(record.id)
            } else if text.textHolds(words) {
                matches.others.append(record.id)
            }
        }
    }

    /// That of a record; made for the moment where it is not held.
    package func text<Subject: RecordSubject>(of record: Record<Subject>) -> FoldedText {
        entries[ObjectIdentifier(record)]?.text ?? FoldedText(RecordSummary(record))
    }
}
