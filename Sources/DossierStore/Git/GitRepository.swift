import Glibc
import Words

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
            throw StoreError(store.path, GitWords.noRepository)
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

    /// Fails, with the remedy, where the repository is in no state to be synchronised: nothing is committed then. One
    /// thing is said at a time, the first that a person has to see to.
    public func checkState() throws(StoreError) {
        let status = try status(isEverywhere: true)
        try checkOperation(status)
        try checkBranch(status)
        try checkUnmerged(status)
        // Fails where it cannot be told which one is meant.
        _ = try upstream()
        try checkIdentity()
        let index = try GitIndex(of: self)
        try checkHidden(index)
        try checkNested(index)
        try checkIsTaken()
    }

    private func checkIdentity() throws(StoreError) {
        for name in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] where try git.line(["var", name]) == nil {
            throw StoreError(store.path, GitWords.noIdentity)
        }
    }

    /// Calls `body` while no other sync of this clone is under way; waits for one that is, and calls `waiting` once
    /// where that takes longer than a second.
    public func inTurn<Result>(waiting: () -> Void, _ body: () throws -> Result) throws -> Result {
        let turn = try SyncTurn.take(stateFolder, waiting: waiting)
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
