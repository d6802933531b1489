/// What a person can mean by a key.
public enum Action: String, CaseIterable, Sendable {
    case down, up, pageDown, pageUp, first, last
    case nextPane, previousPane, shortlist, gaps, meetings, mix
    case open, back, nextRecord, previousRecord, dossier
    case find, findNext, findPrevious
    case changeState, changeOwner, changeDue, edit
    case remove, rename, editFile
    case undo, redo
    case decide, keepOurs, keepTheirs, editOurs, nextDecision, previousDecision
    case reveal, zoom, preview
    case messages, help, reload, redraw, suspend, quit
}

/// Where keys can mean different things.
public enum Place: String, CaseIterable, Sendable {
    case board, detail, messages, decisions
}

extension Action {
    /// Whether it writes to the dossier, or begins to.
    var writes: Bool {
        switch self {
        case .changeState, .changeOwner, .changeDue, .edit, .remove, .rename, .editFile, .undo, .redo, .keepOurs,
            .editOurs:
            true
        default: false
        }
    }
}
