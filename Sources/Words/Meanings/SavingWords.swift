/// Why records were not saved, or not undone, and what became of the versions that met.
public enum SavingWords: Saying {
    // What was tried, before the system's reason.
    case notSaved
    case notRemoved
    case notMade
    case fileUnreadable
    case interruptionUnknown
    case interruptionUnfinished
    case pastUnreadable
    case removalNotUndoable

    // What others did meanwhile.
    /// Who changed the field of the file.
    case conflict(file: String, by: String?, field: String)
    case gone(file: String)
    case changed(file: String, by: String?, at: String?)
    case createdAgain(kept: String)
    case changedBeforeRemoval(kept: String)
    case beingWritten(isRemoval: Bool)
    case placeTaken(isRemoval: Bool)
    case keepsChanging
    case versionsKept([String])
    case thereAgain(file: String)

    // What does not fit.
    case idTaken
    case invalidID(String)
    case dossierStays
    case fileHasFault(String)
    case notRecord(FileWords)

    // What an interrupted save has left.
    case finished(String, who: String, when: String)
    case lost(file: String, why: String)
    case keptBeside(file: String, kept: String)
    case removalOff(file: String)
    case removalUndone(file: String)
    case strayKept(file: String, kept: String)
    case otherWithID
    /// A save that was finished, or one that was done by hand.
    case cannotBeUndone(isFinished: Bool, place: String, why: String)

    // The dossier's lock.
    case cannotLock
    case locked(seconds: Int, path: String)
}
