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

    /// - Parameter file: that of the index; nil where there is none.
    func reading(under framework: [UInt8], _ file: IndexFile?) -> IndexedReading {
        let heading = RecordIndex.Heading(dossier: store.path, framework: framework)
        return IndexedReading(
            heading: heading, index: file.flatMap { RecordIndex($0, of: heading) }, at: moment ?? LocalClock.now)
    }

    /// Whether something is kept that may be an index.
    var hasIndex: Bool {
        (try? cache.folder(IndexKeeper.folder)?.contains(IndexKeeper.file)) == true
    }

    /// Nil where there is none that may be trusted.
    func file() -> IndexFile? {
        guard let folder = try? cache.folder(IndexKeeper.folder) else { return nil }
        return IndexFile(IndexKeeper.file, in: folder, of: store)
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
    /// Nil where there is none yet, and once all is read; the records that were found in it hold its file.
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

    /// What an index may keep of these files.
    func files<Subject>(_ records: [IndexedRecord<Subject>]) -> IndexedFiles {
        var files = IndexedFiles()
        files.stamps.reserveCapacity(records.count)
        for known in records {
            // What has a fault is read each time, for the fault to be told.
            guard let stamp = known.stamp, known.isFromIndex || stamp.hasRested(at: start),
                known.record.problems.isEmpty
            else { continue }
            files.stamps.append((known.record.id, stamp))
            if known.isFromIndex { files.fromIndex.append(known.record.id) }
        }
        return files
    }

    mutating func take(_ files: IndexedFiles) {
        stamps += files.stamps
        fromIndex += files.fromIndex
    }

    /// Whether the index says just what was read.
    var isUpToDate: Bool { fromIndex.count == stamps.count && fromIndex.count == indexCount }
}

/// The files of some records as an index may keep them.
struct IndexedFiles: Sendable {
    fileprivate(set) var stamps: [(record: RecordID, stamp: FileStamp)] = []
    fileprivate(set) var fromIndex: [RecordID] = []
}

struct IndexedRecord<Subject: Sendable>: Sendable {
    let record: Record<Subject>
    let stamp: FileStamp?
    let isFromIndex: Bool
}
