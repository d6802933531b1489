import Glibc
import Negotiation
import Synchronization

/// What was read of a dossier's records the last time: the bytes of each file, its stamp, and the fields that were found in
/// it, so that a file whose stamp is the same need be neither read nor parsed.
///
/// A convenience: what is damaged, foreign or of another version of the program is as if it were not there. Nothing is
/// saved by it, and `IndexCheck` reads all files once the screen is shown.
final class RecordIndex: Sendable {
    private let bytes: [UInt8]
    /// Where the entries of each kind are, in the order of the folder as it was listed then.
    private let entries: [RecordKind: [Range<Int>]]
    /// By name; made only where a folder is listed in another order.
    private let places = Mutex<[RecordKind: [String: Int]]>([:])

    /// Reads an index; nil where there is none that holds for this program, this path and this `dossier.md`.
    init?(_ bytes: [UInt8], of heading: Heading) {
        let entries = bytes.withUnsafeBufferPointer { buffer -> [RecordKind: [Range<Int>]]? in
            var unpacker = Unpacker(buffer)
            guard unpacker.part()?.elementsEqual(heading.bytes) == true else { return nil }
            var entries: [RecordKind: [Range<Int>]] = [:]
            for kind in RecordKind.listed {
                guard let count = unpacker.number(), count < UInt(buffer.count) else { return nil }
                var ranges: [Range<Int>] = []
                ranges.reserveCapacity(Int(count))
                for _ in 0..<count {
                    guard let range = unpacker.partRange() else { return nil }
                    ranges.append(range)
                }
                entries[kind] = ranges
            }
            return unpacker.isAtEnd ? entries : nil
        }
        guard let entries else { return nil }
        self.bytes = bytes
        self.entries = entries
    }

    /// How many records it holds.
    var count: Int { entries.values.reduce(0) { $0 + $1.count } }

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
        _: Subject.Type, _ id: RecordID, at place: Int, stamp: FileStamp
    ) -> Record<Subject>? {
        guard let entries = entries[id.kind] else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            func entry(_ place: Int) -> Entry? {
                guard entries.indices.contains(place),
                    let entry = Entry(UnsafeBufferPointer(rebasing: buffer[entries[place]]))
                else { return nil }
                return entry.name.elementsEqual(id.name.utf8) ? entry : nil
            }
            guard let entry = entry(place) ?? self.place(of: id).flatMap(entry), entry.stamp == stamp else {
                return nil
            }
            return entry.record(id)
        }
    }

    private func place(of id: RecordID) -> Int? {
        places.withLock { places in
            if places[id.kind] == nil { places[id.kind] = byName(id.kind) }
            return places[id.kind]?[id.name]
        }
    }

    private func byName(_ kind: RecordKind) -> [String: Int] {
        bytes.withUnsafeBufferPointer { buffer in
            var places: [String: Int] = [:]
            for (place, range) in (entries[kind] ?? []).enumerated() {
                guard let entry = Entry(UnsafeBufferPointer(rebasing: buffer[range])) else { continue }
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

        /// - Parameters:
        ///   - dossier: the path of the folder.
        ///   - framework: the bytes of `dossier.md`, against which every record is read.
        init(dossier: String, framework: [UInt8]) {
            var packer = Packer()
            packer.add("sherpa index 1")
            // Another build may pack its tables otherwise.
            var program = stat()
            if stat("/proc/self/exe", &program) == 0 { FileStamp(program).pack(into: &packer) }
            packer.add(dossier)
            packer.add(framework)
            bytes = packer.bytes
        }
    }

    /// One record's part of the index.
    private struct Entry {
        let name: UnsafeBufferPointer<UInt8>
        let stamp: FileStamp
        private let rest: UnsafeBufferPointer<UInt8>

        init?(_ bytes: UnsafeBufferPointer<UInt8>) {
            var unpacker = Unpacker(bytes)
            guard let name = unpacker.part(), let stamp = FileStamp(&unpacker), let rest = unpacker.part() else {
                return nil
            }
            (self.name, self.stamp, self.rest) = (name, stamp, rest)
        }

        /// Nil where the entry is damaged.
        @inline(__always)
        func record<Subject: ListedSubject>(_ id: RecordID) -> Record<Subject>? {
            var unpacker = Unpacker(rest)
            guard let sum = unpacker.number(), let source = unpacker.part(), let fields = unpacker.part(),
                sum == Entry.sum(source, fields)
            else { return nil }
            var values = Unpacker(fields)
            guard let subject = Subject.unpack(&values), values.isAtEnd else { return nil }
            return Record(id: id, source: Array(source), subject: subject, problems: [])
        }

        static func pack<Subject: ListedSubject>(
            _ record: Record<Subject>, _ stamp: FileStamp, into packer: inout Packer
        ) {
            var values = Packer()
            record.subject.pack(into: &values)
            var rest = Packer()
            let sum = record.source.withUnsafeBufferPointer { source in
                values.bytes.withUnsafeBufferPointer { Entry.sum(source, $0) }
            }
            rest.add(number: sum)
            rest.add(record.source)
            rest.add(values.bytes)
            var entry = Packer()
            entry.add(record.id.name)
            stamp.pack(into: &entry)
            entry.add(rest.bytes)
            packer.add(entry.bytes)
        }

        /// FNV-1a by words of eight bytes, which tells damage, not malice: who can write here can write the records, too.
        private static func sum(_ parts: UnsafeBufferPointer<UInt8>...) -> UInt64 {
            var sum: UInt64 = 0xCBF2_9CE4_8422_2325
            func add(_ word: UInt64) { sum = ((sum ^ word) &* 0x100_0000_01B3).rotated }
            for part in parts {
                add(UInt64(part.count))
                let raw = UnsafeRawBufferPointer(part)
                var at = 0
                while at &+ 8 <= raw.count {
                    add(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                    at &+= 8
                }
                while at < raw.count {
                    add(UInt64(raw[at]))
                    at &+= 1
                }
            }
            return sum
        }
    }

    /// Hands an index of these records to `write`, part by part: as a whole it would take the room of all of them again.
    ///
    /// - Parameter stamps: of files without faults that had rested when they were read, in the order of their folders.
    static func pack(
        _ dossier: Dossier, stamps: [(record: RecordID, stamp: FileStamp)], under heading: Heading,
        _ write: ([UInt8]) throws(SystemError) -> Void
    ) throws(SystemError) {
        var packer = Packer()
        packer.add(heading.bytes)
        func add<List: RecordList>(_ list: List) throws(SystemError) {
            let records = list.records
            let known = stamps.compactMap { id, stamp in
                id.kind == List.Subject.kind ? records[id.name].map { (record: $0, stamp: stamp) } : nil
            }
            packer.add(number: UInt64(known.count))
            for (record, stamp) in known {
                Entry.pack(record, stamp, into: &packer)
                guard packer.bytes.count >= 256 << 10 else { continue }
                try write(packer.bytes)
                packer = Packer()
            }
        }
        for list in dossier.lists { try add(list) }
        try write(packer.bytes)
    }
}

extension UInt64 {
    fileprivate var rotated: UInt64 { self << 23 | self >> 41 }
}
