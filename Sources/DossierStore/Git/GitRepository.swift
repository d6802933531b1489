import Glibc

/// The git repository that a dossier's folder lies in: another engine than files, between machines.
///
/// Its methods run git, and with it whatever the repository's configuration and hooks ask for; nothing else in
/// the program does. All of it is for one person's own clone.
public struct GitRepository: Sendable {
    public let store: DossierStore
    let git: Git
    /// The way from the top of the repository to the dossier: empty, or ending in a slash.
    let prefix: [UInt8]
    /// The folder where git keeps this working tree's state.
    let stateFolder: String

    /// Fails where the dossier is in no repository.
    public init(of store: DossierStore) throws(StoreError) {
        guard let found = try GitRepository(around: store) else {
            throw StoreError(
                store.path, "it is in no git repository: make it one with `sherpa sync --setup`, or clone one")
        }
        self = found
    }

    /// `nil` where the dossier is in no repository.
    init?(around store: DossierStore) throws(StoreError) {
        git = Git(folder: store.path)
        let arguments = ["rev-parse", "--absolute-git-dir"]
        let run = try git.run(arguments)
        guard run.status == 0 else {
            if String(decoding: run.errors, as: UTF8.self).contains("not a git repository") { return nil }
            throw git.failure(arguments, run)
        }
        stateFolder = String(decoding: run.output.dropLast(), as: UTF8.self)
        let prefix = try git.succeed(["rev-parse", "--show-prefix"])
        self.prefix = Array(prefix.last == 0x0A ? prefix.dropLast() : prefix[...])
        self.store = store
    }

    /// Whether a merge waits for its conflicts to be decided, or only for its commit.
    public var isMerging: Bool { has("MERGE_HEAD") }

    func has(_ name: String) -> Bool { access("\(stateFolder)/\(name)", F_OK) == 0 }

    /// Fails, with the remedy, where the repository is in no state to be synchronised.
    public func checkState() throws(StoreError) {
        let unfinished = [
            ("rebase-merge", "a rebase", "git rebase --continue"),
            ("rebase-apply", "a rebase", "git rebase --continue"),
            ("CHERRY_PICK_HEAD", "a cherry-pick", "git cherry-pick --continue"),
            ("REVERT_HEAD", "a revert", "git revert --continue"), ("BISECT_LOG", "a bisection", "git bisect reset"),
        ]
        for (file, what, remedy) in unfinished where has(file) {
            throw StoreError(store.path, "\(what) is under way: end it with `\(remedy)`, then sync again")
        }
        for name in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] where try git.line(["var", name]) == nil {
            throw StoreError(
                store.path,
                "git does not know who you are: tell it with `git config --global user.name \"Your Name\"` and "
                    + "`git config --global user.email you@example.org`, then sync again")
        }
    }

    /// Calls `body` while no other sync of this clone is under way; waits for one that is.
    public func inTurn<Result>(_ body: () throws -> Result) throws -> Result {
        let turn = try SyncTurn.take(stateFolder)
        let result = try body()
        turn.end()
        return result
    }

    /// Calls `body` while no other Sherpa saves here.
    func whileLocked<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        let lock = try DossierLock.take(in: store.folder, path: store.path)
        let result = try body()
        lock.release()
        return result
    }
}

/// The right to sync a clone, held by one process at a time. A lock on git's folder needs no file of its own.
private struct SyncTurn: ~Copyable {
    private let folder: Descriptor

    private static let attempts = 600
    private static let pause: Int32 = 100

    private init(folder: consuming Descriptor) { self.folder = folder }

    static func take(_ path: String) throws(StoreError) -> SyncTurn {
        let folder: Descriptor
        do { folder = try .folder(path) } catch { throw StoreError(path, "cannot be opened", error) }
        for _ in 0..<SyncTurn.attempts {
            if flock(folder.number, LOCK_EX | LOCK_NB) == 0 { return SyncTurn(folder: folder) }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw StoreError(path, "cannot be locked", .last) }
            poll(nil, 0, SyncTurn.pause)
        }
        throw StoreError(
            path, "another sync of this clone has been under way for a minute: end it (`fuser \(path)` names it)")
    }

    consuming func end() {}
}
