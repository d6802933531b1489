import Negotiation
import Words

// What a person is asked before it is saved.
extension Workbench {
    /// These effects, but for a save that names an owner whom nobody has heard of: that waits for a yes.
    mutating func confirming(_ effects: [Effect], after asked: (any Prompt)?) -> [Effect] {
        effects.filter { effect in
            guard case .save(let transaction) = effect, !(asked is Confirmation) else { return true }
            let strangers = transaction.strangers(to: dossier)
            guard let first = strangers.first else { return true }
            let question: ConfirmWords =
                strangers.count == 1
                ? .newOwner(first, near: Spelling.nearest(to: first, among: dossier.owners)) : .newOwners(strangers)
            prompt = Confirmation(question.text, after: asked) { _ in [effect] }
            return false
        }
    }
}
