import FrontMatter

extension Project: ListedSubject {
    package typealias Order = ProjectOrder

    package static var folder: String { "projects" }

    package static func records(of dossier: Dossier) -> Records<Project> { dossier.projects }
    package static func change(_ dossier: inout Dossier, _ body: (inout Records<Project>) -> Void) {
        body(&dossier.projects)
    }

    package static var stateField: String { "stage" }

    package static func standards(in dossier: Dossier, today: CalendarDate) -> [Value.Entry] {
        dossier.framework.stages.first.map { [.init("stage", .text($0.id))] } ?? []
    }

    package static func computedKeys(_ dossier: Dossier, today: CalendarDate) -> [ComputedKey<Record<Project>>] {
        [.flag("overdue") { $0.subject.isOverdue(today) }, .count("days") { $0.subject.daysLeft(today) }]
    }

    package var named: [RecordID] { [] }

    package func mayContradict(_ framework: Framework) -> Bool {
        hasExcessiveShares || valuationFaults(framework).contains { $0.severity == .error }
    }

    package static func check(_ inspection: inout Inspection<Project>, in dossier: Dossier) {
        inspection.checkShares()
        inspection.checkInstitutions(among: dossier.framework.institutions.map(\.name))
        guard !dossier.framework.isBroken else { return }
        for fault in inspection.record.subject.valuationFaults(dossier.framework.subject) { inspection.report(fault) }
    }

    package static var reviewTurn: Int { 1 }

    package static func reasons(_ project: Record<Project>, _ standing: Standing) -> [ReviewItem.Reason] {
        let group = standing.groups[project.stage.id]
        guard !project.isBroken, group != .dropped else { return [] }
        var reasons = standing.overdue(project.subject.daysLeft(standing.today))
        guard group?.isUndecided == true else { return reasons }
        if project.owner.isBlank { reasons.append(.unowned(action: nil)) }
        // Those who own a project sit at the technical level: what is decided above is out of their hands.
        if let gaps = standing.holding[project.id.name] { reasons.append(.blocked(by: gaps)) }
        return reasons
    }
}

/// What is still to be decided comes first, the furthest along at its head; a broken record, whose stage is not known,
/// last.
package struct ProjectOrder: RecordOrder {
    private let stages: [Stage]
    private let groups: [String: Stage.Group]

    package init(_ framework: Framework) { (stages, groups) = (framework.stages, framework.groups) }

    package func rank(_ project: Record<Project>) -> Rank {
        let turn =
            switch groups[project.stage.id] {
            case .shortlisted: 0
            case .candidate: 1
            case .selected: 2
            case .dropped: 3
            case nil: 4
            }
        let place = stages.firstIndex { $0.id == project.stage.id } ?? 0
        return Rank(turn: turn, stage: -place, title: project.name, id: project.id.name)
    }

    package func needsWork(_ project: Record<Project>) -> Bool {
        !project.isBroken && groups[project.stage.id]?.isUndecided == true
    }

    package struct Rank: Comparable {
        let turn: Int
        let stage: Int
        let title: String
        /// Orders what is alike in all the rest.
        let id: String

        package static func < (a: Rank, b: Rank) -> Bool {
            (a.turn, a.stage, a.title, a.id) < (b.turn, b.stage, b.title, b.id)
        }
    }
}

extension Stage.Group {
    fileprivate var isUndecided: Bool { self == .candidate || self == .shortlisted }
}

extension Project {
    /// In percent.
    fileprivate var totalShare: ExactDecimal {
        instruments.reduce(.zero) { total, part in
            part.share.flatMap { total.adding($0.value.points) } ?? total
        }
    }

    fileprivate var hasExcessiveShares: Bool { totalShare > ExactDecimal(100) }
}

extension Inspection<Project> {
    fileprivate mutating func checkShares() {
        if record.subject.hasExcessiveShares {
            let total = record.subject.totalShare
            report(["instruments"], "the shares of the instruments come to \(total)%: make them 100% or less")
        }
    }
}
