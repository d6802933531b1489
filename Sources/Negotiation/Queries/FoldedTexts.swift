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

    /// The records of a dossier in which these folded words stand.
    ///
    /// - Parameter former: what was found in the same dossier before. Where the words go on from those, only what held them
    ///   is looked at: of 100,000 records, a word's first letter takes a look at all, and each further letter at few.
    package func matches(_ words: [UInt8], in dossier: Dossier, within former: TextMatches? = nil) -> TextMatches {
        var matches = TextMatches(words: words)
        func look<Subject: ListedSubject>(through _: Subject.Type) {
            let records = Subject.records(of: dossier).inOrder
            if let former, former.narrows(to: words) {
                let places = former.places[Subject.kind, default: []].filter(records.indices.contains)
                addMatches(words, at: places, of: records, to: &matches)
            } else {
                addMatches(words, at: records.indices, of: records, to: &matches)
            }
        }
        for kind in RecordKind.listedSubjects { look(through: kind) }
        return matches
    }

    // Ten thousand are asked for every letter.
    @_specialize(where Subject == Project, Places == Range<Int>)
    @_specialize(where Subject == Gap, Places == Range<Int>)
    @_specialize(where Subject == Meeting, Places == Range<Int>)
    @_specialize(where Subject == Commitment, Places == Range<Int>)
    @_specialize(where Subject == Package, Places == Range<Int>)
    private func addMatches<Subject: RecordSubject, Places: Collection<Int>>(
        _ words: [UInt8], at places: Places, of records: [Record<Subject>], to matches: inout TextMatches
    ) {
        var found: [Int] = []
        for place in places {
            let record = records[place]
            let text = text(of: record)
            if text.nameHolds(words) {
                matches.named.append(record.id)
            } else if text.textHolds(words) {
                matches.others.append(record.id)
            } else {
                continue
            }
            found.append(place)
        }
        matches.places[Subject.kind] = found
    }

    /// That of a record; made for the moment where it is not held.
    package func text<Subject: RecordSubject>(of record: Record<Subject>) -> FoldedText {
        entries[ObjectIdentifier(record)]?.text ?? FoldedText(RecordSummary(record))
    }
}

/// The records that hold some words, in the order in which they are shown.
package struct TextMatches: Sendable {
    /// Those whose names hold them.
    package fileprivate(set) var named: [RecordID] = []
    /// Those that hold them elsewhere.
    package fileprivate(set) var others: [RecordID] = []
    private let words: [UInt8]
    /// Of all of them, in the lists of their kinds.
    fileprivate var places: [RecordKind: [Int]] = [:]

    fileprivate init(words: [UInt8]) { self.words = words }

    /// Whether all that holds these words is among what was found.
    fileprivate func narrows(to words: [UInt8]) -> Bool { Bytes.contain(self.words, in: words, 0..<words.count) }
}
