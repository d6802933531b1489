import FrontMatter

extension Change {
    /// What makes `old` into `new`, field by field in the order of the file. Made in this order to a document that says
    /// `old`, they give one that says `new`, but for the order of keys.
    ///
    /// They go down into maps, unless these are claims, and into the items of lists. An item behind the end of a list is
    /// a change from nothing; where items went, came between or moved, the whole list is one change.
    package static func differences(in record: RecordID, from old: Value, to new: Value) -> [Change] {
        var changes: [Change] = []
        collect(&changes, in: record, at: Path(), .record(record.kind), from: old, to: new)
        return changes
    }

    private static func collect(
        _ changes: inout [Change], in record: RecordID, at path: Path, _ grain: Grain, from old: Value?, to new: Value?
    ) {
        if old.saysSame(as: new) { return }
        switch (old, new) {
        case (.map(let before)?, .map(let after)?) where !grain.isWhole(before) && !grain.isWhole(after):
            let (oldValues, newValues) = (before.byKey, after.byKey)
            for entry in before + after.filter({ oldValues[$0.key] == nil }) {
                collect(
                    &changes, in: record, at: path.appending(.key(entry.key)), grain.child(entry.key),
                    from: oldValues[entry.key], to: newValues[entry.key])
            }
        case (.list(let before)?, .list(let after)?) where keepsPlaces(before, after):
            for (index, item) in after.enumerated() {
                collect(
                    &changes, in: record, at: path.appending(.index(index)), grain.item,
                    from: index < before.count ? before[index] : nil, to: item)
            }
        default:
            changes.append(Change(record: record, field: path, before: old, after: new))
        }
    }

    /// Whether each item of `old` is still in its place, changed or not.
    private static func keepsPlaces(_ old: [Value], _ new: [Value]) -> Bool {
        guard new.count >= old.count else { return false }
        let partners = Matching(old.map(\.inKeyOrder), new.map(\.inKeyOrder)).partners
        return partners.enumerated().allSatisfy { $1 == nil || $1 == $0 }
    }
}

extension [Value.Entry] {
    var byKey: [String: Value] { Dictionary(map { ($0.key, $0.value) }) { first, _ in first } }
}
