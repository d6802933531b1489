import Glibc

/// The bytes of an index, in which records of one kind are kept: what is asked of one is made when it is asked for, since
/// a screen shows few of thousands.
package final class PackedRecords<Subject: Sendable>: Sendable {
    fileprivate let bytes: [UInt8]
    /// The `dossier.md` that they were read against.
    let framework: Record<Framework>
    /// Makes a record's fields.
    fileprivate let made: @Sendable (PackedParts, RecordID) -> Subject

    // Made for types that other modules do not know; unspecialised, each value would look its type up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package init(_ bytes: [UInt8], under framework: Record<Framework>) where Subject: ListedSubject {
        self.bytes = bytes
        self.framework = framework
        made = { parts, id in
            var unpacker = Unpacker(parts.fields)
            if let subject = Subject.unpack(&unpacker), unpacker.isAtEnd { return subject }
            // The sum was right, so this does not happen; the file's own bytes tell all the same.
            return Record<Subject>.reading(Array(parts.source), id: id, vocabulary: framework.vocabulary).subject
        }
    }

    /// The record that a range of the bytes holds; nil where that is damaged.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package func record(_ id: RecordID, at range: Range<Int>) -> Record<Subject>? {
        guard let parts = bytes.withUnsafeBufferPointer({ PackedParts(UnsafeBufferPointer(rebasing: $0[range])) }),
            parts.isSound
        else { return nil }
        return Record(id: id, packed: PackedRecord(list: self, range: range))
    }
}

/// One record of an index.
struct PackedRecord<Subject: Sendable>: Sendable {
    let list: PackedRecords<Subject>
    let range: Range<Int>

    @inline(__always)
    func withParts<Result>(_ body: (PackedParts) -> Result) -> Result {
        list.bytes.withUnsafeBufferPointer { bytes in
            // What could not be taken apart is no record.
            body(PackedParts(UnsafeBufferPointer(rebasing: bytes[range])) ?? PackedParts())
        }
    }

    var source: [UInt8] { withParts { Array($0.source) } }
    func isRead(from other: [UInt8]) -> Bool {
        withParts { parts in other.withUnsafeBufferPointer { parts.source.isSame(as: $0) } }
    }
    func subject(_ id: RecordID) -> Subject { withParts { list.made($0, id) } }

    /// Where it stands among those of its kind, and whether it needs work; these hold for one `dossier.md` only.
    var standing: (place: UInt64, needsWork: Bool) {
        withParts { parts in
            var head = Unpacker(parts.head)
            let number = head.number() ?? 0
            return (number >> 1, number & 1 != 0)
        }
    }

    /// The keys of the passages that its masked fields make up.
    @inline(__always)
    func forEachKey(_ body: (UInt64) -> Void) {
        withParts { parts in
            var head = Unpacker(parts.head)
            guard head.number() != nil, let count = head.number() else { return }
            for _ in 0..<count { if let key = head.number() { body(key) } }
        }
    }

    var listing: ListedRow? {
        withParts { parts in
            var unpacker = Unpacker(parts.listing)
            return ListedRow(&unpacker)
        }
    }

    var digest: Digest {
        withParts { parts in
            var unpacker = Unpacker(parts.digest)
            return Digest(&unpacker) ?? Digest()
        }
    }
}

/// What an index keeps of a record, one part after the other.
struct PackedParts {
    /// Where it stands, and the keys of its passages.
    let head: UnsafeBufferPointer<UInt8>
    let digest: UnsafeBufferPointer<UInt8>
    let listing: UnsafeBufferPointer<UInt8>
    let source: UnsafeBufferPointer<UInt8>
    let fields: UnsafeBufferPointer<UInt8>
    private let sum: UInt64

    /// Of nothing.
    init() {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        (head, digest, listing, source, fields, sum) = (nothing, nothing, nothing, nothing, nothing, 0)
    }

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var unpacker = Unpacker(bytes)
        guard let sum = unpacker.number(), let head = unpacker.part(), let digest = unpacker.part(),
            let listing = unpacker.part(), let source = unpacker.part(), let fields = unpacker.part()
        else { return nil }
        (self.head, self.digest, self.listing, self.sum) = (head, digest, listing, sum)
        (self.source, self.fields) = (source, fields)
    }

    init(
        head: UnsafeBufferPointer<UInt8>, digest: UnsafeBufferPointer<UInt8>, listing: UnsafeBufferPointer<UInt8>,
        source: UnsafeBufferPointer<UInt8>, fields: UnsafeBufferPointer<UInt8>
    ) {
        (self.head, self.digest, self.listing) = (head, digest, listing)
        (self.source, self.fields) = (source, fields)
        sum = PackedParts.sum(head, digest, listing, source, fields)
    }

    var isSound: Bool { sum == PackedParts.sum(head, digest, listing, source, fields) }

    var packed: [UInt8] {
        var packer = Packer()
        packer.add(number: sum)
        for part in [head, digest, listing, source, fields] { packer.add(part) }
        return packer.bytes
    }

    /// FNV-1a by words of eight bytes, which tells damage, not malice: who can write here can write the records, too.
    @inline(__always)
    private static func sum(
        _ head: UnsafeBufferPointer<UInt8>, _ digest: UnsafeBufferPointer<UInt8>,
        _ listing: UnsafeBufferPointer<UInt8>, _ source: UnsafeBufferPointer<UInt8>,
        _ fields: UnsafeBufferPointer<UInt8>
    ) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        add(head, to: &sum)
        add(digest, to: &sum)
        add(listing, to: &sum)
        add(source, to: &sum)
        add(fields, to: &sum)
        return sum
    }

    private static func add(_ part: UnsafeBufferPointer<UInt8>, to sum: inout UInt64) {
        func add(_ word: UInt64) {
            let product = (sum ^ word) &* 0x100_0000_01B3
            sum = product << 23 | product >> 41
        }
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
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it holds the same bytes: all files of a dossier are compared with what is known of them.
    @inline(__always)
    package func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let own = baseAddress, let other = other.baseAddress else { return true }
        return memcmp(own, other, count) == 0
    }
}

/// Packs the records of a list for an index.
package struct RecordPacking<Subject: ListedSubject> {
    private let records: Records<Subject>
    private let framework: Record<Framework>
    private let masked: MaskedFields<Subject>

    package init(_ records: Records<Subject>, in framework: Record<Framework>) {
        self.records = records
        self.framework = framework
        masked = MaskedFields(framework.subject.sides.map(\.id))
    }

    /// What an index keeps of the record of this name; nil where there is none.
    package func content(of name: String) -> [UInt8]? {
        guard let place = records.place(of: name) else { return nil }
        let record = records[place]
        var head = Packer()
        head.add(number: UInt64(place) << 1 | (records.needsWork(record) ? 1 : 0))
        var keys: [UInt64] = []
        if let packed = record.packed, packed.list.framework === framework {
            // As it was found: to make its fields for that would take the room of all of them.
            packed.forEachKey { keys.append($0) }
            add(keys, to: &head)
            return packed.withParts { parts in
                head.bytes.withUnsafeBufferPointer {
                    PackedParts(
                        head: $0, digest: parts.digest, listing: parts.listing, source: parts.source,
                        fields: parts.fields
                    ).packed
                }
            }
        }
        Secrets.forEachKey(of: record, masked) { keys.append($0) }
        add(keys, to: &head)
        var (digest, listing, fields) = (Packer(), Packer(), Packer())
        record.digest.pack(into: &digest)
        record.listing.pack(into: &listing)
        record.subject.pack(into: &fields)
        return head.bytes.withUnsafeBufferPointer { head in
            digest.bytes.withUnsafeBufferPointer { digest in
                listing.bytes.withUnsafeBufferPointer { listing in
                    record.source.withUnsafeBufferPointer { source in
                        fields.bytes.withUnsafeBufferPointer {
                            PackedParts(head: head, digest: digest, listing: listing, source: source, fields: $0).packed
                        }
                    }
                }
            }
        }
    }

    private func add(_ keys: [UInt64], to head: inout Packer) {
        head.add(number: UInt64(keys.count))
        for key in keys { head.add(number: key) }
    }
}
