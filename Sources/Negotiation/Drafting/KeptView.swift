import FrontMatter

// A view that a person keeps under a name: in dossier.md a list of them, in their own configuration a map by name.
extension SavedView {
    /// What a file says of it under its name.
    private var entries: [(key: String, text: String?)] {
        [("pane", list.rawValue), ("where", filter), ("sort", sort)]
    }

    /// What has to be set, or taken away, for a file to say it at a path: the whole, where there is none; else only what is
    /// said otherwise, so that comments and keys that Sherpa does not know stay.
    ///
    /// - Parameter isNamed: whether the name stands in it, as in a list.
    package func edits(at path: Path, over old: Value?, isNamed: Bool) -> [(field: Path, before: Value?, after: Value?)]
    {
        guard case .map? = old else {
            let whole = (isNamed ? [("name", name)] : []) + entries
            let after = Value.map(whole.compactMap { key, text in text.map { .init(key, .text($0)) } })
            return [(path, old, after)]
        }
        return entries.compactMap { key, text in
            let (before, after) = (old?[key], text.map(Value.text))
            return before == after ? nil : (path.appending(.key(key)), before, after)
        }
    }
}

extension Transaction {
    /// Keeps a view in dossier.md. One of the same name becomes this one; empty where it is so already.
    package init(keeping view: SavedView, in dossier: RecordSummary) throws(ChangeRefusal) {
        var edit = try RecordEdit(dossier)
        let views: Path = "views"
        var items: [Value] = []
        if case .list(let found)? = edit.document.root[views]?.value { items = found }
        // The last of a name counts.
        let index = items.lastIndex { $0["name"] == .text(view.name) } ?? items.count
        let old = items.indices.contains(index) ? items[index] : nil
        for part in view.edits(at: views.appending(.index(index)), over: old, isNamed: true) {
            try edit.make(Change(record: dossier.id, field: part.field, before: part.before, after: part.after))
        }
        self.init(edit.changes.isEmpty ? [] : [.edit(edit)])
    }
}
