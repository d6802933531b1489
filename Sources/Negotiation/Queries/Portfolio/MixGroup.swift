/// How the money that is split into instruments is put into groups.
package enum MixGrouping: String, CaseIterable, Sendable {
    case whole, stage, sector, institution

    /// The one that comes after it; after the last, the first.
    package var next: MixGrouping {
        let all = MixGrouping.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// A part of the money that is split into instruments, and the projects that it is made of.
package struct MixGroup: Sendable {
    /// A stage's id, a sector or an institution; `nil` for the whole, and for what names none.
    package let name: String?
    /// Whether its money is part of the whole: that of stages before the selection is not.
    package let isSelected: Bool
    package fileprivate(set) var split: InstrumentSplit
    /// Those that have a part in it, in the order of the shortlist.
    package fileprivate(set) var projects: [Record<Project>] = []
}

extension Dossier {
    /// The money that is split into instruments, group by group.
    ///
    /// The whole is what is selected, as on the board. Its sectors and institutions make it up, and so do the stages that
    /// count as selected; by stage, those that have not come so far are there as well, each for itself. What has been
    /// dropped is nowhere. Groups stand in the order of `dossier.md`, others behind them by name, and what names none
    /// last; a stage is there even with nothing in it.
    ///
    /// - Complexity: O(*n*) in the projects.
    package func mix(by grouping: MixGrouping) -> [MixGroup] {
        let currency = currency(of: projects.inOrder)
        let nothing = InstrumentSplit(in: currency, framework.subject.instrumentOrder)
        let counted = framework.subject.groups
        var groups: [String?: MixGroup] = [:]
        if grouping == .whole { groups[nil] = MixGroup(name: nil, isSelected: true, split: nothing) }
        if grouping == .stage {
            for (stage, group) in counted where group != .dropped {
                groups[stage] = MixGroup(name: stage, isSelected: group == .selected, split: nothing)
            }
        }
        for project in projects where !project.isBroken {
            guard let group = counted[project.stage.id], group != .dropped else { continue }
            guard grouping == .stage || group == .selected else { continue }
            for (index, part) in project.instruments.enumerated() {
                let said: String? =
                    switch grouping {
                    case .whole: nil
                    case .stage: project.stage.id
                    case .sector: project.sector
                    case .institution: part.institution
                    }
                let name = said?.isEmpty == true ? nil : said
                let new = MixGroup(name: name, isSelected: true, split: nothing)
                groups[name, default: new].split.add(part, of: project.subject)
                // Its parts come one after another, so it is the last if it is there already.
                if index == 0 || groups[name]?.projects.last !== project {
                    groups[name]?.projects.append(project)
                }
            }
        }
        let named: [String] =
            switch grouping {
            case .whole: []
            case .stage: framework.stages.map(\.id)
            case .sector: framework.sectors
            case .institution: framework.institutions.map(\.name)
            }
        return Dossier.ordered(groups.values, by: named, \.name)
    }

    /// Those that are named first, in that order; the others by name; what has no name last.
    static func ordered<Element>(
        _ elements: some Collection<Element>, by named: [String], _ name: (Element) -> String?
    ) -> [Element] {
        let places = Dictionary(named.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return elements.map { element in
            let name = name(element)
            let place = name.map { places[$0] ?? named.count } ?? named.count + 1
            return (place, name ?? "", element)
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The parts of one project, or those that are wanted, in the currency of all sums.
    package func split(
        of project: Record<Project>, where isWanted: (InstrumentPart) -> Bool = { _ in true }
    ) -> InstrumentSplit {
        var split = InstrumentSplit(in: currency(of: projects.inOrder), framework.subject.instrumentOrder)
        split.add(project.subject, where: isWanted)
        return split
    }
}
