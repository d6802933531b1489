import Glibc
import Words

/// What git's index says of the dossier's files beyond their contents: what it is told not to look at, and what is a
/// repository of its own.
struct GitIndex: Sendable {
    struct Entry: Sendable {
        let path: GitPath
        /// The object of its contents.
        let object: String
        /// Whether git takes it for not being there, as in a sparse checkout; otherwise it takes it for unchanged.
        let isSkipped: Bool
    }

    /// Plain files that git does not look at.
    private(set) var unwatched: [Entry] = []
    private(set) var submodules: [GitPath] = []

    init(of repository: GitRepository) throws(StoreError) {
        let output = try repository.git.succeed(["ls-files", "-v", "--stage", "-z", "--", "."])
        // `H mode object stage`, a tab, the path.
        for entry in output.split(separator: 0) {
            guard let tab = entry.firstIndex(of: 0x09), let path = GitPath(entry[(tab + 1)...]) else { continue }
            let words = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ").map(String.init)
            guard words.count == 4, let tag = words[0].first else { continue }
            let isSkipped = tag == "S" || tag == "s"
            if words[1] == "160000" { submodules.append(path) }
            guard isSkipped || tag.isLowercase, let object = GitStatus.object(words[2], mode: words[1]) else {
                continue
            }
            unwatched.append(Entry(path: path, object: object, isSkipped: isSkipped))
        }
    }
}

extension GitRepository {
    /// Fails where a file that git is told not to look at was changed: it would not be sent, and the next merge might
    /// write over it.
    func checkHidden(_ index: GitIndex) throws(StoreError) {
        guard !index.unwatched.isEmpty else { return }
        let isSparse = try isSparse
        let present = index.unwatched.filter { lies($0.path) }
        // One name a line, from the top of the repository, is how git takes them.
        let names = present.filter { !$0.path.bytes.contains(0x0A) }.map(\.path)
        let objects = try git.succeed(
            ["hash-object", "--stdin-paths"], input: names.flatMap { prefix + $0.bytes + [0x0A] }
        ).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        let current = Dictionary(zip(names, objects), uniquingKeysWith: { $1 })
        let changed = index.unwatched.filter { entry in
            lies(entry.path) ? current[entry.path] != entry.object : !(entry.isSkipped && isSparse)
        }
        guard let first = changed.first else { return }
        let option = first.isSkipped ? "skip-worktree" : "assume-unchanged"
        let alike = changed.filter { $0.isSkipped == first.isSkipped }.prefix(GitRepository.namesInACommand)
        let files = alike.map(\.path.shellWord).joined(separator: " ")
        throw StoreError(
            store.path, GitWords.hidden(first.path.text, of: changed.count, option: option, files: files))
    }

    /// Fails where records lie in a repository of their own: git takes nothing from there.
    func checkNested(_ index: GitIndex) throws(StoreError) {
        for path in index.submodules where path.holdsRecords {
            // One that is not checked out holds nothing.
            guard let link = GitPath(path.bytes + Array("/.git".utf8)), lies(link) else { continue }
            let name = path.shellWord
            throw nested(path, "git rm --cached --quiet -- \(name) && mv \(name)/.git \(name)/.git-own")
        }
        for path in try nestedRepositories() where path.holdsRecords {
            throw nested(path, "mv \(path.shellWord)/.git \(path.shellWord)/.git-own")
        }
    }

    private func nested(_ path: GitPath, _ command: String) -> StoreError {
        StoreError(store.path, GitWords.nested(folder: path.text, command: command))
    }

    /// Folders of the dossier that git takes for repositories of their own, and no submodules.
    func nestedRepositories() throws(StoreError) -> [GitPath] {
        // git ends their names with a slash, and files never.
        try status().untracked.filter { $0.bytes.last == UInt8(ascii: "/") }.compactMap { GitPath($0.bytes.dropLast()) }
    }

    static let namesInACommand = 5

    var isSparse: Bool {
        get throws(StoreError) { try git.line(["config", "--type=bool", "core.sparseCheckout"]) == "true" }
    }

    func lies(_ path: GitPath) -> Bool {
        let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
        return faccessat(store.folder.number, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
    }
}

extension GitPath {
    /// Whether it is a folder in which records are looked for.
    fileprivate var holdsRecords: Bool { GitPath(bytes + Array("/x.md".utf8))?.record != nil }

    /// As a shell reads it. Bytes that cannot be shown are shown as escapes, and the command is to be mended by hand.
    var shellWord: String { text.asShellWord }
}
