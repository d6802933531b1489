/// How records stand, whether or not they have changed: what is overdue, unowned, or waits for a higher level.
struct Standing {
    private let dossier: Dossier
    private let today: CalendarDate
    /// The level that each live gap is to be decided at, where it names one.
    private var levels: [String: Level] = [:]
    /// Live gaps above the technical level, by the projects that they hold up.
    private var holding: [String: [RecordID]] = [:]
    private let groups: [String: Stage.Group]

    init(_ dossier: Dossier, today: CalendarDate) {
        self.dossier = dossier
        self.today = today
        groups = dossier.framework.subject.groups
        for gap in dossier.gaps where gap.isLive {
            guard let level = gap.level else { continue }
            levels[gap.id.name] = level
            guard level != .technical else { continue }
            for project in gap.projects { holding[project.id, default: []].append(gap.id) }
        }
    }

    // What a first review looks at: live gaps, projects that are still to be decided, meetings with something left to do.
    func isLive(_ project: Record<Project>) -> Bool { isUndecided(project) }
    func isLive(_ gap: Record<Gap>) -> Bool { gap.isLive }
    func isLive(_ meeting: Record<Meeting>) -> Bool {
        !meeting.isBroken && meeting.actions.contains { $0.status == .open }
    }

    func reasons(_ project: Record<Project>) -> [ReviewItem.Reason] {
        guard !project.isBroken, groups[project.stage.id] != .dropped else { return [] }
        var reasons = overdue(project.subject.daysLeft(today), action: nil)
        guard isUndecided(project) else { return reasons }
        if project.owner.isBlank { reasons.append(.unowned(action: nil)) }
        // Those who own a project sit at the technical level: what is decided above is out of their hands.
        if let gaps = holding[project.id.name] { reasons.append(.blocked(by: gaps)) }
        return reasons
    }

    func reasons(_ gap: Record<Gap>) -> [ReviewItem.Reason] {
        guard gap.isLive else { return [] }
        var reasons = overdue(gap.subject.daysLeft(today), action: nil)
        if gap.owner.isBlank { reasons.append(.unowned(action: nil)) }
        if let own = gap.level {
            let above = gap.linkedTo.filter { levels[$0.id].map { $0.rank > own.rank } ?? false }
            if !above.isEmpty { reasons.append(.blocked(by: above.map { RecordID(.gap, $0.id) })) }
        }
        return reasons
    }

    func reasons(_ meeting: Record<Meeting>) -> [ReviewItem.Reason] {
        guard !meeting.isBroken else { return [] }
        return meeting.actions.filter { $0.status == .open }.flatMap { action in
            overdue(action.due.map { today.days(until: $0) }, action: action.text)
                + (action.owner.isBlank ? [.unowned(action: action.text)] : [])
        }
    }

    private func overdue(_ daysLeft: Int?, action: String?) -> [ReviewItem.Reason] {
        guard let daysLeft, daysLeft < 0 else { return [] }
        return [.overdue(action: action, days: -daysLeft)]
    }

    private func isUndecided(_ project: Record<Project>) -> Bool {
        guard !project.isBroken, let group = groups[project.stage.id] else { return false }
        return group == .candidate || group == .shortlisted
    }
}

extension Level {
    /// Higher for those who may decide more.
    fileprivate var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}

extension String? {
    fileprivate var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
