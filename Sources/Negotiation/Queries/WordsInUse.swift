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
        var owners: Set<String> = []
        _ = hasOwner {
            owners.insert($0)
            return false
        }
        return owners.sorted()
    }

    /// All who have ever sat at the table, or said something, and whom `dossier.md` names.
    package var people: [String] {
        var people: Set<String> = []
        _ = hasPerson {
            people.insert($0)
            return false
        }
        return people.sorted()
    }

    /// Whether anybody of this name owns something or could: an owner, a person, an institution, a side or who observes. Looks
    /// no further than to the first, since it is asked with every save.
    package func knowsOffice(_ name: String) -> Bool {
        let framework = framework.subject
        return framework.institutions.contains { $0.name == name }
            || framework.sides.contains { $0.id == name || $0.isCalled(name) }
            || framework.observers.contains { $0.id == name || $0.isCalled(name) }
            || hasOwner { $0 == name } || hasPerson { $0 == name }
    }

    /// Goes through the owners until one is wanted.
    private func hasOwner(_ isWanted: (String) -> Bool) -> Bool {
        gaps.inOrder.contains { $0.subject.owner.map(isWanted) ?? false }
            || projects.inOrder.contains { $0.subject.owner.map(isWanted) ?? false }
            || commitments.inOrder.contains { $0.subject.owner.map(isWanted) ?? false }
            || packages.inOrder.contains { $0.subject.owner.map(isWanted) ?? false }
            || meetings.inOrder.contains { $0.subject.actions.contains { $0.owner.map(isWanted) ?? false } }
    }

    /// Goes through the people until one is wanted.
    private func hasPerson(_ isWanted: (String) -> Bool) -> Bool {
        framework.subject.people.contains { isWanted($0.name) }
            || meetings.inOrder.contains { meeting in
                meeting.subject.statements.contains { isWanted($0.who) }
                    || meeting.subject.delegations.entries.contains { $0.value.participants.contains(where: isWanted) }
            }
    }
}
