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
    private let entries: [[Range<Int>]]
    /// By name; made only where a folder is listed in another order.
    private let places = Mutex<[[String: Int]?]>(Array(repeating: nil, count: RecordKind.listed.count))

    /// Reads an index; nil where there is none that holds for this program, this path and this `dossier.md`.
    init?(_ bytes: [UInt8], of heading: Heading) {
        let entries = bytes.withUnsafeBufferPointer { buffer -> [[Range<Int>]]? in
            var unpacker = Unpacker(buffer)
            guard unpacker.part()?.elementsEqual(heading.bytes) == true else { return nil }
            var entries: [[Range<Int>]] = []
            for _ in RecordKind.listed {
                guard let count = unpacker.number(), count < UInt(buffer.count) else { return nil }
                var ranges: [Range<Int>] = []
                ranges.reserveCapacity(Int(count))
                for _ in 0..<count {
                    guard let range = unpacker.partRange() else { return nil }
                    ranges.append(range)
                }
                entries.append(ranges)
            }
            return unpacker.isAtEnd ? entries : nil
        }
        guard let entries else { return nil }
        self.bytes = bytes
        self.entries = entries
    }

    /// The records of a kind, as they were read against this `dossier.md`.
    func packed<Subject: ListedSubject>(_: Subject.Type, under framework: Record<Framework>) -> PackedRecords<Subject> {
        PackedRecords(bytes, under: framework)
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
        return bytes.withUnsafeBufferPointer { buffer in
            func entry(_ place: Int) -> Entry? {
                guard entries.indices.contains(place),
                    let entry = Entry(UnsafeBufferPointer(rebasing: buffer[entries[place]]))
                else { return nil }
                return entry.isNamed(id.name) ? entry : nil
            }
            guard let entry = entry(place) ?? self.place(of: id.name, kind).flatMap(entry), entry.stamp == stamp,
                let range = entry.rest(in: buffer)
            else { return nil }
            return packed.record(id, at: range)
        }
    }

    private func place(of name: String, _ kind: Int) -> Int? {
        places.withLock { places in
            if places[kind] == nil { places[kind] = byName(kind) }
            return places[kind]?[name]
        }
    }

    private func byName(_ kind: Int) -> [String: Int] {
        bytes.withUnsafeBufferPointer { buffer in
            var places: [String: Int] = [:]
            for (place, range) in entries[kind].enumerated() {
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
            packer.add("sherpa index 2")
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

        @inline(__always)
        func isNamed(_ other: String) -> Bool {
            var other = other
            return other.withUTF8(name.isSame)
        }

        /// Where what is kept of the record stands among the bytes.
        @inline(__always)
        func rest(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
            guard let start = rest.baseAddress, let base = bytes.baseAddress else { return nil }
            return start - base..<start - base + rest.count
        }

        static func pack(_ name: String, _ stamp: FileStamp, _ content: [UInt8], into packer: inout Packer) {
            var entry = Packer()
            entry.add(name)
            stamp.pack(into: &entry)
            entry.add(content)
            packer.add(entry.bytes)
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
            let packing = RecordPacking(records, in: dossier.framework)
            let known = stamps.filter {
                $0.record.kind == List.Subject.kind && records.place(of: $0.record.name) != nil
            }
            packer.add(number: UInt64(known.count))
            for (id, stamp) in known {
                Entry.pack(id.name, stamp, packing.content(of: id.name) ?? [], into: &packer)
                guard packer.bytes.count >= 256 << 10 else { continue }
                try write(packer.bytes)
                packer = Packer()
            }
        }
        for list in dossier.lists { try add(list) }
        try write(packer.bytes)
    }
}
