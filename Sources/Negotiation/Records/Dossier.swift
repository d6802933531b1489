/// Everything in a dossier's folder, in the order in which it is shown.
public struct Dossier: Sendable {
    public private(set) var framework: Record<Framework>
    /// Undecided before decided, the furthest along first.
    public private(set) var projects: [Record<Project>]
    /// Live before settled, the gravest first.
    public private(set) var gaps: [Record<Gap>]
    /// The latest first.
    public private(set) var meetings: [Record<Meeting>]
    /// Files that cannot be records at all: links, devices, names that are no ids.
    public private(set) var strays: [Problem]
    public private(set) var latestOutcomes: [RecordID: DatedOutcome]
    /// Gaps that still need work. This and the next are counted once: to ask 10,000 records takes longer than to save
    /// one.
    public private(set) var liveGapCount: Int
    private var brokenRecords: Int
    /// Of exactly these lists.
    private var places = RecordPlaces()

    /// What the last meeting that dealt with a gap or a project did to it.
    public struct DatedOutcome: Sendable, Hashable {
        public let result: Outcome.Result
        public let date: CalendarDate
        public let meeting: RecordID
    }

    public init(
        framework: Record<Framework>, projects: [Record<Project>], gaps: [Record<Gap>],
        meetings: [Record<Meeting>], strays: [Problem] = []
    ) {
        self.framework = framework
        self.projects = Dossier.ordered(projects, by: ProjectRank.ranking(by: framework))
        self.gaps = Dossier.ordered(gaps, by: GapRank.init)
        self.meetings = Dossier.ordered(meetings, by: MeetingRank.init)
        self.strays = strays
        latestOutcomes = Dossier.latestOutcomes(self.meetings)
        liveGapCount = gaps.count(where: \.isLive)
        brokenRecords =
            projects.count(where: \.isBroken) + gaps.count(where: \.isBroken) + meetings.count(where: \.isBroken)
    }

    public var vocabulary: Vocabulary? { framework.vocabulary }
    public var title: String { framework.name }

    /// With dossier.md.
    public var recordCount: Int { projects.count + gaps.count + meetings.count + 1 }

    /// Every fault in every file, in the order of files and lines.
    public var problems: [Problem] {
        var all = strays + framework.problems
        all += projects.flatMap(\.problems) + gaps.flatMap(\.problems) + meetings.flatMap(\.problems)
        return all.sorted()
    }

    public var brokenCount: Int { strays.count + (framework.isBroken ? 1 : 0) + brokenRecords }

    public func project(_ name: String) -> Record<Project>? {
        places.place(of: name, in: projects).map { projects[$0] }
    }
    public func gap(_ name: String) -> Record<Gap>? { places.place(of: name, in: gaps).map { gaps[$0] } }
    public func meeting(_ name: String) -> Record<Meeting>? {
        places.place(of: name, in: meetings).map { meetings[$0] }
    }

    /// Records that look-ups have looked at, in all.
    var lookUpSteps: Int { places.steps }

    public func contains(_ id: RecordID) -> Bool { summary(of: id) != nil }

    /// The records with this id: more than one where two kinds share a name.
    public func identities(named name: String) -> [RecordID] {
        RecordKind.allCases.map { RecordID($0, name) }.filter(contains)
    }

    /// What is the same for every kind of record.
    public func summary(of id: RecordID) -> RecordSummary? {
        switch id.kind {
        case .dossier: id == framework.id ? RecordSummary(framework) : nil
        case .project: project(id.name).map(RecordSummary.init)
        case .gap: gap(id.name).map(RecordSummary.init)
        case .meeting: meeting(id.name).map(RecordSummary.init)
        }
    }

    /// All records in the order in which they are shown, kind by kind.
    public var summaries: [RecordSummary] {
        [RecordSummary(framework)] + projects.map(RecordSummary.init) + gaps.map(RecordSummary.init)
            + meetings.map(RecordSummary.init)
    }

    /// The records whose files are broken. Where there are none, as nearly always, next to nothing is made.
    public var brokenSummaries: [RecordSummary] {
        func broken<Subject>(_ records: [Record<Subject>]) -> [RecordSummary] {
            records.lazy.filter(\.isBroken).map(RecordSummary.init)
        }
        return broken([framework]) + broken(projects) + broken(gaps) + broken(meetings)
    }

    /// The dossier after one file has new bytes. Where the file is `dossier.md`, only its own record is read again.
    public func replacing(_ id: RecordID, with source: [UInt8]) -> Dossier { updating([id: .bytes(source)]) }

    /// The dossier after some files changed: their records are read again, added or taken away, each put where it
    /// belongs in the order.
    ///
    /// Other words in `dossier.md` change how every record reads: where it has changed, load everything again. If it
    /// is among `sources` all the same, its own record alone is read again; that it is gone is not said here.
    public func updating(_ sources: [RecordID: RecordSource]) -> Dossier {
        if let source = sources[.dossier] {
            let others = updating(sources.filter { $0.key.kind != .dossier })
            return Dossier(
                framework: .reading(source, id: .dossier, vocabulary: nil) ?? framework, projects: others.projects,
                gaps: others.gaps, meetings: others.meetings, strays: strays)
        }
        var dossier = self
        dossier.update(\.projects, sources, by: ProjectRank.ranking(by: framework))
        dossier.update(\.gaps, sources, by: GapRank.init)
        dossier.update(\.meetings, sources, by: MeetingRank.init)
        let saysOtherwise = sources.keys.contains { id in
            id.kind == .meeting && outcomes(of: id) != dossier.outcomes(of: id)
        }
        if saysOtherwise { dossier.latestOutcomes = Dossier.latestOutcomes(dossier.meetings) }
        return dossier
    }

    /// What one meeting did; nothing where there is none.
    private func outcomes(of id: RecordID) -> [RecordID: DatedOutcome] {
        meeting(id.name).map { Dossier.latestOutcomes([$0]) } ?? [:]
    }

    /// Whether the projects are the very same, in the same order. Told at once of two dossiers of which one was updated
    /// from the other; the records themselves are looked at only where that does not settle it.
    public func hasSameProjects(as other: Dossier) -> Bool {
        let isOneList = projects.withUnsafeBufferPointer { own in
            other.projects.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
        }
        return isOneList || projects.elementsEqual(other.projects, by: ===)
    }

    /// Whether all records are the very same.
    public func hasSameRecords(as other: Dossier) -> Bool {
        framework === other.framework && hasSameProjects(as: other)
            && gaps.elementsEqual(other.gaps, by: ===) && meetings.elementsEqual(other.meetings, by: ===)
    }

    /// Finds the place of each new record by halves, so that one of thousands costs no sorting.
    private mutating func update<Subject, Rank: Comparable>(
        _ path: WritableKeyPath<Dossier, [Record<Subject>]>, _ sources: [RecordID: RecordSource],
        by rank: (Record<Subject>) -> Rank
    ) {
        let sources = sources.filter { $0.key.kind == Subject.kind }
        guard !sources.isEmpty else { return }
        var records = self[keyPath: path]
        self[keyPath: path] = []
        defer {
            self[keyPath: path] = records
            places = RecordPlaces()
        }
        for (id, source) in sources {
            if let old = records.firstIndex(where: { $0.id == id }) {
                count(records[old], -1)
                records.remove(at: old)
            }
            guard let record = Record<Subject>.reading(source, id: id, vocabulary: vocabulary) else { continue }
            count(record, 1)
            let place = rank(record)
            var range = records.startIndex..<records.endIndex
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                range = rank(records[middle]) < place ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            records.insert(record, at: range.lowerBound)
        }
    }

    /// Takes a record into the counts, or out of them.
    private mutating func count<Subject>(_ record: Record<Subject>, _ step: Int) {
        if record.isBroken { brokenRecords += step }
        if let gap = record as? Record<Gap>, gap.isLive { liveGapCount += step }
    }
}

/// A record without its kind's own fields.
public struct RecordSummary: Sendable {
    public let id: RecordID
    public let name: String
    public let source: [UInt8]
    public let problems: [Problem]
    public let isBroken: Bool
    public let wasRead: Bool
    public let json: @Sendable () -> JSON

    public init<Subject>(_ record: Record<Subject>) {
        id = record.id
        name = record.name
        source = record.source
        problems = record.problems
        isBroken = record.isBroken
        wasRead = record.wasRead
        json = { record.json }
    }
}

extension Dossier {
    private static func latestOutcomes(_ meetings: [Record<Meeting>]) -> [RecordID: DatedOutcome] {
        var latest: [RecordID: DatedOutcome] = [:]
        // Newest first, so the first word on a gap is the last that was said.
        for meeting in meetings where meeting.status != .cancelled && meeting.status != .planned {
            for outcome in meeting.outcomes where outcome.result != .raised {
                let dated = DatedOutcome(result: outcome.result, date: meeting.date, meeting: meeting.id)
                for target in outcome.targets where latest[target] == nil { latest[target] = dated }
            }
        }
        return latest
    }
}

extension Record<Gap> {
    /// Whether it can be read and still needs work.
    public var isLive: Bool { !isBroken && subject.status.isLive }
}

extension Outcome {
    public var targets: [RecordID] {
        var targets: [RecordID] = []
        if let gap { targets.append(RecordID(.gap, gap.id)) }
        if let project { targets.append(RecordID(.project, project.id)) }
        return targets
    }
}
