/// What commands say of what they did or found.
public enum CommandWords: Saying {
    case saved(file: String)
    case savedChange(file: String, change: String)
    case unchanged(file: String, field: String)
    case renamed(from: String, to: String)
    case removed(file: String, title: String, canUndo: Bool)
    case notRemovedUnseen(unread: String)
    case namedBy(file: String, others: String)
    case mayName(unread: String, id: String)
    case wrote(path: String)
    case wroteConfig(path: String)
    case noConfigYet(path: String)
    case notSet
    case madeDossier(folder: String, program: String, isSample: Bool)
    case newDossier
    case sampleIsIn(path: String)
    case noProblems(records: Int)
    case incomplete(what: String)
    case incompleteFiles(files: String, program: String)
    case nothingChanged(since: String)
    case recordsChanged(Int, since: String)
    case yourLastReview(time: String)
    case gitKnowsFrom(time: String)
    case skippedMeetings(Int, parts: String)
    case skippedRecords(Int, one: String, many: String)
    case nothingToReview
    case since(time: String?)
    case answered(Int, of: Int, since: String)
    case inReview(Int, tally: String)
    case seenWithoutAnswer(Int)
    case notSeen(Int)
    case removedRecord
    case nextReview(records: Int, time: String)
    case nothingToUndo
    case nothingToRedo
    case undone(what: String, time: String)
    case redone(what: String, time: String)
    case conflict(file: String, field: String, theirs: String, author: String?, base: String, ours: String)
    case lookAndSetAgain(String)
    case notYetSafe(file: String)
    case outputLost(reason: String)
    case savedOutputLost(reason: String)
    case savedBeforeOutputLost(reason: String)
    case fixedFirst
    case noTerminal(reason: String)
    case byAuthor(String)
    case none
    case noneBecause(String)
    case noneBy(variable: String)
    case readOnlyPath(String)
    case pinned(day: String)
    case brokenCount(Int)
    case coloursOfTerminal
    case glyphsLines
    case glyphsUnambiguous
}
