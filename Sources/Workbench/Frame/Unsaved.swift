import Negotiation

/// What was typed and is in no file of the dossier yet.
struct Unsaved: Sendable {
    /// What was typed last, until it is known to be saved.
    var prompt: (any Prompt)?
    /// What is in the person's own editor.
    var inEditor: Editing?
    /// Drafts that wait to be opened as they were, the next first.
    var unopened: [Draft] = []
    /// Why nothing that is typed is kept on disk.
    var trouble: String?
}
