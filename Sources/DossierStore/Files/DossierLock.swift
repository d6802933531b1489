import Glibc
import Words

/// The right to write to a dossier, held by one process at a time until it goes out of use.
///
/// It is a `flock` on a file that stays: the kernel frees it when the holder dies, so no process ids or ages
/// need to be judged.
struct DossierLock: ~Copyable {
    private let file: Descriptor

    /// Time to wait for another holder, in steps of `pause` milliseconds; saving takes a few.
    private static let attempts = 500
    private static let pause: Int32 = 10

    private init(file: consuming Descriptor) { self.file = file }

    /// Waits for it. Fails where it cannot be made, or is not given back in 5 s.
    static func take(in dossier: borrowing Descriptor, path: String) throws(StoreError) -> DossierLock {
        let path = path + "/.sherpa/lock"
        let file = try open(in: dossier, path: path)
        for _ in 0..<attempts {
            if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return DossierLock(file: file) }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw StoreError(path, SavingWords.cannotLock, .last)
            }
            poll(nil, 0, pause)
        }
        throw StoreError(path, SavingWords.locked(seconds: attempts * Int(pause) / 1000, path: path))
    }

    consuming func release() {}

    private static func open(in dossier: borrowing Descriptor, path: String) throws(StoreError) -> Descriptor {
        do { return try open(in: dossier) } catch {
            throw StoreError(path, SavingWords.cannotLock, error)
        }
    }

    /// Makes its file, so that the first save of a new dossier adds nothing to the folder.
    static func make(in dossier: borrowing Descriptor) throws(SystemError) { _ = try open(in: dossier) }

    private static func open(in dossier: borrowing Descriptor) throws(SystemError) -> Descriptor {
        // Whoever may write the dossier must be able to take its lock, whatever the first one's umask was.
        let mode = try dossier.status().st_mode
        if mkdirat(dossier.number, ".sherpa", 0o700) != 0, errno != EEXIST { throw .last }
        let folder = try dossier.openFolder(".sherpa")
        try share(folder, mode: mode & 0o2777)
        let file = try folder.open("lock", O_RDWR | O_CREAT, mode: 0o600)
        guard try file.status().st_mode & S_IFMT == S_IFREG else { throw SystemError(EINVAL) }
        try share(file, mode: mode & 0o666)
        return file
    }

    private static func share(_ file: borrowing Descriptor, mode: mode_t) throws(SystemError) {
        let status = try file.status()
        guard status.st_uid == geteuid(), status.st_mode & 0o7777 != mode else { return }
        guard fchmod(file.number, mode) == 0 else { throw .last }
    }
}
