extension CommandWords {
    public var english: String {
        switch self {
        case .saved(let file): "saved \(file)"
        case .savedChange(let file, let change): "saved \(file): \(change)"
        case .unchanged(let file, let field): "unchanged \(file): \(field)"
        case .renamed(let from, let to): "renamed \(from) to \(to)"
        case .removed(let file, let title, let canUndo):
            "removed \(file): \(title)\(canUndo ? "; `sherpa undo` brings it back" : "")"
        case .notRemovedUnseen(let unread): "\(unread); it is not removed unseen"
        case .namedBy(let file, let others):
            "\(file) is named by \(others): those references will lead nowhere; `sherpa check` lists them"
        case .mayName(let unread, let id): "\(unread) cannot be read and may name \(id): look there, too"
        case .wrote(let path): "wrote \(path)"
        case .wroteConfig(let path): "wrote \(path): remove the # before what you want to set"
        case .noConfigYet(let path):
            "there is no \(path) yet: `sherpa config --init` writes one, with every setting as a comment"
        case .notSet: "not set"
        case .madeDossier(let folder, let program, let isSample):
            "made a dossier: \(isSample ? "open it" : "name the two sides in \(folder)/dossier.md, then open it") with `\(program) -C \(folder)`"
        case .newDossier: "New dossier"
        case .sampleIsIn(let path): "the sample dossier is in \(path)"
        case .noProblems(let records): "\(records.of("record")), no problems"
        case .incomplete(let what): "incomplete: \(what)"
        case .incompleteFiles(let files, let program):
            "incomplete: \(files) cannot be read; `\(program) check` shows why"
        case .nothingChanged(let since): "nothing has changed since \(since)"
        case .recordsChanged(let p1, let since): "\(p1.of("record")) changed since \(since)"
        case .yourLastReview(let time): "your last review, \(time)"
        case .gitKnowsFrom(let time): "git knows this dossier only from \(time) on: compared with what it held then"
        case .skippedMeetings(let p1, let parts):
            "\(p1 == 1 ? "1 unreadable meeting was" : "\(p1) unreadable meetings were") skipped, with their \(parts): run `sherpa check`"
        case .skippedRecords(let p1, let one, let many):
            "\(p1) unreadable \(p1 == 1 ? "\(one) was" : "\(many) were") skipped: run `sherpa check`"
        case .nothingToReview: "there is nothing to review"
        case .since(let time): "\(time.map { "since \($0)" } ?? "first review")"
        case .answered(let p1, let of, let since): "\(since): \(p1) of \(of) answered"
        case .inReview(let p1, let tally): "\(p1) in the review; \(tally)"
        case .seenWithoutAnswer(let p1): "\(p1) marked as seen without an answer:"
        case .notSeen(let p1): "\(p1) not marked as seen, since \(p1 == 1 ? "it" : "they") cannot be read:"
        case .removedRecord: "removed"
        case .nextReview(let records, let time): "the next review begins with what \(records) records held at \(time)"
        case .nothingToUndo: "there is nothing to undo"
        case .nothingToRedo: "there is nothing to redo"
        case .undone(let what, let time): "undone \(what), saved \(time)"
        case .redone(let what, let time): "redone \(what), saved \(time)"
        case .conflict(let file, let field, let theirs, let author, let base, let ours):
            "\(file): \(field) is now \(theirs)\(author.map { ", changed by \($0)" } ?? ""), no longer \(base) as read; \(ours) was not saved"
        case .lookAndSetAgain(let p1): "\(p1): look with `sherpa show`, then set it again"
        case .notYetSafe(let file): "\(file) is written, but not yet safe on disk: the system would not confirm it"
        case .outputLost(let reason): "the output could not be written: \(reason)"
        case .savedOutputLost(let reason): "saved, but the output could not be written: \(reason)"
        case .savedBeforeOutputLost(let reason):
            "what was saved before that stays saved, but the output could not be written: \(reason)"
        case .fixedFirst: "It can be shown once that is fixed."
        case .noTerminal(let reason): "\(reason); `sherpa list` and `sherpa show` print without one"
        case .byAuthor(let p1): "by \(p1)"
        case .none: "none"
        case .noneBecause(let p1): "none: \(p1)"
        case .noneBy(let variable): "none (\(variable))"
        case .readOnlyPath(let p1): "\(p1) (read-only)"
        case .pinned(let day): "\(day) (pinned)"
        case .brokenCount(let p1): "\(p1) broken"
        case .coloursOfTerminal: "as the terminal has them"
        case .glyphsLines: "UTF-8, without blocks and braille"
        case .glyphsUnambiguous: "UTF-8, without characters of ambiguous width"
        }
    }
}
