import FrontMatter

extension RecordSummary {
    /// The key that notes stand under: one of anyone's own, so that no other program is in doubt about it.
    package static let notesKey = "x-notes"

    /// The notes that were taken on the record, the earliest first.
    package var notes: [String] {
        // Asked for every page, and few records have any.
        guard Document.mayHold(key: RecordSummary.notesKey, in: source) else { return [] }
        return switch (try? Document.record(source))?.root[RecordSummary.notesKey]?.value {
        case .list(let items): items.map { Change.text($0) }
        case .text(let text): [text]
        case .map?, .null?, nil: []
        }
    }
}

extension RecordEdit {
    /// Puts a note with its day behind those that the record has.
    ///
    /// Each note is an item of a list, so that two people's notes join.
    package mutating func note(_ text: String, today: CalendarDate) throws(ChangeRefusal) {
        let note = Value.text("\(today): \(text)")
        let field = Path([.key(RecordSummary.notesKey)])
        let found = document.root[field]?.value
        switch found {
        case .list(let items)?:
            try make(Change(record: record, field: field.appending(.index(items.count)), before: nil, after: note))
        case .null?, nil: try make(Change(record: record, field: field, before: found, after: .list([note])))
        // What somebody wrote there by hand becomes the first.
        case let first?: try make(Change(record: record, field: field, before: first, after: .list([first, note])))
        }
    }
}
