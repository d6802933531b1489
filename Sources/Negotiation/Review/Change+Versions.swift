import FrontMatter

extension Change {
    /// What makes one version of a record's file into another, field by field in the order of the file, then the prose,
    /// whose change has an empty path. Empty where only comments or layout differ; nil where a version is no record.
    package static func differences(
        in id: RecordID, from old: some Sequence<UInt8>, to new: some Sequence<UInt8>
    ) -> [Change]? {
        guard let old = try? Document.record(Array(old)), let new = try? Document.record(Array(new)) else { return nil }
        var changes = differences(in: id, from: old.root.value, to: new.root.value)
        if old.prose != new.prose {
            changes.append(
                Change(record: id, field: Path(), before: .text(old.prose), after: .text(new.prose)))
        }
        return changes
    }

    /// `status`; `text` for the prose.
    package var name: String { field.steps.isEmpty ? Conflict.prose : field.description }
}
