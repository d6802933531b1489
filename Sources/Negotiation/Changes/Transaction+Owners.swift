import FrontMatter

extension Transaction {
    /// Who is to own something by it and is named nowhere in the dossier, each once: new there, or a slip of the hand. Several
    /// may own it together: `MOF and METI`.
    package func strangers(to dossier: Dossier) -> [String] {
        var named: [String] = []
        for step in steps {
            switch step {
            case .make(_, let document): named += Transaction.owners(in: document.root.value)
            case .edit(let edit):
                for change in edit.changes {
                    guard let after = change.after else { continue }
                    let isOwner = change.field.steps.last == .key(Transaction.ownerKey)
                    named += isOwner ? [Change.text(after)] : Transaction.owners(in: after)
                }
            case .decide, .remove: break
            }
        }
        func isKnown(_ owner: String) -> Bool {
            if dossier.knowsOffice(owner) { return true }
            let parts = owner.replacing(" and ", with: ",").split { ",/&+".contains($0) }.map { String($0.trimmed) }
            return !parts.isEmpty && parts.allSatisfy(dossier.knowsOffice)
        }
        return named.reduce(into: []) { if !isKnown($1), !$0.contains($1) { $0.append($1) } }
    }

    private static let ownerKey = "owner"

    private static func owners(in value: Value) -> [String] {
        switch value {
        case .map(let entries):
            entries.flatMap { entry in
                if case .text(let name) = entry.value, entry.key == ownerKey { [name] } else { owners(in: entry.value) }
            }
        case .list(let items): items.flatMap(owners)
        case .text, .null: []
        }
    }
}
