import Negotiation

/// A path as git names it, below the dossier.
struct GitPath: Hashable, Sendable {
    let bytes: [UInt8]

    /// `nil` for one that is not below `prefix`.
    init?(_ bytes: some Collection<UInt8>, below prefix: [UInt8] = []) {
        guard bytes.starts(with: prefix) else { return nil }
        self.bytes = Array(bytes.dropFirst(prefix.count))
    }

    /// Safe to show.
    var text: String { VisibleName.text(bytes) }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The record whose file this is.
    var record: RecordID? { RecordID(file: string) }

    /// Whether it, or a folder on the way to it, has a dot-name, as this program's own and many editors' files have.
    var isHidden: Bool { bytes.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") } }
}

/// What differs between the last commit, what is staged, and the files of a repository.
struct GitStatus: Sendable {
    /// A path with changes that are staged (`object` after `base`) or not.
    struct Entry: Sendable {
        let path: GitPath
        let isStaged: Bool
        let isEdited: Bool
        /// The objects of the last commit and of the index; `nil` where the file is not there, or is no plain file.
        let base: String?
        let object: String?
    }

    /// A path that a merge could not settle.
    struct Unmerged: Sendable {
        let path: GitPath
        /// The objects of the common ancestor and of both sides; `nil` where the file is not there.
        let base: String?
        let ours: String?
        let theirs: String?
    }

    /// `nil` where HEAD is on no branch.
    private(set) var branch: String?
    private(set) var entries: [Entry] = []
    private(set) var untracked: [GitPath] = []
    private(set) var unmerged: [Unmerged] = []
    /// Paths outside of the dossier that a merge could not settle.
    private(set) var unmergedElsewhere: [String] = []

    var isUnmerged: Bool { !unmerged.isEmpty || !unmergedElsewhere.isEmpty }

    init(_ output: [UInt8], prefix: [UInt8]) {
        for line in output.split(separator: 0) {
            switch line.first {
            case UInt8(ascii: "#"): readHeader(String(decoding: line, as: UTF8.self))
            case UInt8(ascii: "1"): readChanged(line, prefix)
            case UInt8(ascii: "u"): readUnmerged(line, prefix)
            case UInt8(ascii: "?"):
                if let path = GitPath(line.dropFirst(2), below: prefix) { untracked.append(path) }
            default: break
            }
        }
    }

    private mutating func readHeader(_ line: String) {
        let name = "# branch.head "
        guard line.hasPrefix(name) else { return }
        let branch = String(line.dropFirst(name.count))
        self.branch = branch == "(detached)" ? nil : branch
    }

    /// `1 XY sub mH mI mW hH hI path`
    private mutating func readChanged(_ line: ArraySlice<UInt8>, _ prefix: [UInt8]) {
        let (words, path) = GitStatus.split(line, words: 8)
        guard words.count == 8, let path = GitPath(path, below: prefix) else { return }
        let state = Array(words[1].utf8)
        entries.append(
            Entry(
                path: path, isStaged: state.first != UInt8(ascii: "."), isEdited: state.last != UInt8(ascii: "."),
                base: GitStatus.object(words[6], mode: words[3]), object: GitStatus.object(words[7], mode: words[4])))
    }

    /// `u XY sub m1 m2 m3 mW h1 h2 h3 path`
    private mutating func readUnmerged(_ line: ArraySlice<UInt8>, _ prefix: [UInt8]) {
        let (words, path) = GitStatus.split(line, words: 10)
        guard words.count == 10 else { return }
        guard let inside = GitPath(path, below: prefix) else {
            unmergedElsewhere.append(VisibleName.text(path))
            return
        }
        unmerged.append(
            Unmerged(
                path: inside, base: GitStatus.object(words[7], mode: words[3]),
                ours: GitStatus.object(words[8], mode: words[4]), theirs: GitStatus.object(words[9], mode: words[5])))
    }

    private static func split(_ line: ArraySlice<UInt8>, words count: Int) -> ([String], ArraySlice<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: count, omittingEmptySubsequences: false)
        guard parts.count == count + 1, let path = parts.last else { return ([], []) }
        return (parts.dropLast().map { String(decoding: $0, as: UTF8.self) }, path)
    }

    /// `nil` for what is no plain file.
    static func object(_ name: String, mode: String) -> String? { mode.hasPrefix("100") ? name : nil }
}

extension GitRepository {
    /// The state of the dossier's folder; of the whole repository, but for new files, where `isEverywhere`.
    func status(isEverywhere: Bool = false) throws(StoreError) -> GitStatus {
        let scope = isEverywhere ? ["--untracked-files=no"] : ["--untracked-files=all", "--", "."]
        let output = try git.succeed(
            [
                "status", "--porcelain=v2", "-z", "--branch", "--no-ahead-behind", "--no-renames",
                "--ignore-submodules=all",
            ]
                + scope)
        return GitStatus(output, prefix: prefix)
    }
}
