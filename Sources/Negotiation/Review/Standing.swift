/// How records stand, whether or not they have changed: what is overdue, unowned, or waits for a higher level.
package struct Standing: Sendable {
    let today: CalendarDate
    /// The level that each live gap is to be decided at, where it names one.
    private(set) var levels: [String: Level] = [:]
    /// Live gaps above the technical level, by the projects that they hold up.
    private(set) var holding: [String: [RecordID]] = [:]
    let groups: [String: Stage.Group]
    /// What the brief for the next talks lacks.
    private var lacks: [RecordID: ReviewItem.Reason] = [:]

    init(_ dossier: Dossier, today: CalendarDate) {
        self.today = today
        groups = dossier.framework.subject.groups
        for unprepared in dossier.unprepared(on: today) {
            lacks[unprepared.record] = .unprepared(unprepared.lacks, for: unprepared.meeting.id)
        }
        let asked = Gap.fields(["status", "level", "projects"])
        let leveled: [(gap: RecordID, level: Level, projects: [String])] = dossier.gaps.gathered { _, kept, leveled in
            let gap = kept.passing(asked)
            guard gap.isLive, let level = gap.subject.level else { return }
            leveled.append((gap.id, level, level == .technical ? [] : gap.subject.projects.map(\.id)))
        }
        for (gap, level, projects) in leveled {
            levels[gap.name] = level
            for project in projects { holding[project, default: []].append(gap) }
        }
    }

    /// That the brief for the next talks lacks something of it.
    func unprepared(_ id: RecordID) -> [ReviewItem.Reason] { lacks[id].map { [$0] } ?? [] }

    /// - Parameter action: the words of the one action of a meeting that is meant.
    func overdue(_ daysLeft: Int?, action: String? = nil) -> [ReviewItem.Reason] {
        guard let daysLeft, daysLeft < 0 else { return [] }
        return [.overdue(action: action, days: -daysLeft)]
    }
}

extension Level {
    /// Higher for those who may decide more.
    var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}

extension String? {
    var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
