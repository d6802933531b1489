/// The records of one kind, whichever it is: what is done alike for all kinds is done in a loop over `Dossier.lists`.
package protocol RecordList<Subject>: Sendable {
    associatedtype Subject: ListedSubject
    var records: Records<Subject> { get }
    var count: Int { get }
}

extension Records: RecordList {
    package var records: Records { self }
}

extension RecordList {
    package var kind: RecordKind { Subject.kind }
    package var summaries: [RecordSummary] { records.inOrder.map(RecordSummary.init) }
    package var brokenSummaries: [RecordSummary] { records.broken.map(RecordSummary.init) }
    package var brokenCount: Int { records.broken.count }
    package var problems: [Problem] {
        var problems: [Problem] = []
        for record in records.inOrder where !record.problems.isEmpty { problems += record.problems }
        return problems
    }

    /// The same records as another `dossier.md` orders them.
    func ordered(by framework: Record<Framework>) -> any RecordList { Records(records.inOrder, in: framework) }

    func contains(_ name: String) -> Bool { records.place(of: name) != nil }

    package func summary(of name: String) -> RecordSummary? { records[name].map(RecordSummary.init) }

    /// The records with these ids, in the same order; nil means all.
    func only(_ wanted: Set<RecordID>?) -> [Record<Subject>] {
        places(of: wanted)?.map { records[$0] } ?? records.inOrder
    }

    /// Where they stand; nil, for nil, means everywhere.
    func places(of wanted: Set<RecordID>?) -> [Int]? {
        wanted?.compactMap { $0.kind == kind ? records.place(of: $0.name) : nil }.sorted()
    }
}

extension Dossier {
    /// The records of each kind, in the order of the kinds.
    package var lists: [any RecordList] { RecordKind.listedSubjects.map { $0.list(in: self) } }

    /// The records of a kind; nil of the dossier's own.
    package func list(of kind: RecordKind) -> (any RecordList)? {
        guard let subject = kind.listedSubject else { return nil }
        return subject.list(in: self)
    }

    /// How many records of a kind there are; nil of the dossier's own, which is in no list.
    package func count(of kind: RecordKind) -> Int? {
        guard let subject = kind.listedSubject else { return nil }
        return subject.count(in: self)
    }
}
