internal import FrontMatter
internal import Negotiation
internal import Words

/// A field that was changed here and otherwise in a table, since it was last imported.
struct ImportConflict {
    let field: Path
    /// What was imported last.
    let base: String
    let table: String
    let here: Value?

    /// The step that leaves both versions in the record, between the marks that a merge leaves: `sherpa` asks which one is
    /// to stand. What else the table changes in the record is made.
    static func step(
        _ conflicts: [ImportConflict], over edit: RecordEdit, in dossier: Dossier, today: CalendarDate, file: String
    ) throws(ChangeRefusal) -> Transaction.Step {
        // As it was imported last; as the table has it; as it is here.
        var base = RecordEdit(edit.record, of: edit.document)
        var table = base
        for conflict in conflicts {
            try base.enter(conflict.base, for: conflict.field.description, vocabulary: dossier.vocabulary, today: today)
            try table.enter(
                conflict.table, for: conflict.field.description, vocabulary: dossier.vocabulary, today: today)
        }
        let merge = RecordMerge(
            base: base.document.bytes, ours: table.document.bytes, theirs: edit.document.bytes, id: edit.record,
            labels: (ImportWords.fromTable(file: file).text, ImportWords.fromDossier.text))
        let change = table.changes.last ?? Change(record: edit.record, field: Path(), before: nil, after: nil)
        return .decide(change, base: edit.base, source: merge.bytes)
    }

    /// In a line, without what is masked.
    func words(in record: RecordID) -> ImportWords {
        func shown(_ value: Value?) -> String { Masked.shown(value, of: field, in: record.kind) }
        return .conflict(
            file: record.file, field: field.words, table: shown(.text(table)), here: shown(here),
            base: shown(.text(base)))
    }
}
