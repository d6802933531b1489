extension RecordPageWords {
    public var english: String {
        switch self {
        case .gone(let key): "this record no longer exists: \(key) reads the files again"
        case .broken: "This file is broken, and read-only until it is fixed."
        case .wholeHidden(let dots, let key): "\(dots)  it may hold fallbacks or red lines: \(key) shows it"
        case .moreFaults(let count): "and \(count) more: `sherpa check` names them all"
        case .faults(let count): count.of("fault")
        case .nobody: "nobody"
        case .noDate: "no date"
        case .dueInLine: "due"
        case .withSource(let text, let source): "\(text) (\(source))"
        case .noOtherInPane: "no other record in this pane"
        case .lastInPane: "that was the last of the pane"
        case .firstInPane: "that was the first of the pane"
        case .decidedBy(let deciders): "by \(deciders)"
        case .issue(let kind, let deciders):
            [kind.map { "\($0) issue" }, deciders.map { "for \($0)" }].compactMap(\.self).joined(separator: " ")
        case .acceptedWith(let package): "accepted with \(package)"
        case .drafts: "Drafts"
        case .draftBrackets: "brackets"
        case .draftChoices: "choices"
        case .draftOptions: "options"
        case .draftWords: "words"
        case .cleanDraft: "clean"
        case .draftOfToday: "now"
        case .changedSince(let version): "since \(version): {-gone-} {+new+}"
        case .amountNotPublished: "not published"
        case .noEnvelopePart: "no part of the envelope, or it is unclear which"
        case .valuationNote(let key): "\(key) shows it"
        case .movedOnBy(let who): "moved on by \(who)"
        case .fromTo(let debtor, let creditor): "\(debtor) to \(creditor)"
        case .liveCommitments(let count, let key): "\(count) live; \(key) shows both sides"
        case .comparePackages(let key): "\(key) compares them"
        }
    }
}
