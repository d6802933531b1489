import Glibc
import Negotiation

/// The kernel's watches on a dossier's folder and on the folders of its records, and what they tell.
final class FolderWatches {
    /// The inotify instance.
    let descriptor: Descriptor
    private let store: DossierStore
    /// The numbers of the watches that are set; the dossier's own folder goes by its record's kind.
    private var numbers: [(kind: RecordKind, number: Int32)] = []
    /// Folders in which files can change without a word from the kernel.
    private var blind: [RecordKind] = []

    /// Whether files can change without a word from the kernel.
    var isBlind: Bool { !blind.isEmpty }

    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

    /// `nil` where the system gives no more of them.
    init?(_ store: DossierStore) {
        let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard number >= 0 else { return nil }
        descriptor = Descriptor(number)
        self.store = store
        renew()
    }

    /// Watches the folders that are there now.
    func renew() {
        for kind in RecordKind.allCases { watch(kind) }
    }

    private func watch(_ kind: RecordKind) {
        blind.removeAll { $0 == kind }
        let before = numbers.first { $0.kind == kind }?.number
        numbers.removeAll { $0.kind == kind }
        var now: Int32?
        do {
            let folder = try store.folder.openFolder(kind.folder ?? ".")
            if NetworkFileSystem.holds(folder) { blind.append(kind) }
            // By its descriptor: what lies at its path may be another by now.
            let number = inotify_add_watch(descriptor.number, "/proc/self/fd/\(folder.number)", FolderWatches.mask)
            if number >= 0 { now = number } else { blind.append(kind) }
        } catch {
            // What is no folder, or not open to this account, cannot change unseen: the folder above tells of it.
            if ![ENOENT, ENOTDIR, ELOOP, EACCES].contains(error.code) { blind.append(kind) }
        }
        if let now { numbers.append((kind, now)) }
        // Otherwise what happens where the old folder has been moved to would be taken for news of the dossier.
        if let before, before != now { inotify_rm_watch(descriptor.number, before) }
    }

    /// Reads at most all that the kernel's queue holds by default, so that a storm of events does not keep us here.
    private static let mostReads = 16
    private static let size = 64 << 10

    /// What has happened since this was last asked; never waits.
    func changes() -> DossierWatch.Changes {
        var changes = DossierWatch.Changes.none
        withUnsafeTemporaryAllocation(byteCount: FolderWatches.size, alignment: 8) { buffer in
            for _ in 0..<FolderWatches.mostReads {
                let count = read(descriptor.number, buffer.baseAddress, buffer.count)
                guard count > 0 else { break }
                changes.add(self.changes(in: UnsafeRawBufferPointer(rebasing: buffer[..<count])))
            }
        }
        return changes
    }

    /// What the events in these bytes, as the kernel writes them, come to.
    func changes(in bytes: UnsafeRawBufferPointer) -> DossierWatch.Changes {
        var changes = DossierWatch.Changes.none
        for event in KernelEvent.events(in: bytes) { changes.add(self.changes(by: event)) }
        return changes
    }

    private func changes(by event: KernelEvent) -> DossierWatch.Changes {
        if event.isAny(of: IN_Q_OVERFLOW) {
            // Among the events that were dropped may be some about folders.
            renew()
            return .everything
        }
        // Of a watch that has been given up, events may still be on their way.
        guard let kind = numbers.first(where: { $0.number == event.watch })?.kind else { return .none }
        if event.name.isEmpty {
            if event.isAny(of: IN_IGNORED, IN_MOVE_SELF, IN_DELETE_SELF, IN_UNMOUNT) { watch(kind) }
            return .everything
        }
        return kind == .dossier ? changes(inDossier: event.name) : changes(of: kind, event.name)
    }

    private func changes(inDossier name: [UInt8]) -> DossierWatch.Changes {
        if name.elementsEqual(DossierStore.dossierFile.utf8) { return .records([.dossier]) }
        for kind in RecordKind.listed {
            guard let folder = kind.folder, name.elementsEqual(folder.utf8) else { continue }
            watch(kind)
            return .everything
        }
        return .none
    }

    private func changes(of kind: RecordKind, _ name: [UInt8]) -> DossierWatch.Changes {
        let suffix = Array(".md".utf8)
        guard name.first != UInt8(ascii: "."), name.suffix(suffix.count).elementsEqual(suffix) else { return .none }
        let id = String(decoding: name.dropLast(suffix.count), as: UTF8.self)
        return RecordID.isWellFormed(id) ? .records([RecordID(kind, id)]) : .everything
    }
}
