internal import DossierStore
internal import Negotiation
internal import Screen

/// The message of a commit, made from the changes in it.
enum CommitMessage {
    /// Characters of the first line, and of a value below it.
    private static let width = 72
    private static let longestValue = 200
    /// Lines below the first.
    private static let limit = 200

    /// One change is told in the first line; more are counted there and told in the body.
    ///
    /// - Parameter secrets: what no message may tell.
    static func text(_ revisions: [FileRevision], _ secrets: Secrets) -> String {
        let words = revisions.map { RevisionWords($0, arrow: "→", longest: longestValue, secrets, in: .english) }
        let lines = words.flatMap { words in words.lines.map { line(words.name, $0) } }
        let subject = gated(subject(revisions, words, lines))
        if lines.count == 1, subject.count <= width { return subject + "\n" }
        var body = lines.prefix(limit).map(gated)
        if lines.count > limit { body.append("and \(lines.count - limit) more") }
        return subject.cut(to: width) + "\n\n" + body.map { $0 + "\n" }.joined()
    }

    private static func subject(_ revisions: [FileRevision], _ words: [RevisionWords], _ lines: [String]) -> String {
        if lines.count == 1 { return lines[0] }
        if words.count == 1 { return "\(words[0].name): \(words[0].fields.joined(separator: ", "))" }
        let records = revisions.filter { $0.record != nil }
        let others = revisions.filter { $0.record == nil }
        return [count(records, "record"), count(others, "file")].compactMap(\.self).joined(separator: "; ")
    }

    /// `3 records: 2 changed, 1 new`
    private static func count(_ revisions: [FileRevision], _ noun: String) -> String? {
        guard !revisions.isEmpty else { return nil }
        let counts = [
            (revisions.count { !$0.isAdded && !$0.isRemoved }, "changed"), (revisions.count { $0.isAdded }, "new"),
            (revisions.count { $0.isRemoved }, "removed"),
        ].filter { $0.0 > 0 }
        let total = "\(revisions.count) \(noun)\(revisions.count == 1 ? "" : "s")"
        if counts.count == 1 { return "\(total) \(counts[0].1)" }
        return "\(total): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private static func line(_ name: String, _ words: String) -> String {
        words == "changed" ? "\(name) changed" : "\(name): \(words)"
    }

    /// Messages come back to terminals by many ways: nothing in them commands one.
    private static func gated(_ line: String) -> String { Printable.oneLine(line) }
}
