import Glibc
import Negotiation
import Synchronization

/// The file of an index: the bodies of all records one after the other, what is asked of all of them at once, and where that
/// stands. It stays open as long as a record is known only by it; another index is put in its place under another inode.
final class IndexFile: PackedBodies {
    /// What is asked of all at once.
    let outlines: [UInt8]
    private let file: Descriptor
    private let store: DossierStore
    /// Where the bodies end.
    private let end: UInt64
    /// What was read last, by each of those who read at once: bodies follow each other as their records do in a list, and many
    /// are asked for in turn.
    private let stretches = Mutex<[Stretch]>([])

    /// Bytes of the largest outlines that are read: of some 400,000 records.
    private static let limit: UInt64 = 128 << 20

    /// Nil where there is none, or one that others could have written, or a damaged one.
    init?(_ name: String, in folder: borrowing Descriptor, of store: DossierStore) {
        guard let file = try? folder.open(name, O_RDONLY), let status = try? file.status(),
            status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_mode & 0o077 == 0,
            let size = UInt64(exactly: status.st_size), size >= IndexEnding.size,
            let last = file.bytes(at: size - IndexEnding.size..<size), let ending = IndexEnding(last),
            ending.start <= size - IndexEnding.size, size - IndexEnding.size - ending.start <= IndexFile.limit,
            let outlines = file.bytes(at: ending.start..<size - IndexEnding.size),
            PackedSum.of(outlines) == ending.sum
        else { return nil }
        self.outlines = outlines
        end = ending.start
        self.file = file
        self.store = store
    }

    func withBody<Result: Sendable>(at range: Range<UInt64>, _ make: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result?
    {
        guard range.upperBound <= end, range.upperBound - range.lowerBound <= UInt64(2 * FileContents.limit) else {
            return nil
        }
        var stretch = stretches.withLock { stretches in
            // The one that was put back last may be wanted again by whoever did so.
            let place = stretches.firstIndex { $0.holds(range) } ?? stretches.indices.first
            return place.map { stretches.remove(at: $0) } ?? Stretch()
        }
        if !stretch.holds(range) { stretch = Stretch(of: file, from: range, before: end) }
        defer { stretches.withLock { $0.append(stretch) } }
        return stretch.withBytes(at: range, make)
    }

    func forEachRun(of count: Int, _ body: @escaping @Sendable (Range<Int>) -> Void) {
        concurrentRuns(of: count, body)
    }

    func file(of id: RecordID) -> [UInt8]? {
        guard let folder = try? store.folder.openFolder(id.kind.folder ?? ".") else { return nil }
        return try? FileContents(id.fileName, in: folder).bytes
    }
}

/// Bytes of a file that were read together.
private struct Stretch: Sendable {
    private var start: UInt64 = 0
    private var bytes: [UInt8] = []

    /// Bytes that are read at a time, at least.
    private static let size: UInt64 = 64 << 10

    init() {}

    /// Those there, and others behind them; none where the file ends before, or cannot be read.
    init(of file: borrowing Descriptor, from range: Range<UInt64>, before end: UInt64) {
        start = range.lowerBound
        bytes = file.bytes(at: start..<max(range.upperBound, min(end, start + Stretch.size))) ?? []
    }

    func holds(_ range: Range<UInt64>) -> Bool {
        start <= range.lowerBound && range.upperBound <= start + UInt64(bytes.count)
    }

    func withBytes<Result>(at range: Range<UInt64>, _ make: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result? {
        guard holds(range) else { return nil }
        let place = Int(range.lowerBound - start)
        return bytes.withUnsafeBufferPointer {
            make(UnsafeBufferPointer(rebasing: $0[place..<place + range.count]))
        }
    }
}

/// How the file of an index ends.
struct IndexEnding {
    /// Where the outlines begin; they end before this.
    let start: UInt64
    /// Of the outlines.
    let sum: UInt64

    /// Bytes.
    static let size: UInt64 = 16
}

extension IndexEnding {
    init?(_ bytes: [UInt8]) {
        guard bytes.count == IndexEnding.size else { return nil }
        func number(_ place: Int) -> UInt64 { bytes[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(start: number(0), sum: number(8))
    }

    var bytes: [UInt8] {
        [start, sum].flatMap { number in (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    }
}

extension Descriptor {
    /// The bytes that stand there; nil where the file ends before, or cannot be read.
    fileprivate func bytes(at range: Range<UInt64>) -> [UInt8]? {
        guard let size = Int(exactly: range.upperBound - range.lowerBound),
            let start = off_t(exactly: range.lowerBound)
        else { return nil }
        let number = number
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let room = buffer.baseAddress {
                let result = pread(number, room + count, size - count, start + off_t(count))
                if result > 0 { count += result } else if result == 0 || errno != EINTR { break }
            }
        }
        return bytes.count == size ? bytes : nil
    }
}
