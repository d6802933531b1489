import FrontMatter

// Words that can stand in a field, for whatever completes what is typed: ids, words of dossier.md, what other records say.
extension Dossier {
    /// All words that a field may be completed to; none where it takes free text or numbers.
    ///
    /// - Parameters:
    ///   - shape: of the field; of a list, its items'.
    ///   - field: leads to it, as in `actions[0].owner`.
    package func words(for shape: Shape, of field: Path) -> [String] {
        switch shape {
        case .reference(let kind): summaries.lazy.filter { $0.id.kind == kind }.map(\.id.name)
        case .word(let list): vocabulary?[list] ?? []
        case .choice(let known): known
        case .flag: ["yes", "no"]
        case .date, .day, .claims(.date), .claims(.day): DateInput.shortForms
        case .line: wordsInUse(of: field)
        default: []
        }
    }

    /// What other records say in the same field.
    private func wordsInUse(of field: Path) -> [String] {
        guard case .key(let key)? = field.steps.last(where: { if case .key = $0 { true } else { false } }) else {
            return []
        }
        switch key {
        case "owner": return owners
        case "who", "participants": return people
        case "place": return Array(Set(meetings.compactMap(\.place))).sorted()
        case "sector": return framework.sectors
        default: return []
        }
    }

    /// All offices that must act on something: on a gap, a project, or what a meeting left to be done.
    package var owners: [String] {
        var owners = Set(gaps.compactMap(\.owner))
        owners.formUnion(projects.compactMap(\.owner))
        for meeting in meetings { owners.formUnion(meeting.actions.compactMap(\.owner)) }
        return owners.sorted()
    }

    /// All who own something or could: owners, people, institutions, the sides and those who observe.
    package var offices: Set<String> {
        let framework = framework.subject
        return Set(owners).union(people).union(framework.institutions.map(\.name))
            .union(framework.sides.flatMap { [$0.id, $0.name] })
            .union(framework.observers.flatMap { [$0.id, $0.name] })
    }

    /// All who have ever sat at the table, or said something, and whom `dossier.md` names.
    package var people: [String] {
        var people = Set(framework.people.map(\.name))
        for meeting in meetings {
            people.formUnion(meeting.statements.map(\.who))
            for (_, delegation) in meeting.delegations.entries { people.formUnion(delegation.participants) }
        }
        return people.sorted()
    }
}
