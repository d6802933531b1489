import Negotiation
import Words

extension GitRepository {
    /// Attempts to stage files while an editor makes and removes its own beside them.
    private static let attempts = 5

    /// Commits everything that differs in the dossier's folder, and tells what; empty where nothing does. The message
    /// is made from the revisions, first line, empty line, body.
    ///
    /// New files with dot-names are left alone: they are editors' and other programs' own. So are copies that a program
    /// has kept of a record: they are for a person here to decide. Of a larger repository nothing outside of the dossier
    /// is committed.
    public func commitChanges(message: ([FileRevision]) -> String) throws(StoreError) -> [FileRevision] {
        // Only what is staged here goes into the commit, so nobody need wait for the person's hooks or signature.
        let staged = try whileLocked { () throws(StoreError) in try stageChanges() }
        guard !staged.isEmpty else { return [] }
        try checkMarks(staged: staged)
        let revisions = try revisions(
            staged.map { Difference(path: $0.path, before: $0.base, after: $0.object) })
        try git.succeed(
            ["commit", "--quiet", "--cleanup=whitespace", "--file=-"] + (prefix.isEmpty ? [] : ["--", "."]),
            input: Array(message(revisions).utf8), shielding: .itself)
        return revisions
    }

    /// The records that the next commit would take in, edited or new.
    public func uncommittedRecords() throws(StoreError) -> [RecordID] {
        let status = try status()
        let paths = status.entries.map(\.path) + newFiles(status) + status.unmerged.map(\.path)
        return Set(paths.compactMap(\.record)).sorted()
    }

    /// What git does not know yet and others are to have.
    private func newFiles(_ status: GitStatus) -> [GitPath] {
        let undecided = undecidedCopies(among: status.untracked).map(\.path)
        return status.untracked.filter { $0.isWorthKeeping && !undecided.contains($0) }
    }

    /// The copies of records that a person here has still to decide about.
    func undecidedCopies(among untracked: [GitPath]) -> [(path: GitPath, copy: RecordCopy)] {
        // The dossier is read only where a name may be that of one.
        let odd = untracked.filter { $0.record == nil && $0.string.hasSuffix(".md") && !$0.isHidden }
        guard !odd.isEmpty else { return [] }
        let copies = store.load().copies
        return odd.compactMap { path in
            copies.first { $0.id.file == path.string }.map { (path, $0) }
        }
    }

    private func stageChanges() throws(StoreError) -> [GitStatus.Entry] {
        var failure: StoreError?
        for _ in 0..<GitRepository.attempts {
            let status = try status()
            let paths = status.entries.filter(\.isEdited).map(\.path) + newFiles(status)
            if paths.isEmpty { return status.entries.filter(\.isStaged) }
            do {
                try stage(paths)
                return try self.status().entries.filter(\.isStaged)
            } catch {
                // Something may have gone since it was listed.
                failure = error
            }
        }
        throw failure ?? StoreError(store.path, GitWords.filesKeepChanging)
    }

    /// Puts files as they are now, or that they are gone, into the next commit.
    func stage(_ paths: [GitPath]) throws(StoreError) {
        guard !paths.isEmpty else { return }
        try git.succeed(
            // Where only some folders are checked out, git would leave out what lies elsewhere.
            ["add", "--all"] + (isSparse ? ["--sparse"] : [])
                + ["--pathspec-from-file=-", "--pathspec-file-nul"],
            input: Array(paths.map(\.bytes).joined(separator: [0])), shielding: .itself)
    }

    /// Commits a merge whose conflicts are all decided, with the message that git has begun.
    func commitMerge() throws(StoreError) {
        try git.succeed(["commit", "--quiet", "--no-edit", "--cleanup=strip"], shielding: .itself)
    }

    /// The commit at the head of the branch; `nil` before the first.
    public func head() throws(StoreError) -> String? { try commit("HEAD") }

    /// The commit that a name stands for, if there is one.
    func commit(_ name: String) throws(StoreError) -> String? {
        try git.line(["rev-parse", "--quiet", "--verify", "\(name)^{commit}"])
    }

    /// What the commits from `old` to `new` did to the dossier, and who made them.
    public func revisions(from old: String, to new: String) throws(StoreError) -> [FileRevision] {
        var revisions = try revisions(differences(from: old, to: new))
        let authors = revisions.isEmpty ? [:] : try authors(since: old, of: new)
        for index in revisions.indices { revisions[index].authors = authors[revisions[index].path] ?? [] }
        return revisions
    }
}

extension GitPath {
    /// Whether a file that git does not know yet is meant for others. A name that ends in a slash is a repository
    /// of its own.
    fileprivate var isWorthKeeping: Bool {
        bytes.last != UInt8(ascii: "/") && (!isHidden || GitSetup.files.contains { string == $0.name })
    }
}
