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
    private let bell: Bell?

    init(_ keeper: IndexKeeper, _ dossier: Dossier, _ reading: IndexedReading) {
        self.keeper = keeper
        self.reading = reading
        self.dossier = Mutex(dossier)
        bell = Bell()
    }

    /// To poll for reading; -1 where there is nothing to poll.
    public var fileDescriptor: Int32 { bell?.heard.number ?? -1 }

    /// Begins, on a thread of its own. Called again, it does nothing.
    public func start() {
        guard
            let dossier = dossier.withLock({ held in
                defer { held = nil }
                return held
            })
        else { return }
        _ = Work { [self] in run(on: dossier) }.start()
    }

    func run(on dossier: Dossier) {
        compare(dossier)
        guard !reading.isUpToDate, reading.stamps.count >= keeper.fewest else { return }
        keeper.write(RecordIndex.packed(dossier, stamps: reading.stamps, under: reading.heading))
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

    private func compare(_ dossier: Dossier) {
        var found: Set<RecordID> = []
        for (kind, ids) in Dictionary(grouping: reading.fromIndex, by: \.kind) {
            guard let folder = try? keeper.store.folder.openFolder(kind.folder ?? ".") else { continue }
            for id in ids {
                let now = try? FileContents(id.fileName, in: folder).bytes
                if dossier.source(of: id) != now { found.insert(id) }
            }
        }
        guard !found.isEmpty else { return }
        differing.withLock { $0.formUnion(found) }
        bell?.ring()
    }
}

/// By which a thread wakes one that polls.
private final class Bell: Sendable {
    let heard: Descriptor
    private let rung: Descriptor

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        heard = Descriptor(ends[0])
        rung = Descriptor(ends[1])
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(rung.number, &byte, 1)
    }

    func silence() {
        var byte: UInt8 = 0
        while read(heard.number, &byte, 1) > 0 {}
    }
}
