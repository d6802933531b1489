import FrontMatter

extension Change {
    /// The same change made to a record in which the field now holds `found`; `nil` where both have changed it to
    /// different things. Where it is made already, the change leaves `found` as it is.
    ///
    /// Lists are joined item by item. Where another item is now at the place of an addition to a list, it moves on by one
    /// place; `rebased(onto:)` with the document finds the end.
    /// A change inside an item goes by the item's place: where items may have moved, only a merge with the base can tell.
    package func rebased(onto found: Value?) -> Change? {
        if let moved = movedOn(past: found) { return moved }
        let merge = FieldMerge(
            base: before, ours: after, theirs: found, at: field, Grain(of: field, in: record.kind), in: record)
        guard merge.conflicts.isEmpty else { return nil }
        return Change(record: record, field: field, before: found, after: merge.theirs)
    }

    /// The same change made to `document`. An addition goes to the present end of its list.
    package func rebased(onto document: Document) -> Change? {
        let list = Path(Array(field.steps.dropLast()))
        guard before == nil, case .index? = field.steps.last, case .list(let items)? = document[list]?.value else {
            return rebased(onto: document[field]?.value)
        }
        var change = self
        change.field = list.appending(.index(items.count))
        return change
    }

    /// An addition behind an item that has been added since.
    private func movedOn(past found: Value?) -> Change? {
        guard before == nil, let found, let after, !found.saysSame(as: after),
            case .index(let index)? = field.steps.last
        else { return nil }
        let next = Path(field.steps.dropLast() + [.index(index + 1)])
        return Change(record: record, field: next, before: nil, after: after)
    }
}
