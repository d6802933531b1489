extension SavingWords {
    public var english: String {
        switch self {
        case .notSaved: "not saved"
        case .notRemoved: "not removed"
        case .notMade: "not made"
        case .fileUnreadable: "not saved: the file cannot be read"
        case .interruptionUnknown: "not saved: cannot find out whether an earlier save was interrupted"
        case .interruptionUnfinished: "not saved: an interrupted save cannot be finished"
        case .pastUnreadable: "your earlier saves cannot be read"
        case .removalNotUndoable: "nothing is removed, since the removal could not be undone later"
        case .conflict(let file, let who, let field):
            "\(file): \(who ?? "somebody else") changed \(field): look at what it holds now, then make your change again"
        case .gone(let file): "\(file) was removed meanwhile: create it again, or drop the change"
        case .changed(let file, let who, let time):
            "\(file) was changed" + (who.map { " by \($0)" } ?? "") + (time.map { ", \($0)" } ?? "")
                + ", after it was looked at, and stays: look at it again, then decide"
        case .createdAgain(let kept): "somebody has created it again: the old one is kept in \(kept)"
        case .changedBeforeRemoval(let kept):
            "not removed: it was changed meanwhile, and that version is kept in \(kept)"
        case .beingWritten(isRemoval: true): "not removed: another program is writing it; look at it once it is done"
        case .beingWritten(isRemoval: false): "not saved: another program is writing it; save again once it is done"
        case .placeTaken(isRemoval: true):
            "not removed: something else has taken its place; look at it with `ls -l`"
        case .placeTaken(isRemoval: false): "not saved: something else has taken its place; look at it with `ls -l`"
        case .keepsChanging: "not saved: another program keeps changing it; save again once it is done"
        case .versionsKept(let files):
            "not saved: versions that met in the middle of the save are kept in \(Listing.plain(files).english)"
        case .thereAgain(let file): "\(file) is there again, with something else in it: move it away first"
        case .idTaken: "not created: a record with this id exists; choose another id"
        case .invalidID(let id): "`\(id)` is not a valid id: write lower-case letters, digits and hyphens"
        case .dossierStays: "the dossier's own record cannot be removed"
        case .fileHasFault(let problem): "\(problem); the file stays as it is until that is fixed"
        case .notRecord(let why): "not saved: the file \(why.english)"
        case .finished(let what, let who, let time): "finished an interrupted save: \(what) (\(who), \(time))"
        case .lost(let file, let why): "\(file): an interrupted save is lost: \(why)"
        case .keptBeside(let file, let kept): "\(file): an interrupted save is kept beside it, in \(kept)"
        case .removalOff(let file): "\(file) was to be removed, but was changed since, and stays"
        case .removalUndone(let file): "\(file): was changed while it was being removed, and is back"
        case .strayKept(let file, let kept): "\(file): what was written in the middle of a save is kept in \(kept)"
        case .otherWithID: "there is another of this id"
        case .cannotBeUndone(let isFinished, let place, let why):
            "\(isFinished ? "" : "saved, but ")it cannot be undone: \(place): \(why)"
        case .cannotLock: "cannot be locked"
        case .locked(let seconds, let path):
            "another program has been saving for \(seconds) s: end it (`fuser \(path)` names it), then save again"
        }
    }
}
