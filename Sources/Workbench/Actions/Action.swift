/// What a person can mean by a key.
public enum Action: String, CaseIterable, Sendable {
    case down, up, pageDown, pageUp, first, last
    case nextPane, previousPane, shortlist, gaps, meetings, mix
    case open, back, nextRecord, previousRecord, dossier
    case find, findNext, findPrevious
    case filter, sort, savedView, mark, markAll, changeField
    case changeState, changeOwner, changeDue, edit
    case add, duplicate, addPosition, logMeeting, actionItems
    case fill, parts, addItem, clear, save
    case narrowed, unchanged, widened, agreed, ourPosition, theirPosition, statement, actionItem
    case remove, rename, editFile
    case undo, redo
    case decide, keepOurs, keepTheirs, editOurs, nextDecision, previousDecision
    case brief, summitBrief, redLines
    case timeline, zoomIn, zoomOut
    case value, rank, otherSide, previousView, nextFigure, previousFigure, raise, lower, takeOver, takeBackAll
    case portfolio, regroup
    case reveal, zoom, preview
    case review, markReviewed, nextReviewed, previousReviewed, openReviewed, note, finishReview
    case palette, repeatChange, copy
    case messages, help, reload, redraw, suspend, quit
}

/// Where keys can mean different things.
public enum Place: String, CaseIterable, Sendable {
    case board, detail, messages, decisions, form, log, actions, brief, timeline, review, portfolio, valuation
    case ranking
}

extension Action {
    /// Whether it is done to the terminal, whatever the program is about.
    var isOfTerminal: Bool { self == .redraw || self == .suspend }

    /// Whether it writes to the dossier, or begins to.
    var writes: Bool {
        switch self {
        case .changeState, .changeOwner, .changeDue, .edit, .undo, .redo, .keepOurs, .editOurs, .add, .duplicate,
            .addPosition, .logMeeting, .note, .repeatChange, .changeField, .remove, .rename, .editFile:
            true
        default: false
        }
    }
}
