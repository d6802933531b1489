import CSystemCalls
import Glibc
import Negotiation
import Synchronization

/// Reads, once the dossier is shown, every file that was taken from the index, and tells where one says something else;
/// then writes the index anew where it is out of date.
///
/// That a file differs under the same stamp must never happen; where it does, it is a change by somebody else.
public final class IndexCheck: Sendable {
    private let keeper: IndexKeeper
    /// What was read, until the check begins: held longer, the index would take its room for a whole session.
    private let read: Mutex<(dossier: Dossier, reading: IndexedReading)?>
    private let differing = Mutex<Set<RecordID>>([])
    private let bell: Bell?

    init(_ keeper: IndexKeeper, _ dossier: Dossier, _ reading: IndexedReading) {
        self.keeper = keeper
        read = Mutex((dossier, reading))
        bell = Bell()
    }

    /// To poll for reading; -1 where there is nothing to poll.
    public var fileDescriptor: Int32 { bell?.heard.number ?? -1 }

    /// Begins, on a thread of its own. Called again, it does nothing.
    public func start() { _ = Work { [self] in run() }.startAlone() }

    func run() {
        let read = read.withLock { read in
            defer { read = nil }
            return read
        }
        guard let (dossier, reading) = read else { return }
        compare(dossier, reading.fromIndex)
        if !reading.isUpToDate, reading.stamps.count >= keeper.fewest { keeper.write(dossier, reading) }
        // Loading thousands of records, and this, leave some megabytes that other threads would not reuse.
        sherpa_trim_heap()
    }

    /// The records whose files were found to say something else since this was last asked.
    public func changes() -> DossierWatch.Changes {
        let found = differing.withLock { found in
            defer { found = [] }
            return found
        }
        guard !found.isEmpty else { return .none }
        bell?.silence()
        return .records(found)
    }

    private func compare(_ dossier: Dossier, _ taken: [RecordID]) {
        var found: Set<RecordID> = []
        for (kind, ids) in Dictionary(grouping: taken, by: \.kind) {
            guard let folder = try? keeper.store.folder.openFolder(kind.folder ?? ".") else { continue }
            found.formUnion(
                dossier.records(ids, of: kind) { id in try? FileContents(id.fileName, in: folder).bytes })
        }
        guard !found.isEmpty else { return }
        differing.withLock { $0.formUnion(found) }
        bell?.ring()
    }
}
