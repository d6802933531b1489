internal import FrontMatter
internal import Negotiation
internal import Words

/// A field that was changed here and otherwise in a table, since it was last imported.
struct ImportConflict {
    /// As `set` names it.
    let field: String
    /// What was imported last.
    let base: String
    let table: String

    /// The step that leaves both versions in the record, between the marks that a merge leaves: `sherpa` asks which one is
    /// to stand. What else the table changes in the record is made.
    static func step(
        _ conflicts: [ImportConflict], over edit: RecordEdit, in dossier: Dossier, today: CalendarDate, file: String
    ) throws(ChangeRefusal) -> Transaction.Step {
        // As it was imported last; as the table has it; as it is here.
        var base = RecordEdit(edit.record, of: edit.document)
        var table = base
        for conflict in conflicts {
            try base.enter(conflict.base, for: conflict.field, vocabulary: dossier.vocabulary, today: today)
            try table.enter(conflict.table, for: conflict.field, vocabulary: dossier.vocabulary, today: today)
        }
        let merge = RecordMerge(
            base: base.document.bytes, ours: table.document.bytes, theirs: edit.document.bytes, id: edit.record,
            labels: (ImportWords.fromTable(file: file).text, ImportWords.fromDossier.text))
        let change = table.changes.last ?? Change(record: edit.record, field: Path(), before: nil, after: nil)
        return .decide(change, base: edit.base, source: merge.bytes)
    }
}
