/// What a person can mean by a key.
public enum Action: String, CaseIterable, Sendable {
    case down, up, pageDown, pageUp, first, last
    case nextPane, previousPane, shortlist, gaps, meetings, mix
    case open, back, nextRecord, previousRecord, dossier
    case find, findNext, findPrevious
    case changeState, changeOwner, changeDue, edit
    case reveal, zoom, preview
    case messages, help, reload, redraw, suspend, quit
}

/// Where keys can mean different things.
public enum Place: String, CaseIterable, Sendable {
    case board, detail, messages
}
