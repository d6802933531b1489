import FrontMatter
import Words

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
        let keys: [ComputedKey<Record<Project>>] = [
            .flag("overdue") { $0.subject.isOverdue(today) }, .count("days") { $0.subject.daysLeft(today) },
        ]
        let framework = dossier.framework.subject
        guard !framework.envelopes.isEmpty else { return keys }
        return keys + [
            ComputedKey(
                key: FilterKey(
                    "part", .word(.envelopes), words: framework.envelopes.map(\.id), isMany: true)
            ) { project, test in
                framework.parts(of: project.subject).contains { part, _ in part.map { test(.text($0.id)) } ?? false }
            }
        ]
    }

    /// The parts of the envelope that pay for it.
    package static func derived(_ project: Record<Project>, in dossier: Dossier) -> [JSON.Member] {
        let framework = dossier.framework.subject
        guard !framework.envelopes.isEmpty, !project.isBroken else { return [] }
        let parts = framework.parts(of: project.subject).map { part, sum in
            JSON.object([.init("part", .optional(part?.id)), .init("money", sum.json)])
        }
        return [.init("parts", .array(parts))]
    }

    package static func digest(_ project: Record<Project>) -> Digest {
        Digest(due: project.isBroken ? nil : project.subject.due)
    }

    package static func matter(
        of project: Record<Project>, action: Int, in framework: Record<Framework>
    ) -> Agenda.Matter? { .project(project) }

    package static func listing(_ project: Record<Project>) -> ListedRow {
        var listing = ListedRow(project)
        listing.section = project.subject.stage.id
        listing.due = project.subject.due
        listing.hasMore = project.subject.next != nil
        return listing
    }

    package var named: [RecordID] { [] }
    package var owners: [String] { [owner].compactMap(\.self) }

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
    private let groups: [String: Stage.Group]
    /// By stage: the undecided first, of these the furthest along.
    private let ranks: [String: UInt64]

    package init(_ framework: Framework) {
        groups = framework.groups
        var ranks: [String: UInt64] = [:]
        for (place, stage) in framework.stages.enumerated() where ranks[stage.id] == nil {
            ranks[stage.id] = ProjectOrder.rank(groups[stage.id], place)
        }
        self.ranks = ranks
    }

    package func rank(_ project: Record<Project>) -> UInt64 {
        ranks[project.subject.stage.id] ?? ProjectOrder.rank(nil, 0)
    }

    private static func rank(_ group: Stage.Group?, _ place: Int) -> UInt64 {
        let turn: UInt64 =
            switch group {
            case .shortlisted: 0
            case .candidate: 1
            case .selected: 2
            case .dropped: 3
            case nil: 4
            }
        return turn << 32 | UInt64(UInt32.max) - UInt64(place)
    }

    package func needsWork(_ project: Record<Project>) -> Bool {
        !project.isBroken && groups[project.stage.id]?.isUndecided == true
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
            report(["instruments"], RecordCheckWords.sharesExceedAll("\(total)%"))
        }
    }
}
