import Glibc
import Negotiation

/// Where the index of one dossier is kept: in the account's own folder for what can be made again.
struct IndexKeeper: Sendable {
    let store: DossierStore
    private let cache: StateFolder
    /// Below this many records nothing is written.
    let fewest: Int
    /// When the files are taken to be read; nil for the moment at which they are.
    private let moment: timespec?

    private static let folder = "index"
    private static let file = "records"
    /// Bytes of the largest index that is read: some 400,000 records.
    private static let limit = 512 << 20

    /// Nil where the file system does not tell of every change.
    ///
    /// - Parameter fewest: reading fewer records from their files is as fast.
    init?(_ store: DossierStore, below base: String, fewest: Int = 256, at moment: timespec? = nil) {
        guard StampedFileSystem.holds(store.folder) else { return nil }
        self.store = store
        self.fewest = fewest
        self.moment = moment
        cache = StateFolder(below: base, dossier: store.path)
    }

    func reading(under framework: [UInt8]) -> IndexedReading {
        let heading = RecordIndex.Heading(dossier: store.path, framework: framework)
        return IndexedReading(
            heading: heading, index: bytes().flatMap { RecordIndex($0, of: heading) }, at: moment ?? LocalClock.now)
    }

    /// Nil where there is none, or one that others could have written.
    private func bytes() -> [UInt8]? {
        guard let folder = try? cache.folder(IndexKeeper.folder),
            let file = try? FileContents(IndexKeeper.file, in: folder, limit: IndexKeeper.limit),
            file.status.st_uid == geteuid(), file.status.st_mode & 0o077 == 0
        else { return nil }
        return file.bytes
    }

    /// What cannot be written is left: the files are then read the next time, too.
    func write(_ dossier: Dossier, _ reading: IndexedReading) {
        guard let folder = try? cache.makingFolder(IndexKeeper.folder) else { return }
        try? folder.writeNote(IndexKeeper.file) { file throws(SystemError) in
            try RecordIndex.pack(dossier, stamps: reading.stamps, under: reading.heading) { part throws(SystemError) in
                try file.write(part)
            }
        }
    }
}

/// One reading of a dossier's files by its index.
struct IndexedReading: Sendable {
    let heading: RecordIndex.Heading
    /// Nil where there is none yet, and once all is read; the records that were found in it hold its bytes.
    private(set) var index: RecordIndex?
    private let indexCount: Int
    private let start: timespec
    /// Of all files without faults that had rested when they were read, in the order of their folders.
    private(set) var stamps: [(record: RecordID, stamp: FileStamp)] = []
    private(set) var fromIndex: [RecordID] = []

    init(heading: RecordIndex.Heading, index: RecordIndex?, at start: timespec) {
        self.start = start
        self.heading = heading
        self.index = index
        indexCount = index?.count ?? 0
    }

    mutating func letGo() { index = nil }

    /// The record of a file that the index knows.
    func record<Subject: ListedSubject>(
        _ packed: PackedRecords<Subject>?, _ id: RecordID, at place: Int, in folder: borrowing Descriptor
    ) -> IndexedRecord<Subject>? {
        guard let index, let packed else { return nil }
        var status = stat()
        guard fstatat(folder.number, id.fileName, &status, AT_SYMLINK_NOFOLLOW) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        let stamp = FileStamp(status)
        guard let record = index.record(packed, id, at: place, stamp: stamp) else { return nil }
        return IndexedRecord(record: record, stamp: stamp, isFromIndex: true)
    }

    mutating func take<Subject>(_ records: [IndexedRecord<Subject>]) {
        stamps.reserveCapacity(stamps.count + records.count)
        for known in records {
            // What has a fault is read each time, for the fault to be told.
            guard let stamp = known.stamp, known.isFromIndex || stamp.hasRested(at: start),
                known.record.problems.isEmpty
            else { continue }
            stamps.append((known.record.id, stamp))
            if known.isFromIndex { fromIndex.append(known.record.id) }
        }
    }

    /// Whether the index says just what was read.
    var isUpToDate: Bool { fromIndex.count == stamps.count && fromIndex.count == indexCount }
}

struct IndexedRecord<Subject: Sendable>: Sendable {
    let record: Record<Subject>
    let stamp: FileStamp?
    let isFromIndex: Bool
}
