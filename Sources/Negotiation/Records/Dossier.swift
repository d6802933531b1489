/// Everything in a dossier's folder, in the order in which it is shown.
public struct Dossier: Sendable {
    public internal(set) var framework: Record<Framework>
    /// Undecided before decided, the furthest along first.
    package internal(set) var projects: Records<Project>
    /// Live before settled, the gravest first.
    package internal(set) var gaps: Records<Gap>
    /// The latest first.
    package internal(set) var meetings: Records<Meeting>
    /// What is broken or owed before what is done with.
    package internal(set) var commitments: Records<Commitment>
    /// What can still be accepted before what is settled.
    package internal(set) var packages: Records<Package>
    /// Files that cannot be records at all: links, devices, names that are no ids.
    public private(set) var strays: [Problem]
    /// Versions of records that other programs have kept beside them.
    public private(set) var copies: [RecordCopy]
    /// What the last talks that dealt with a gap or a project did to it.
    public private(set) var latestOutcomes: [RecordID: DatedOutcome]

    public struct DatedOutcome: Sendable, Hashable {
        public let result: Outcome.Result
        public let date: KnownDate
        public let meeting: RecordID
    }

    /// - Parameters:
    ///   - lists: at most one of each kind; of a kind that is not among them there are no records.
    ///   - latestOutcomes: those of the list of meetings, where they are known.
    package init(
        framework: Record<Framework>, _ lists: [any RecordList] = [], strays: [Problem] = [], copies: [RecordCopy] = [],
        latestOutcomes known: [RecordID: DatedOutcome]? = nil
    ) {
        self.framework = framework
        projects = Records(in: framework)
        gaps = Records(in: framework)
        meetings = Records(in: framework)
        commitments = Records(in: framework)
        packages = Records(in: framework)
        self.strays = strays
        self.copies = copies.sorted { $0.id < $1.id }
        latestOutcomes = [:]
        for list in lists { take(list) }
        latestOutcomes = known ?? Dossier.latestOutcomes(meetings)
    }

    private mutating func take<List: RecordList>(_ list: List) {
        List.Subject.change(&self) { $0 = list.records }
    }

    public var vocabulary: Vocabulary? { framework.vocabulary }
    public var title: String { framework.name }

    /// With dossier.md.
    public var recordCount: Int { lists.reduce(1) { $0 + $1.count } }

    /// Gaps that still need work.
    public var liveGapCount: Int { gaps.liveCount }

    /// Every fault in every file, in the order of files and lines.
    public var problems: [Problem] {
        (strays + copies.map(\.problem) + framework.problems + lists.flatMap(\.problems)).sorted()
    }

    public var brokenCount: Int {
        lists.reduce(strays.count + (framework.isBroken ? 1 : 0)) { $0 + $1.brokenCount }
    }

    public func project(_ name: String) -> Record<Project>? { projects[name] }
    public func gap(_ name: String) -> Record<Gap>? { gaps[name] }
    public func meeting(_ name: String) -> Record<Meeting>? { meetings[name] }
    package func package(_ name: String) -> Record<Package>? { packages[name] }

    public func contains(_ id: RecordID) -> Bool {
        list(of: id.kind).map { $0.contains(id.name) } ?? (id == framework.id)
    }

    /// The records with this id: more than one where two kinds share a name.
    public func identities(named name: String) -> [RecordID] {
        RecordKind.allCases.map { RecordID($0, name) }.filter(contains)
    }

    /// What is the same for every kind of record.
    public func summary(of id: RecordID) -> RecordSummary? {
        guard let list = list(of: id.kind) else { return id == framework.id ? RecordSummary(framework) : nil }
        return list.summary(of: id.name)
    }

    /// The bytes that a record was read from; nil where there is no such record.
    package func source(of id: RecordID) -> [UInt8]? {
        func source(_ list: some RecordList) -> [UInt8]? { list.records[id.name]?.source }
        guard let list = list(of: id.kind) else { return id == framework.id ? framework.source : nil }
        return source(list)
    }

    /// Those of these records that were not read from the bytes that `now` gives for each, or that are not there.
    package func records(
        _ ids: [RecordID], of kind: RecordKind, notReadFrom now: (RecordID) -> [UInt8]?
    ) -> [RecordID] {
        func others(_ list: some RecordList) -> [RecordID] { list.records.others(ids, notReadFrom: now) }
        return list(of: kind).map { others($0) } ?? ids
    }

    /// All records in the order in which they are shown, kind by kind.
    public var summaries: [RecordSummary] { [RecordSummary(framework)] + lists.flatMap(\.summaries) }

    /// The records whose files are broken.
    public var brokenSummaries: [RecordSummary] {
        (framework.isBroken ? [RecordSummary(framework)] : []) + lists.flatMap(\.brokenSummaries)
    }

    /// The dossier after some files changed: their records are read again, added or taken away, each put where it
    /// belongs in the order.
    ///
    /// Other words in `dossier.md` change how every record reads: where it has changed, load everything again. If it
    /// is among `sources` all the same, its own record alone is read again; that it is gone is not said here.
    public func updating(_ sources: [RecordID: RecordSource]) -> Dossier {
        if let source = sources[.dossier] {
            let others = updating(sources.filter { $0.key != .dossier })
            let framework = Record.reading(source, id: .dossier, vocabulary: nil) ?? framework
            return Dossier(
                framework: framework, others.lists.map { $0.ordered(by: framework) }, strays: strays,
                copies: others.copies)
        }
        var dossier = self
        var sources = sources
        for (id, source) in sources where !RecordID.isWellFormed(id.name) {
            sources[id] = nil
            dossier.copies.removeAll { $0.id == id }
            guard case .file(let file) = source, let name = CopyName(id.name, exists: { _ in true }) else { continue }
            dossier.copies.append(RecordCopy(id, name, source: file.bytes))
            dossier.copies.sort { $0.id < $1.id }
        }
        for kind in RecordKind.listedSubjects { dossier.update(kind, sources) }
        let saysOtherwise = sources.keys.contains { id in
            id.kind == .meeting && outcomes(of: id) != dossier.outcomes(of: id)
        }
        if saysOtherwise { dossier.latestOutcomes = Dossier.latestOutcomes(dossier.meetings) }
        return dossier
    }

    private mutating func update<Subject: ListedSubject>(_: Subject.Type, _ sources: [RecordID: RecordSource]) {
        let vocabulary = vocabulary
        for (id, source) in sources where id.kind == Subject.kind {
            let record = Record<Subject>.reading(source, id: id, vocabulary: vocabulary)
            Subject.change(&self) { $0.put(record, named: id.name) }
        }
    }

    /// What one meeting did; nothing where there is none.
    private func outcomes(of id: RecordID) -> [RecordID: DatedOutcome] {
        meeting(id.name).map { Dossier.latestOutcomes([$0]) } ?? [:]
    }

    /// Whether all records are the very same.
    public func hasSameRecords(as other: Dossier) -> Bool {
        framework === other.framework && RecordKind.listedSubjects.allSatisfy { hasSame($0, as: other) }
    }

    /// The same of those of one kind alone.
    package func hasSame<Subject: ListedSubject>(_: Subject.Type, as other: Dossier) -> Bool {
        Subject.records(of: self).isSame(as: Subject.records(of: other))
    }

    /// Calls `body` with each record and its bytes, of which a file that cannot be read has none.
    public func forEachSource(_ body: (RecordID, [UInt8]) -> Void) {
        func each(_ list: some RecordList) { for record in list.records { body(record.id, record.source) } }
        body(framework.id, framework.source)
        for list in lists { each(list) }
    }
}

/// A record without its kind's own fields.
public struct RecordSummary: Sendable {
    public let id: RecordID
    public let problems: [Problem]
    public let isBroken: Bool
    public let wasRead: Bool
    // Of what an index keeps, these are made when they are asked for.
    private let nameOfIt: @Sendable () -> String
    private let sourceOfIt: @Sendable () -> [UInt8]
    package let json: @Sendable () -> JSON

    public var name: String { nameOfIt() }
    public var source: [UInt8] { sourceOfIt() }

    package init<Subject: RecordSubject>(_ record: Record<Subject>) {
        id = record.id
        problems = record.problems
        isBroken = record.isBroken
        wasRead = record.wasRead
        nameOfIt = { record.name }
        sourceOfIt = { record.source }
        json = { record.json }
    }
}

extension Dossier {
    /// What the last talks of a list of meetings did to each gap and project; nil of another list.
    package static func latestOutcomes(of list: some RecordList) -> [RecordID: DatedOutcome]? {
        (list.records as? Records<Meeting>).map { latestOutcomes($0) }
    }

    private static func latestOutcomes(_ meetings: some Sequence<Record<Meeting>>) -> [RecordID: DatedOutcome] {
        var latest: [RecordID: DatedOutcome] = [:]
        // Newest first, so the first word on a gap is the last that was said.
        for meeting in meetings {
            let digest = meeting.digest
            for (target, result) in digest.outcomes where latest[target] == nil {
                latest[target] = DatedOutcome(result: result, date: digest.date, meeting: meeting.id)
            }
        }
        return latest
    }
}
