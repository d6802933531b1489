internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Words

/// What a sync tells on standard output: a line for each thing that it did, in words that are safe to show.
enum SyncReport {
    /// Lines of one kind before the rest are counted.
    private static let limit = 40

    static func tell(_ lines: [String]) throws(Failure) {
        var shown = lines.prefix(limit).map { GatedText.line($0) }
        if lines.count > limit { shown.append(SyncWords.more(lines.count - limit).text) }
        StandardOutput.acknowledge(shown.map { $0 + "\n" }.joined())
    }

    static func tellCommitted(_ revisions: [FileRevision], _ secrets: Secrets) throws(Failure) {
        try tell(revisions.flatMap { lines(of: $0, secrets) { .committed(name: $0, change: $1, authors: $2) } })
    }

    static func tellReceived(_ revisions: [FileRevision], _ secrets: Secrets) throws(Failure) {
        try tell(revisions.flatMap { lines(of: $0, secrets) { .received(name: $0, change: $1, authors: $2) } })
    }

    private static func lines(
        of revision: FileRevision, _ secrets: Secrets, _ said: (String, String, [String]) -> SyncWords
    ) -> [String] {
        let words = RevisionWords(revision, secrets)
        return words.lines.map { said(words.name, $0, revision.authors).text }
    }

    static func tellSettlement(_ settlement: Settlement, _ secrets: Secrets) throws(Failure) {
        try tell(
            settlement.kept.map { kept in
                SyncWords.kept(path: kept.path, isRemovedHere: kept.isRemovedHere).text
            })
        try tell(settlement.conflicts.flatMap { lines($0, secrets) })
        try tell(settlement.elsewhere.map { SyncWords.outside(path: $0).text })
    }

    /// Each field with both values.
    private static func lines(_ conflict: OpenConflict, _ secrets: Secrets) -> [String] {
        guard let marked = conflict.marked else {
            return [SyncWords.wholeFile(path: conflict.path).text]
        }
        let authors = conflict.authors
        let left = conflict.record.flatMap { ConflictedText(marked)?.conflicts(in: $0) } ?? []
        guard let id = conflict.record, !left.isEmpty else {
            return [SyncWords.sameLines(path: conflict.path, line: conflict.line, authors: authors).text]
        }
        return left.map {
            SyncWords.conflict(name: RevisionWords.name(id), words: $0.words(secrets), authors: authors).text
        }
    }
}

extension Conflict {
    /// `status: ours agreed, theirs parked, before open`
    fileprivate func words(_ secrets: Secrets) -> String {
        if field.steps.isEmpty { return SyncWords.bothChanged(ChangeWords.prose.text).text }
        if Masked.hides(field) {
            return SyncWords.values(name: name, ours: Masked.dots, theirs: Masked.dots, before: nil).text
        }
        func words(_ value: Value?) -> String { secrets.told(shown(value)).cut(to: 80) }
        return SyncWords.values(name: name, ours: words(ours), theirs: words(theirs), before: words(base)).text
    }
}
