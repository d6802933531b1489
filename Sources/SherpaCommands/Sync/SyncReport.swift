internal import DossierStore
internal import FrontMatter
internal import Negotiation

/// What a sync tells on standard output: a line for each thing that it did, in words that are safe to show.
enum SyncReport {
    /// Lines of one kind before the rest are counted.
    private static let limit = 40

    static func tell(_ lines: [String]) throws(Failure) {
        var shown = lines.prefix(limit).map { GatedText.line($0) }
        if lines.count > limit { shown.append("and \(lines.count - limit) more") }
        StandardOutput.acknowledge(shown.map { $0 + "\n" }.joined())
    }

    static func tellCommitted(_ revisions: [FileRevision], _ secrets: Secrets) throws(Failure) {
        try tell(revisions.flatMap { lines("committed", $0, secrets) })
    }

    static func tellReceived(_ revisions: [FileRevision], _ secrets: Secrets) throws(Failure) {
        try tell(revisions.flatMap { lines("received", $0, secrets) })
    }

    private static func lines(_ verb: String, _ revision: FileRevision, _ secrets: Secrets) -> [String] {
        let words = RevisionWords(revision, secrets)
        let authors = byline(revision.authors)
        return words.lines.map { "\(verb) \(words.name): \($0)\(authors)" }
    }

    private static func byline(_ authors: [String]) -> String {
        authors.isEmpty ? "" : " (\(authors.joined(separator: ", ")))"
    }

    static func tellSettlement(_ settlement: Settlement, _ secrets: Secrets) throws(Failure) {
        try tell(
            settlement.kept.map { kept in
                "kept \(kept.path): "
                    + (kept.isRemovedHere ? "removed here, changed by others" : "changed here, removed by others")
            })
        try tell(settlement.conflicts.flatMap { lines($0, secrets) })
        try tell(settlement.elsewhere.map { "conflict \($0): outside of the dossier; decide it, then `git add` it" })
    }

    /// Each field with both values.
    private static func lines(_ conflict: OpenConflict, _ secrets: Secrets) -> [String] {
        guard let marked = conflict.marked else {
            return ["conflict \(conflict.path): both sides changed it; put the right version there, then `git add` it"]
        }
        let authors = byline(conflict.authors)
        let left = conflict.record.flatMap { ConflictedText(marked)?.conflicts(in: $0) } ?? []
        guard let id = conflict.record, !left.isEmpty else {
            let place = conflict.line.map { ":\($0)" } ?? ""
            return ["conflict \(conflict.path)\(place): both sides changed the same lines\(authors)"]
        }
        return left.map { "conflict \(RevisionWords.name(id)): \($0.words(secrets))\(authors)" }
    }
}

extension Conflict {
    /// `status: ours agreed, theirs parked, before open`
    fileprivate func words(_ secrets: Secrets) -> String {
        if field.steps.isEmpty { return "both sides changed the \(Conflict.prose)" }
        if Masked.hides(field) {
            return "\(name): ours \(Masked.dots), theirs \(Masked.dots)"
        }
        func words(_ value: Value?) -> String { secrets.told(shown(value)).cut(to: 80) }
        return "\(name): ours \(words(ours)), theirs \(words(theirs)), before \(words(base))"
    }
}
