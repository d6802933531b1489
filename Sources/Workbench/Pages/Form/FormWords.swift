import FrontMatter
import Negotiation
import Screen

// Words that Tab offers in a form: ids, words of dossier.md, and what other records say.
extension Workbench {
    func completions(of text: String, for row: Form.Row) -> [String] {
        let words: [String]
        var shape = row.shape
        var stem = ""
        var last = text
        if case .list(let element) = shape {
            shape = element
            if let comma = text.lastIndex(of: ",") {
                stem = String(text[...comma]) + " "
                last = String(text[text.index(after: comma)...].drop { $0 == " " })
            }
        }
        switch shape {
        case .reference(let kind): words = dossier.summaries.lazy.filter { $0.id.kind == kind }.map(\.id.name)
        case .word(let list): words = dossier.vocabulary?[list] ?? []
        case .choice(let known): words = known
        case .line: words = wordsInUse(row)
        default: words = []
        }
        return Completion.ranked(words, for: last).prefix(50).map { stem + $0 }
    }

    /// What other records say in the same field, as the owners that are known.
    private func wordsInUse(_ row: Form.Row) -> [String] {
        guard case .key(let key)? = row.path.steps.last(where: { if case .key = $0 { true } else { false } }) else {
            return []
        }
        switch key {
        case "owner": return owners
        case "who", "participants": return people
        case "place": return Array(Set(dossier.meetings.compactMap(\.place))).sorted()
        case "sector": return dossier.framework.sectors
        default: return []
        }
    }

    /// All offices that own something.
    var owners: [String] {
        var owners = Set(dossier.gaps.compactMap(\.owner))
        owners.formUnion(dossier.projects.compactMap(\.owner))
        for meeting in dossier.meetings { owners.formUnion(meeting.actions.compactMap(\.owner)) }
        return owners.sorted()
    }

    /// All who have ever sat at the table, or said something.
    var people: [String] {
        var people: Set<String> = []
        for meeting in dossier.meetings {
            people.formUnion(meeting.statements.map(\.who))
            for (_, delegation) in meeting.delegations.entries { people.formUnion(delegation.participants) }
        }
        return people.sorted()
    }
}
