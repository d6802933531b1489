import Glibc
import Negotiation
import Words

/// The note that git has been asked to merge, and has not come to an end of it as far as anybody knows.
///
/// git writes the files first, then its index, and last what says that a merge is under way. Where it is killed or refused
/// on its way, a record may be empty or gone, which looks as if a person had done it; or a merge is said to be under way of
/// which nothing is done, and to commit that would leave out what the others did.
struct BegunMerge {
    private let folder: String

    private static let note = "sherpa-merging"

    init(in folder: String) { self.folder = folder }

    /// On disk when this returns, so that it is there after a power cut too.
    func mark(head: String, theirs: String) throws(StoreError) {
        do {
            try Descriptor.folder(folder).writeNote(BegunMerge.note, Array("\(head) \(theirs)".utf8), isDurable: true)
        } catch {
            throw StoreError("\(folder)/\(BegunMerge.note)", StoreWords.cannotBeWritten, error)
        }
    }

    /// The commits that were to be merged; nil where there is no note.
    var commits: (head: String, theirs: String)? {
        guard let folder = try? Descriptor.folder(folder),
            let bytes = try? FileContents(BegunMerge.note, in: folder).bytes
        else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
        return words.count == 2 ? (words[0], words[1]) : nil
    }

    func forget() {
        guard let folder = try? Descriptor.folder(folder) else { return }
        unlinkat(folder.number, BegunMerge.note, 0)
    }
}

extension GitRepository {
    /// Takes back a merge that git has not come to an end of; gives whether there was one. What people have written since
    /// stays, and both sides' commits are there: it can be made again.
    public func takeBackBrokenMerge() throws(StoreError) -> Bool {
        guard UnfinishedOperation(in: self) == nil else { return false }
        if isMerging, try isMergeCommitted { try git.succeed(["merge", "--quit"], shielding: .whole) }
        let note = BegunMerge(in: stateFolder)
        guard let begun = note.commits else { return false }
        guard try head() == begun.head, try !isMergeWhole else {
            note.forget()
            return false
        }
        return try whileLocked { () throws(StoreError) in
            try git.succeed(["merge", "--quit"], shielding: .whole)
            try git.succeed(["read-tree", "HEAD"], shielding: .whole)
            try restoreTorn(theirs: begun.theirs)
            note.forget()
            return true
        }
    }

    /// Whether the merge that is said to be under way is in the branch already, and only its end was refused.
    private var isMergeCommitted: Bool {
        get throws(StoreError) {
            guard try commit("MERGE_HEAD") != nil else { return false }
            return try git.run(["merge-base", "--is-ancestor", "MERGE_HEAD", "HEAD"]).status == 0
        }
    }

    /// Whether git has said all that it has to say of the merge, which it does once all is written, and has done something.
    var isMergeWhole: Bool {
        get throws(StoreError) {
            guard isMerging, try commit("MERGE_HEAD") != nil, let folder = try? Descriptor.folder(stateFolder),
                let message = try? FileContents("MERGE_MSG", in: folder).bytes, !message.isEmpty
            else { return false }
            return try git.run(["diff-index", "--cached", "--quiet", "HEAD"]).status == 1
        }
    }

    /// Whether a merge with these commits leaves all as it is. git says so without touching a file; one that is too old to
    /// be asked is believed.
    func takesNothing(of theirs: String, _ driver: MergeDriver) throws(StoreError) -> Bool {
        let run = try git.run(["merge-tree", "--write-tree", "HEAD", theirs], settings: driver.settings)
        guard run.status <= 1 else { return true }
        guard let tree = try git.line(["rev-parse", "HEAD^{tree}"]) else { return false }
        return run.status == 0 && run.output.starts(with: Array(tree.utf8))
    }

    /// Files that git has begun to write get back what the last commit holds of them, and those that it has made go.
    private func restoreTorn(theirs: String) throws(StoreError) {
        let status = try status()
        let edited = status.entries.filter(\.isEdited)
        let contents = try objects(edited.compactMap(\.base))
        let sizes = try markSizes(of: edited.map(\.path))
        let torn = edited.filter { file in
            guard let old = file.base.flatMap({ contents[$0] }), !old.isEmpty else { return false }
            guard let now = try? self.contents(of: file.path) else { return !lies(file.path) }
            let size = sizes[file.path]
            let isMarked = ConflictMarks.line(in: now, size: size) != nil
            return now.isEmpty || isMarked && ConflictMarks.line(in: old, size: size) == nil
        }
        if !torn.isEmpty {
            try git.succeed(
                ["checkout", "--quiet", "HEAD", "--pathspec-from-file=-", "--pathspec-file-nul"],
                input: Array(torn.map(\.path.bytes).joined(separator: [0])), shielding: .whole)
        }
        let coming = try git.succeed(["ls-tree", "-r", "-z", "--name-only", theirs]).split(separator: 0)
        let names = Set(coming.map { Array($0) })
        for path in status.untracked where names.contains(path.bytes) {
            guard let now = try? self.contents(of: path), now.isEmpty else { continue }
            unlinkat(store.folder.number, path.string, 0)
        }
    }
}
