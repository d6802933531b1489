import Glibc
import Negotiation
import Synchronization

/// Reads, once the dossier is shown, every file that was taken from the index, and tells where one says something else;
/// then writes the index anew where it is out of date.
///
/// That a file differs under the same stamp must never happen; where it does, it is a change by somebody else.
public final class IndexCheck: Sendable {
    private let keeper: IndexKeeper
    private let reading: IndexedReading
    private let dossier: Mutex<Dossier?>
    private let differing = Mutex<Set<RecordID>>([])
    private let bell: Descriptor?

    init(_ keeper: IndexKeeper, _ dossier: Dossier, _ reading: IndexedReading) {
        self.keeper = keeper
        self.reading = reading
        self.dossier = Mutex(dossier)
        let number = eventfd(0, Int32(EFD_CLOEXEC.rawValue | EFD_NONBLOCK.rawValue))
        bell = number >= 0 ? Descriptor(number) : nil
    }

    /// To poll for reading; -1 where there is nothing to poll.
    public var fileDescriptor: Int32 { bell?.number ?? -1 }

    /// Begins, on a thread of its own. Called again, it does nothing.
    public func start() {
        guard let dossier = dossier.withLock({ held in
            defer { held = nil }
            return held
        }) else { return }
        _ = Work { [self] in
            compare(dossier)
            if !reading.isUpToDate, reading.stamps.count >= IndexKeeper.fewest {
                keeper.write(RecordIndex.packed(dossier, stamps: reading.stamps, under: reading.heading))
            }
        }.start()
    }

    /// The records whose files were found to say something else since this was last asked.
    public func changes() -> DossierWatch.Changes {
        let found = differing.withLock { found in
            defer { found = [] }
            return found
        }
        guard !found.isEmpty else { return .none }
        if let bell {
            var count: UInt64 = 0
            _ = read(bell.number, &count, 8)
        }
        return .records(found)
    }

    private func compare(_ dossier: Dossier) {
        var found: Set<RecordID> = []
        for (kind, ids) in Dictionary(grouping: reading.fromIndex, by: \.kind) {
            guard let folder = try? keeper.store.folder.openFolder(kind.folder ?? ".") else { continue }
            for id in ids {
                let now = try? FileContents(id.fileName, in: folder).bytes
                if dossier.summary(of: id)?.source != now { found.insert(id) }
            }
        }
        guard !found.isEmpty else { return }
        differing.withLock { $0.formUnion(found) }
        if let bell {
            var one: UInt64 = 1
            _ = write(bell.number, &one, 8)
        }
    }
}
