internal import Negotiation
internal import Words

/// Finds the record that a row is about: by its id, by the field that is the key, or by its title.
struct RowFinder {
    struct Fault: Error {
        let message: String
        init(_ words: some Saying) { message = words.text }
        init(_ message: String) { self.message = message }
    }

    private let kind: RecordKind
    private let dossier: Dossier
    private let today: CalendarDate
    private let names: RecordNames
    /// The ids of the records that hold a value in the key's field, by that value.
    private let keyed: [String: [String]]
    /// Which row a record, or a key that has none yet, was met in.
    private var rows: [RecordID: Int] = [:]
    private var rowsOfKeys: [String: Int] = [:]
    private var planned: Set<RecordID> = []
    private let isKeyed: Bool

    init(
        _ kind: RecordKind, _ columns: ImportedColumns, _ dossier: Dossier, _ today: CalendarDate, _ names: RecordNames
    ) {
        self.kind = kind
        self.dossier = dossier
        self.today = today
        self.names = names
        var keyed: [String: [String]] = [:]
        if let field = columns.key?.field, field != "title" {
            for summary in dossier.summaries where summary.id.kind == kind {
                guard let text = summary.text(of: field) else { continue }
                keyed[SearchText.fold(text), default: []].append(summary.id.name)
            }
        }
        self.keyed = keyed
        isKeyed = columns.key?.field.map { $0 != "title" } ?? false
    }

    /// The record that is there by this name; nil where there is none yet.
    ///
    /// - Parameter date: of a row; of two meetings with one title, it tells which is meant.
    mutating func record(
        called word: String, by key: ImportedColumn, date: KnownDate?, row: Int
    ) throws(Fault) -> RecordID? {
        guard !word.isEmpty else {
            throw key.field == "title" ? Fault(ImportWords.noTitle(kind.term)) : Fault(ImportWords.keyMissing)
        }
        let ids =
            key.meaning == .id
            ? names.id(of: word, in: kind).map { [$0] } ?? []
            : key.field == "title" ? titled(word, date) : keyed[SearchText.fold(word)] ?? []
        guard ids.count < 2 else { throw Fault(ImportWords.severalHaveKey(word, ids: ids)) }
        let isDated = key.field == "title" && kind.listedSubject?.isNamedByDate == true
        let folded = SearchText.fold(word) + (isDated ? " \(date?.description ?? "")" : "")
        if let other = rowsOfKeys[folded] { throw Fault(ImportWords.sameKey(word, row: other)) }
        rowsOfKeys[folded] = row
        guard let name = ids.first else { return nil }
        let id = RecordID(kind, name)
        if let other = rows[id] { throw Fault(ImportWords.sameKey(word, row: other)) }
        rows[id] = row
        return id
    }

    /// Those of this title; where they are named by their dates and the row has one, those of that date.
    private func titled(_ title: String, _ date: KnownDate?) -> [String] {
        let ids = names.ids(titled: title, in: kind)
        guard let date, kind.listedSubject?.isNamedByDate == true else { return ids }
        return ids.filter {
            dossier.summary(of: RecordID(kind, $0))?.text(of: "date").flatMap { KnownDate.read($0) } == date
        }
    }

    /// Where a row belongs that no record was found for: to the one that has the id which its title makes, unless another
    /// row is about that; else to a new one.
    mutating func place(
        for title: String, named name: String?, date: KnownDate?, row: Int
    ) throws(Fault) -> (RecordID, isNew: Bool) {
        if let name {
            if let fault = NewRecord.fault(ofName: name, kind, in: dossier) { throw Fault(fault) }
            let id = RecordID(kind, name)
            planned.insert(id)
            rows[id] = row
            return (id, true)
        }
        let plain = NewRecord.id(of: kind, title: title, date: date, today: today) { _ in false }
        // Of a title that plain letters cannot say, the id says nothing.
        let nameless = NewRecord.id(of: kind, title: "", date: date, today: today) { _ in false }
        if !isKeyed, plain != nameless, dossier.contains(plain), rows[plain] == nil {
            rows[plain] = row
            return (plain, false)
        }
        let id = NewRecord.id(of: kind, title: title, date: date, today: today) { id in
            dossier.contains(id) || planned.contains(id)
        }
        planned.insert(id)
        rows[id] = row
        return (id, true)
    }
}
