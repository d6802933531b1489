/// The money of all projects, as a board sums it up.
package struct ProjectSums: Sendable {
    package let portfolio: Portfolio
    /// As `Dossier.envelopeParts`.
    package private(set) var parts: [PartStanding]
    /// Of each project that is selected and split, in the order of the shortlist: where it stands, and its money.
    package let splits: [(place: Int, own: Portfolio)]
    /// Whether any project has an amount, or is split.
    package let hasMoney: Bool

    /// What all but the parts follows from.
    private static let asked: Set<String> = ["stage", "amount", "instruments"]

    package init(_ dossier: Dossier) {
        // Few of thousands are ever shown: what is asked of the others is made for this, and let go; the parts of an envelope
        // hold theirs.
        let wanted = Project.fields(ProjectSums.asked)
        let projects = dossier.projects.gathered { _, project, looked in looked.append(project.passing(wanted)) }
        let groups = dossier.framework.subject.groups
        var splits: [(place: Int, own: Portfolio)] = []
        for (place, project) in projects.enumerated() where !project.isBroken {
            // Only what is selected is split.
            guard !project.subject.instruments.isEmpty, groups[project.subject.stage.id] == .selected else { continue }
            let own = dossier.portfolio(of: [project])
            if !own.split.total.value.isZero { splits.append((place, own)) }
        }
        self.splits = splits
        portfolio = dossier.portfolio(of: projects)
        parts = dossier.envelopeParts
        hasMoney = projects.contains { $0.subject.amount != nil || !$0.subject.instruments.isEmpty }
    }

    /// Those of the next version of a dossier: nearly always a save leaves the money as it was, and all but the parts, which
    /// hold projects, is taken over.
    package init(_ dossier: Dossier, after old: Dossier, _ sums: ProjectSums) {
        guard dossier.framework === old.framework, dossier.projects.hasSameMoney(as: old.projects) else {
            self.init(dossier)
            return
        }
        self = sums
        if !dossier.hasSame(Project.self, as: old) { parts = dossier.envelopeParts }
    }

    /// Whether the two say the same of all but the parts: told by their files, since of an old one that its index has lost
    /// the fields are those of the file as it is now.
    fileprivate static func saySame(_ a: Record<Project>, _ b: Record<Project>) -> Bool {
        guard a.isBroken == b.isBroken, let changes = Change.differences(in: a.id, from: a.source, to: b.source) else {
            return false
        }
        return changes.allSatisfy { change in
            if case .key(let key)? = change.field.steps.first { !asked.contains(key) } else { true }
        }
    }
}

extension Records<Project> {
    /// Whether each project has the stage and the money that it has among others, and stands where it stands there.
    fileprivate func hasSameMoney(as others: Records<Project>) -> Bool {
        var isSame = count == others.count
        others.forEachDifference(in: self) { old, new in
            guard let old, let new, place(of: new.id.name) == others.place(of: old.id.name) else {
                isSame = false
                return
            }
            isSame = isSame && ProjectSums.saySame(old, new)
        }
        return isSame
    }
}
