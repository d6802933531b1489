import Negotiation

// What a person is asked before it is saved.
extension Workbench {
    /// These effects, but for a save that names an owner whom nobody has heard of: that waits for a yes.
    mutating func confirming(_ effects: [Effect], after asked: (any Prompt)?) -> [Effect] {
        effects.filter { effect in
            guard case .save(let transaction) = effect, !(asked is Confirmation) else { return true }
            let strangers = transaction.strangers(to: dossier)
            guard let first = strangers.first else { return true }
            let near = Spelling.nearest(to: first, among: dossier.owners).map { " (did you mean \($0)?)" } ?? ""
            let names = strangers.joined(separator: ", ")
            prompt = Confirmation(
                strangers.count == 1
                    ? "\(first) is a new owner\(near). Save it?"
                    : "\(names) are new owners. Save them?", after: asked
            ) { _ in [effect] }
            return false
        }
    }
}
