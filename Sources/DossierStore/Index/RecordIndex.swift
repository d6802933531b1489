import Glibc
import Negotiation
import Synchronization

/// What was read of a dossier's records the last time: the bytes of each file, its stamp, and the fields that were found in
/// it, so that a file whose stamp is the same need be neither read nor parsed.
///
/// A convenience: what is damaged, foreign or of another version of the program is as if it were not there. Nothing is
/// saved by it, and `IndexCheck` reads all files once the screen is shown.
final class RecordIndex: Sendable {
    private let file: IndexFile
    /// Those of each kind, in the order of the folder as it was listed then.
    private let entries: [EntryTable]
    /// By name; made only where a folder is listed in another order.
    private let places = Mutex<[[String: Int]?]>(Array(repeating: nil, count: RecordKind.listed.count))

    /// Reads an index; nil where there is none that holds for this program, this path and this `dossier.md`.
    init?(_ file: IndexFile, of heading: Heading) {
        let entries = file.outlines.withUnsafeBufferPointer { buffer -> [EntryTable]? in
            var unpacker = Unpacker(buffer)
            guard unpacker.part()?.elementsEqual(heading.bytes) == true else { return nil }
            var entries: [EntryTable] = []
            for _ in RecordKind.listed {
                guard let starts = unpacker.partRange(), let all = unpacker.partRange() else { return nil }
                entries.append(EntryTable(starts: starts, all: all))
            }
            return unpacker.isAtEnd ? entries : nil
        }
        guard let entries else { return nil }
        self.file = file
        self.entries = entries
    }

    /// The records of a kind, as they were read against this `dossier.md`.
    func packed<Subject: ListedSubject>(_: Subject.Type, under framework: Record<Framework>) -> PackedRecords<Subject> {
        PackedRecords(file.outlines, file, under: framework)
    }

    /// How many records it holds.
    var count: Int { entries.reduce(0) { $0 + $1.count } }

    /// The record of a file with this stamp; nil where the index does not know it.
    ///
    /// - Parameter place: where the file stands in the listing of its folder; nearly always the entry stands there, too.
    // Asked for thousands; unspecialised, each looks its types up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    func record<Subject: ListedSubject>(
        _ packed: PackedRecords<Subject>, _ id: RecordID, at place: Int, stamp: FileStamp
    ) -> Record<Subject>? {
        guard let kind = RecordKind.listed.firstIndex(of: id.kind) else { return nil }
        let entries = entries[kind]
        return file.outlines.withUnsafeBufferPointer { buffer in
            func entry(_ place: Int) -> Entry? {
                guard let entry = entries.entry(place, in: buffer) else { return nil }
                return entry.isNamed(id.name) ? entry : nil
            }
            guard let entry = entry(place) ?? self.place(of: id.name, kind).flatMap(entry), entry.stamp == stamp else {
                return nil
            }
            return packed.record(id, at: entry.outline)
        }
    }

    private func place(of name: String, _ kind: Int) -> Int? {
        places.withLock { places in
            if places[kind] == nil { places[kind] = byName(kind) }
            return places[kind]?[name]
        }
    }

    private func byName(_ kind: Int) -> [String: Int] {
        file.outlines.withUnsafeBufferPointer { buffer in
            var places: [String: Int] = [:]
            for place in 0..<entries[kind].count {
                guard let entry = entries[kind].entry(place, in: buffer) else { continue }
                places[String(decoding: entry.name, as: UTF8.self)] = place
            }
            return places
        }
    }
}

extension RecordIndex {
    /// What an index holds for: anything else, and it is another's.
    struct Heading {
        let bytes: [UInt8]
    }

    /// The records of one kind.
    private struct EntryTable {
        /// Where each begins among them: four bytes each, so that any is found without reading the others.
        let starts: Range<Int>
        let all: Range<Int>

        var count: Int { starts.count / 4 }

        /// Nil where there is none, or a damaged one.
        @inline(__always)
        func entry(_ place: Int, in outlines: UnsafeBufferPointer<UInt8>) -> Entry? {
            guard 0..<count ~= place, let start = self.start(place, in: outlines),
                let end = place + 1 < count ? self.start(place + 1, in: outlines) : all.upperBound, start <= end
            else { return nil }
            return Entry(outlines, at: start..<end)
        }

        @inline(__always)
        private func start(_ place: Int, in outlines: UnsafeBufferPointer<UInt8>) -> Int? {
            let number = UnsafeRawBufferPointer(outlines).loadUnaligned(
                fromByteOffset: starts.lowerBound + 4 * place, as: UInt32.self)
            let start = all.lowerBound + Int(UInt32(littleEndian: number))
            return start <= all.upperBound ? start : nil
        }
    }

    /// One record's part of the outlines.
    private struct Entry {
        let name: UnsafeBufferPointer<UInt8>
        let stamp: FileStamp
        let outline: Range<Int>

        @inline(__always)
        init?(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
            var unpacker = Unpacker(UnsafeBufferPointer(rebasing: bytes[range]))
            guard let name = unpacker.part(), let stamp = FileStamp(&unpacker), let outline = unpacker.partRange()
            else {
                return nil
            }
            (self.name, self.stamp) = (name, stamp)
            self.outline = range.lowerBound + outline.lowerBound..<range.lowerBound + outline.upperBound
        }

        @inline(__always)
        func isNamed(_ other: String) -> Bool {
            var other = other
            return other.withUTF8(name.isSame)
        }
    }

    /// Hands an index of these records to `write`, part by part: as a whole it would take the room of all of them again.
    ///
    /// - Parameter stamps: of files without faults that had rested when they were read, in the order of their folders.
    static func pack(
        _ dossier: Dossier, stamps: [(record: RecordID, stamp: FileStamp)], under heading: Heading,
        _ write: ([UInt8]) throws(SystemError) -> Void
    ) throws(SystemError) {
        var outlines = Packer()
        outlines.add(heading.bytes)
        var (bodies, start): ([UInt8], UInt64) = ([], 0)
        func add<List: RecordList>(_ list: List) throws(SystemError) {
            let (records, kind) = (list.records, List.Subject.kind)
            let packing = RecordPacking(records, in: dossier.framework)
            let rested = Set(stamps.filter { $0.record.kind == kind }.map(\.record.name))
            // Bodies stand as the records are shown, since those that follow each other are asked for together.
            var (packed, places): (Packer, [String: Range<Int>]) = (Packer(), [:])
            for name in records.inOrder.lazy.map(\.id.name) where rested.contains(name) {
                guard let content = packing.content(of: name) else { continue }
                let outline = packed.bytes.count
                content.addOutline(at: start, to: &packed)
                places[name] = outline..<packed.bytes.count
                bodies += content.body
                start += UInt64(content.body.count)
                guard bodies.count >= 256 << 10 else { continue }
                try write(bodies)
                bodies = []
            }
            // Entries stand as the folder was listed.
            var (starts, entries): ([UInt8], Packer) = ([], Packer())
            for (id, stamp) in stamps where id.kind == kind {
                guard let outline = places[id.name] else { continue }
                let place = UInt32(truncatingIfNeeded: entries.bytes.count)
                starts += (0..<4).map { UInt8(truncatingIfNeeded: place >> (8 * $0)) }
                entries.add(id.name)
                stamp.pack(into: &entries)
                entries.add(Array(packed.bytes[outline]))
            }
            outlines.add(starts)
            outlines.add(entries.bytes)
        }
        for list in dossier.lists { try add(list) }
        try write(bodies)
        try write(outlines.bytes)
        try write(IndexEnding(start: start, sum: PackedSum.of(outlines.bytes)).bytes)
    }
}

extension RecordIndex.Heading {
    /// - Parameters:
    ///   - dossier: the path of the folder.
    ///   - framework: the bytes of `dossier.md`, against which every record is read.
    init(dossier: String, framework: [UInt8]) {
        var packer = Packer()
        packer.add("sherpa index 8")
        // Another build may pack its tables otherwise.
        var program = stat()
        if stat("/proc/self/exe", &program) == 0 { FileStamp(program).pack(into: &packer) }
        packer.add(dossier)
        packer.add(framework)
        self.init(bytes: packer.bytes)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it holds the same bytes.
    @inline(__always)
    fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let own = baseAddress, let other = other.baseAddress else { return true }
        return memcmp(own, other, count) == 0
    }
}
