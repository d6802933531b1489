import Negotiation
import Words

/// The records of a dossier as git has them from an earlier day.
public struct PastVersion: Sendable {
    /// The commit's name.
    public let commit: String
    /// When it was made, by the local clock: `2026-02-12 18:03`.
    public let time: String
    /// Whether git has nothing of the dossier from before.
    public let isFirst: Bool
    public let records: [RecordID: [UInt8]]
}

extension GitRepository {
    /// The dossier as the branch had it when this day began; where the repository is younger than that, its first
    /// version. Fails where git has no version of it at all.
    ///
    /// A branch of merges is followed along its own line, not that of what was merged.
    public func version(atStartOf day: CalendarDate) throws(StoreError) -> PastVersion {
        guard try head() != nil else { throw nothingKnown }
        if let (commit, time) = try lastCommit(["--before=\(day)T00:00:00"]),
            let records = try records(in: commit)
        {
            return PastVersion(commit: commit, time: time, isFirst: false, records: records)
        }
        // The first that has the dossier: a larger repository may be older than it.
        guard
            let first = try git.line([
                "rev-list", "--first-parent", "--reverse", "HEAD", "--", DossierStore.dossierFile,
            ])?
            .prefix(while: { $0 != "\n" }), let (commit, time) = try lastCommit([String(first)]),
            let records = try records(in: commit)
        else { throw nothingKnown }
        return PastVersion(commit: commit, time: time, isFirst: true, records: records)
    }

    private var nothingKnown: StoreError {
        StoreError(store.path, GitWords.noVersionYet)
    }

    private func lastCommit(_ limits: [String]) throws(StoreError) -> (commit: String, time: String)? {
        let line = try git.line(
            [
                "log", "-1", "--first-parent", "--no-show-signature", "--date=format-local:%Y-%m-%d %H:%M",
                "--format=%H %cd",
            ]
                + limits)
        guard let line, let space = line.firstIndex(of: " ") else { return nil }
        return (String(line[..<space]), String(line[line.index(after: space)...]))
    }

    /// All records of a commit; nil where it has no dossier here.
    private func records(in commit: String) throws(StoreError) -> [RecordID: [UInt8]]? {
        let names = try recordObjects(in: commit)
        guard names[.dossier] != nil else { return nil }
        let contents = try objects(Array(names.values))
        return names.compactMapValues { contents[$0] }
    }

    /// The objects that hold the records of a commit.
    private func recordObjects(in commit: String) throws(StoreError) -> [RecordID: String] {
        let output = try git.succeed(["ls-tree", "-r", "-z", commit, "."])
        var names: [RecordID: String] = [:]
        // `mode type object`, a tab, the path.
        for entry in output.split(separator: 0) {
            guard let tab = entry.firstIndex(of: 0x09), let path = GitPath(entry[(tab + 1)...]), let id = path.record
            else { continue }
            let words = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ").map(String.init)
            guard words.count == 3 else { continue }
            names[id] = GitStatus.object(words[2], mode: words[0])
        }
        return names
    }

    /// Who committed each of these records last since `old`, and when; without those whose files hold something else by
    /// now, which nobody has committed. Names are not fit for a terminal.
    package func lastAuthors(
        of current: [RecordID: [UInt8]], since old: String
    ) throws(StoreError) -> [RecordID: Author] {
        let names = try recordObjects(in: "HEAD").filter { current[$0.key] != nil }
        let committed = try objects(Array(names.values))
        let output = try git.succeed([
            "log", "--no-merges", "--no-renames", "--no-show-signature", "--date=format-local:%Y-%m-%d %H:%M",
            "--format=%x01%aN%x02%ad", "--name-only", "-z", "--relative", "\(old)..HEAD", "--", ".",
        ])
        var authors: [RecordID: Author] = [:]
        var author = Author()
        for token in output.split(separator: 0) {
            if token.first == 1 {
                let parts = token.dropFirst().split(separator: 2, omittingEmptySubsequences: false)
                author = Author(
                    name: parts.first.map { String(decoding: $0, as: UTF8.self) },
                    time: parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil)
            } else if let id = GitPath(token.first == 0x0A ? token.dropFirst() : token)?.record {
                guard authors[id] == nil, let source = current[id], names[id].flatMap({ committed[$0] }) == source
                else {
                    continue
                }
                authors[id] = author
            }
        }
        return authors
    }
}
