import Negotiation

/// A file of the dossier as it was before and after one or more commits.
public struct FileRevision: Sendable {
    /// Below the dossier, safe to show.
    public let path: String
    /// `nil` for a file that is no record.
    public let record: RecordID?
    /// Its bytes; `nil` where it is not there, and always for files that are no records.
    public let before: [UInt8]?
    public let after: [UInt8]?
    public let isAdded: Bool
    public let isRemoved: Bool
    /// Who made the commits, the latest first; empty where that was not asked for. Not fit for a terminal.
    public internal(set) var authors: [String] = []
}

extension GitRepository {
    /// A path and its objects before and after.
    struct Difference {
        let path: GitPath
        let before: String?
        let after: String?
    }

    /// The files with the bytes of those that are records, in the order of their paths.
    func revisions(_ differences: [Difference]) throws(StoreError) -> [FileRevision] {
        let records = differences.filter { $0.path.record != nil }
        let contents = try objects(records.flatMap { [$0.before, $0.after].compactMap(\.self) })
        var revisions: [FileRevision] = []
        for difference in differences {
            let record = difference.path.record
            func bytes(_ name: String?) -> [UInt8]? { record == nil ? nil : name.flatMap { contents[$0] } }
            revisions.append(
                FileRevision(
                    path: difference.path.text, record: record, before: bytes(difference.before),
                    after: bytes(difference.after), isAdded: difference.before == nil,
                    isRemoved: difference.after == nil))
        }
        return revisions.sorted { $0.path < $1.path }
    }

    /// The bytes of objects by their names.
    func objects(_ names: [String]) throws(StoreError) -> [String: [UInt8]] {
        guard !names.isEmpty else { return [:] }
        let asked = names.map { $0 + "\n" }.joined()
        let output = try git.succeed(["cat-file", "--batch"], input: Array(asked.utf8))
        var contents: [String: [UInt8]] = [:]
        var rest = output[...]
        // `name type size`, a line end, the bytes, a line end.
        while let end = rest.firstIndex(of: 0x0A) {
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard words.count == 3, let size = Int(words[2]), size < rest.count else { continue }
            contents[String(words[0])] = Array(rest.prefix(size))
            rest = rest.dropFirst(size + 1)
        }
        return contents
    }

    /// What differs between two commits in the dossier's folder.
    func differences(from old: String, to new: String) throws(StoreError) -> [Difference] {
        try differences(["diff-tree", "-r", old, new])
    }

    /// What differs as a command of git's tells it, in the dossier's folder.
    func differences(_ command: [String]) throws(StoreError) -> [Difference] {
        let output = try git.succeed(
            command + ["--raw", "-z", "--no-renames", "--no-abbrev", "--relative", "--", "."])
        let tokens = output.split(separator: 0)
        var differences: [Difference] = []
        // `:mode mode object object letter`, then the path.
        for (line, path) in zip(tokens, tokens.dropFirst()) where line.first == UInt8(ascii: ":") {
            let words = String(decoding: line.dropFirst(), as: UTF8.self).split(separator: " ").map(String.init)
            guard words.count == 5, let path = GitPath(path) else { continue }
            differences.append(
                Difference(
                    path: path, before: GitStatus.object(words[2], mode: words[0]),
                    after: GitStatus.object(words[3], mode: words[1])))
        }
        return differences
    }

    /// Who changed which file in the commits that `new` has and `old` has not, the latest first.
    func authors(since old: String, of new: String) throws(StoreError) -> [String: [String]] {
        let output = try git.succeed([
            "log", "--no-merges", "--no-renames", "--no-show-signature", "--format=%x01%aN", "--name-only", "-z",
            "--relative", "\(old)..\(new)", "--", ".",
        ])
        var authors: [String: [String]] = [:]
        var author = ""
        for token in output.split(separator: 0) {
            if token.first == 1 {
                author = String(decoding: token.dropFirst(), as: UTF8.self)
            } else if let path = GitPath(token.first == 0x0A ? token.dropFirst() : token) {
                if authors[path.text]?.contains(author) != true { authors[path.text, default: []].append(author) }
            }
        }
        return authors
    }
}
