internal import Negotiation
internal import Words

/// Records by what people call them: their ids and their titles in either language.
struct RecordNames {
    private var ids: [RecordKind: Set<String>] = [:]
    /// By folded titles.
    private var titles: [RecordKind: [String: [String]]] = [:]

    init(of dossier: Dossier) {
        for kind in RecordKind.listedSubjects { take(kind, dossier) }
    }

    private mutating func take<Subject: ListedSubject>(_: Subject.Type, _ dossier: Dossier) {
        for record in Subject.records(of: dossier).inOrder {
            add(record.id, titles: [record.subject.title, record.subject.titleJa])
        }
    }

    /// One that is made by the same table, too.
    mutating func add(_ id: RecordID, titles names: [String?]) {
        ids[id.kind, default: []].insert(id.name)
        for case let name? in names where !name.isEmpty {
            let folded = SearchText.fold(name)
            if titles[id.kind]?[folded]?.contains(id.name) != true {
                titles[id.kind, default: [:]][folded, default: []].append(id.name)
            }
        }
    }

    /// The ids of the records that have this title.
    func ids(titled title: String, in kind: RecordKind) -> [String] { titles[kind]?[SearchText.fold(title)] ?? [] }

    /// The id of the record that is meant, by its id or, where only one has it, its title.
    func id(of text: String, in kind: RecordKind) -> String? {
        let bare = text.hasPrefix(kind.plural + "/") ? String(text.dropFirst(kind.plural.count + 1)) : text
        let name = bare.hasSuffix(".md") ? String(bare.dropLast(3)) : bare
        if ids[kind]?.contains(name) == true { return name }
        let found = ids(titled: text, in: kind)
        return found.count == 1 ? found[0] : nil
    }
}
