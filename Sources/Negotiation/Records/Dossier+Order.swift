// The order on the screen.
extension Dossier {
    /// Sorts by keys made once, moving the records only at the end.
    static func ordered<Subject, Rank: Comparable>(
        _ records: [Record<Subject>], by rank: (Record<Subject>) -> Rank
    ) -> [Record<Subject>] {
        let ranked = records.indices.map { (index: $0, rank: rank(records[$0])) }
        return ranked.sorted { $0.rank < $1.rank }.map { records[$0.index] }
    }
}

struct ProjectRank: Comparable {
    let group: Int
    let stage: Int
    let title: String
    /// Orders what is alike in all the rest.
    let id: String

    /// With the stages as they are in this `dossier.md`.
    static func ranking(by framework: Record<Framework>) -> (Record<Project>) -> ProjectRank {
        let (stages, groups) = (framework.stages, framework.subject.groups)
        return { ProjectRank($0, stages, groups) }
    }

    init(_ project: Record<Project>, _ stages: [Stage], _ groups: [String: Stage.Group]) {
        let index = stages.firstIndex { $0.id == project.stage.id }
        // What is still to be decided comes first; a broken record, whose stage is not known, last.
        group =
            switch groups[project.stage.id] {
            case .shortlisted: 0
            case .candidate: 1
            case .selected: 2
            case .dropped: 3
            case nil: 4
            }
        stage = -(index ?? 0)
        title = project.name
        id = project.id.name
    }

    static func < (a: ProjectRank, b: ProjectRank) -> Bool {
        (a.group, a.stage, a.title, a.id) < (b.group, b.stage, b.title, b.id)
    }
}

struct GapRank: Comparable {
    let settled: Int
    let severity: Int
    let status: Gap.Status
    let due: CalendarDate?
    let title: String
    /// Orders what is alike in all the rest.
    let id: String

    init(_ gap: Record<Gap>) {
        settled = gap.isBroken ? 2 : gap.status.isLive ? 0 : 1
        severity = gap.severity.flatMap(Gap.Severity.allCases.firstIndex) ?? Gap.Severity.allCases.count
        status = gap.status
        due = gap.due
        title = gap.name
        id = gap.id.name
    }

    static func < (a: GapRank, b: GapRank) -> Bool {
        if (a.settled, a.severity, a.status) != (b.settled, b.severity, b.status) {
            return (a.settled, a.severity, a.status) < (b.settled, b.severity, b.status)
        }
        switch (a.due, b.due) {
        case (let first?, let second?) where first != second: return first < second
        case (_?, nil): return true
        case (nil, _?): return false
        default: return (a.title, a.id) < (b.title, b.id)
        }
    }
}

struct MeetingRank: Comparable {
    let date: CalendarDate
    let id: String

    init(_ meeting: Record<Meeting>) {
        date = meeting.date
        id = meeting.id.name
    }

    static func < (a: MeetingRank, b: MeetingRank) -> Bool {
        a.date != b.date ? a.date > b.date : a.id < b.id
    }
}
