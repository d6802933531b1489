/// What keys do, in help and in the palette: a few words.
public enum KeyHelp: Saying, CaseIterable {
    // Records, from the board and from pages
    case find, changeState, logMeeting, review, value, brief, edit, changeOwner, changeDue, changeField
    case duplicate, addPosition, summitBrief, rank, timeline, portfolio, actionItems, statements, commitments
    case packages, accept, copy, undo, redo, repeatChange, editFile, rename, remove, decide, reveal, nextMatch
    case previousMatch, findOnPage, messages, palette, quit, back, openSelected, add, filter, sort, saveView
    case columns, savedView, mark, markAll, zoom, preview, openDossier, decideLater
    // Moving, and the program
    case down, up, pageDown, pageUp, first, last, olderPlace, newerPlace, reload, redraw, suspend, help, nextPane
    case previousPane, shortlist, gaps, meetings, mix, nextRecord, previousRecord, nextGroup, previousGroup
    // Of one page
    case openMeetingOfAction, closeAction, changeActionOwner, changeActionDue, saveBrief, redLines
    case openCommitment, otherSidesCommitments, nextDecision, previousDecision, keepYours, keepTheFiles
    case editYours, fillField, openParts, addItem, clearEntry, saveAll, typeInEditor, narrowed, unchanged
    case widened, agreed, recordOurPosition, recordTheirPosition, recordQuote, recordAction, retype, openPackage
    case nextPackage, previousPackage, openRow, regroup, otherSidesOrder, rankByNext, rankByPrevious
    case markReviewed, addNote, skip, previousReviewed, openReviewed, finishReview, queue, openItsMeeting
    case findStatements, sortStatements, copyStatement, today, openRecord, zoomIn, zoomOut, tryValue, tryTheirs
    case nextView, previousView, recordTried, tryOtherSide, raise, lower, explainNext, explainPrevious, target
    case stateRange, dropTried, dropAllTried, saveScenario, tryScenario, showWorking, editProjectFile
}
