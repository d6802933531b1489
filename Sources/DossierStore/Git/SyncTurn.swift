import Glibc
import Words

/// The right to sync a clone, held by one process at a time. A lock on git's folder needs no file of its own.
struct SyncTurn: ~Copyable {
    private let folder: Descriptor

    private static let attempts = 600
    /// In milliseconds.
    private static let pause: Int32 = 100
    /// Attempts before it is said that this one waits: a second.
    private static let patience = 10

    private init(folder: consuming Descriptor) { self.folder = folder }

    /// `waiting` is called once, when another holds it for a second.
    static func take(_ path: String, waiting: () -> Void) throws(StoreError) -> SyncTurn {
        let folder: Descriptor
        do { folder = try .folder(path) } catch { throw StoreError(path, StoreWords.cannotBeOpened, error) }
        for attempt in 0..<SyncTurn.attempts {
            if flock(folder.number, LOCK_EX | LOCK_NB) == 0 { return SyncTurn(folder: folder) }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw StoreError(path, SavingWords.cannotLock, .last) }
            if attempt == SyncTurn.patience { waiting() }
            poll(nil, 0, SyncTurn.pause)
        }
        throw StoreError(path, GitWords.syncUnderWay(path: path))
    }

    consuming func end() {}
}
