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

    /// All offices that must act on something: on a record, or what a meeting left to be done.
    package var owners: [String] {
        var owners = Set(gaps.inOrder.compactMap(\.subject.owner))
        owners.formUnion(projects.inOrder.compactMap(\.subject.owner))
        owners.formUnion(commitments.inOrder.compactMap(\.subject.owner))
        owners.formUnion(packages.inOrder.compactMap(\.subject.owner))
        for meeting in meetings.inOrder { owners.formUnion(meeting.subject.actions.compactMap(\.owner)) }
        return owners.sorted()
    }

    /// Whether anybody of this name owns something or could: an owner, a person, an institution, a side or who observes. Looks
    /// no further than to the first, since it is asked with every save.
    package func knowsOffice(_ name: String) -> Bool {
        let framework = framework.subject
        return framework.institutions.contains { $0.name == name }
            || framework.sides.contains { $0.id == name || $0.name == name }
            || framework.observers.contains { $0.id == name || $0.name == name }
            || framework.people.contains { $0.name == name }
            || gaps.inOrder.contains { $0.subject.owner == name }
            || projects.inOrder.contains { $0.subject.owner == name }
            || commitments.inOrder.contains { $0.subject.owner == name }
            || packages.inOrder.contains { $0.subject.owner == name }
            || meetings.inOrder.contains { $0.subject.knows(name) }
    }

    /// All who have ever sat at the table, or said something, and whom `dossier.md` names.
    package var people: [String] {
        var people = Set(framework.people.map(\.name))
        for meeting in meetings.inOrder {
            people.formUnion(meeting.subject.statements.map(\.who))
            for (_, delegation) in meeting.subject.delegations.entries { people.formUnion(delegation.participants) }
        }
        return people.sorted()
    }
}

extension Meeting {
    /// Whether somebody of this name sat there, said something or must act on what it left.
    fileprivate func knows(_ name: String) -> Bool {
        actions.contains { $0.owner == name } || statements.contains { $0.who == name }
            || delegations.entries.contains { $0.value.participants.contains(name) }
    }
}
