import FrontMatter

extension RecordSummary {
    /// The key that notes stand under: one of anyone's own, so that no other program is in doubt about it.
    public static let notesKey = "x-notes"

    /// The notes that were taken on the record, the earliest first.
    public var notes: [String] {
        // Asked for every page, and few records have any.
        guard Document.mayHold(key: RecordSummary.notesKey, in: source) else { return [] }
        return switch (try? Document.record(source))?.root[RecordSummary.notesKey]?.value {
        case .list(let items): items.map { Change.text($0) }
        case .text(let text): [text]
        case .map?, .null?, nil: []
        }
    }
}

extension Change {
    /// Puts a note with its day behind those that the record has; nil where the record is broken.
    ///
    /// Each note is an item of a list, so that two people's notes join.
    public static func noting(_ text: String, on record: RecordSummary, today: CalendarDate) -> Change? {
        guard !record.isBroken, let document = try? Document.record(record.source) else { return nil }
        let note = Value.text("\(today): \(text)")
        let field = Path([.key(RecordSummary.notesKey)])
        switch document.root[field]?.value {
        case .list(let items)?:
            return Change(record: record.id, field: field.appending(.index(items.count)), before: nil, after: note)
        case .null?: return Change(record: record.id, field: field, before: .null, after: .list([note]))
        // What somebody wrote there by hand becomes the first.
        case let found?: return Change(record: record.id, field: field, before: found, after: .list([found, note]))
        case nil: return Change(record: record.id, field: field, before: nil, after: .list([note]))
        }
    }
}
