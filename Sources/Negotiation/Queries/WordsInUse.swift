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
        case "place":
            let wanted = Meeting.fields(["place"])
            return Set(meetings.gathered { $2 += [$1.passing(wanted).place].compactMap(\.self) }).sorted()
        case "sector": return framework.sectors
        default: return []
        }
    }

    /// All offices that must act on something: on a record, or what a meeting left to be done.
    package var owners: [String] {
        func owners(in list: some RecordList) -> Set<String> { list.records.owners }
        return lists.reduce(into: Set()) { $0.formUnion(owners(in: $1)) }.sorted()
    }

    /// All who have ever sat at the table, or said something, and whom `dossier.md` names.
    package var people: [String] {
        func people(in list: some RecordList) -> Set<String> { list.records.people }
        let known = Set(framework.subject.people.map(\.name))
        return lists.reduce(into: known) { $0.formUnion(people(in: $1)) }.sorted()
    }

    /// Whether anybody of this name owns something or could: an owner, a person, an institution, a side or who observes.
    package func knowsOffice(_ name: String) -> Bool {
        func isNamed(in list: some RecordList) -> Bool { list.records.name(person: name) }
        let framework = framework.subject
        return framework.institutions.contains { $0.name == name } || framework.people.contains { $0.name == name }
            || framework.sides.contains { $0.id == name || $0.isCalled(name) }
            || framework.observers.contains { $0.id == name || $0.isCalled(name) }
            || lists.contains { isNamed(in: $0) }
    }
}
