/// Where an index keeps what is asked of single records.
package protocol PackedBodies: Sendable {
    /// Hands over the bytes there, and gives what is made of them; nil where they cannot be read.
    func withBody<Result: Sendable>(at range: Range<UInt64>, _ make: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result?
    /// The bytes of a record's own file; nil where they cannot be read.
    func file(of id: RecordID) -> [UInt8]?
    /// Calls `body` with all of 0..<count, run by run, on all processors.
    func forEachRun(of count: Int, _ body: @escaping @Sendable (Range<Int>) -> Void)
}

/// The part of an index that holds the records of one kind. Of each there is an outline, which all together are asked for at
/// every start, and a body, which is read when somebody asks for the record: a screen shows few of thousands.
package final class PackedRecords<Subject: Sendable>: Sendable {
    fileprivate let outlines: [UInt8]
    let bodies: any PackedBodies
    /// The `dossier.md` that they were read against.
    let framework: Record<Framework>
    /// Makes a record of its body, or of its file.
    fileprivate let unpacked: @Sendable (UnsafeBufferPointer<UInt8>, FieldSelection) -> Subject?
    fileprivate let parsed: @Sendable ([UInt8], RecordID) -> Subject

    // Made for types that other modules do not know; unspecialised, each value would look its type up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package init(
        _ outlines: [UInt8], _ bodies: any PackedBodies, under framework: Record<Framework>
    ) where Subject: ListedSubject {
        self.outlines = outlines
        self.bodies = bodies
        self.framework = framework
        unpacked = { fields, wanted in
            var unpacker = Unpacker(fields)
            return Subject.unpackParts(&unpacker, wanted)
        }
        parsed = { source, id in
            Record<Subject>.reading(source, id: id, vocabulary: framework.vocabulary).subject
        }
    }

    /// The record of which a range of the outlines tells; nil where that is no outline.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package func record(_ id: RecordID, at range: Range<Int>) -> Record<Subject>? {
        let isOutline = outlines.withUnsafeBufferPointer { PackedOutline($0, at: range) != nil }
        return isOutline ? Record(id: id, packed: PackedRecord(list: self, range: range)) : nil
    }
}

/// One record of an index.
struct PackedRecord<Subject: Sendable>: Sendable {
    let list: PackedRecords<Subject>
    /// Of its outline.
    let range: Range<Int>

    @inline(__always)
    func withOutline<Result>(_ body: (PackedOutline) -> Result) -> Result {
        list.outlines.withUnsafeBufferPointer { bytes in
            // What could not be taken apart is no record.
            body(PackedOutline(bytes, at: range) ?? PackedOutline())
        }
    }

    /// Its fields, or those of them that are wanted. Where its body is damaged or gone, they are those of its file, whose bytes
    /// come with them; of a file that has changed since, no bytes, so that it is found to differ.
    func made(_ id: RecordID, _ wanted: FieldSelection) -> (subject: Subject, source: [UInt8]?) {
        let subject = withBody { bytes in PackedBody(bytes).flatMap { list.unpacked($0.fields, wanted) } }
        if let subject { return (subject, nil) }
        let file = list.bodies.file(of: id) ?? []
        return (list.parsed(file, id), isRead(from: file) ? file : [])
    }

    /// The bytes that the fields were read from; none where neither the index nor the file has them any more.
    func source(_ id: RecordID) -> [UInt8] {
        let source = withBody { bytes in PackedBody(bytes).map { Array($0.source) } }
        if let source { return source }
        return list.bodies.file(of: id).flatMap { isRead(from: $0) ? $0 : nil } ?? []
    }

    /// What is kept of it beside its outline; nil where that is damaged or gone.
    var body: [UInt8]? { withBody { Array($0) } }

    private func withBody<Result: Sendable>(_ make: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result? {
        let (range, sum) = withOutline { ($0.body, $0.sum) }
        return list.bodies.withBody(at: range) { PackedSum.of($0) == sum ? make($0) : nil }
    }

    /// Whether it was read from these bytes, told by their sum.
    func isRead(from other: [UInt8]) -> Bool { withOutline { $0.sourceSum } == PackedSum.of(other) }

    /// Where it stands among those of its kind, and whether it needs work; these hold for one `dossier.md` only.
    var standing: (place: UInt64, needsWork: Bool) {
        withOutline { outline in
            var head = Unpacker(outline.head)
            let number = head.number() ?? 0
            return (number >> 1, number & 1 != 0)
        }
    }

    /// The keys of the passages that its masked fields make up.
    @inline(__always)
    func forEachKey(_ body: (UInt64) -> Void) {
        withOutline { outline in
            var head = Unpacker(outline.head)
            guard head.number() != nil, let count = head.number() else { return }
            for _ in 0..<count {
                guard let key = head.number() else { return }
                body(key)
            }
        }
    }

    /// The records, people and offices that its fields name, each by its sum.
    @inline(__always)
    func forEachNamed(_ body: (UInt64) -> Void) {
        withOutline { outline in
            var named = Unpacker(outline.named)
            while !named.isAtEnd, let sum = named.number() { body(sum) }
        }
    }

    var listing: ListedRow? {
        withOutline { outline in
            var unpacker = Unpacker(outline.listing)
            return ListedRow(&unpacker)
        }
    }

    var digest: Digest {
        withOutline { outline in
            var unpacker = Unpacker(outline.digest)
            return Digest(&unpacker) ?? Digest()
        }
    }
}

/// What every start reads of a record.
struct PackedOutline {
    /// Where its body is.
    private(set) var body: Range<UInt64> = 0..<0
    /// Of its body, and of the bytes of its file.
    private(set) var (sum, sourceSum): (UInt64, UInt64) = (0, 0)
    /// Where it stands, and the keys of its passages.
    private(set) var head: UnsafeBufferPointer<UInt8>
    /// The records, people and offices that its fields name.
    private(set) var named: UnsafeBufferPointer<UInt8>
    private(set) var digest: UnsafeBufferPointer<UInt8>
    private(set) var listing: UnsafeBufferPointer<UInt8>

    /// Of nothing.
    init() {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        (head, named, digest, listing) = (nothing, nothing, nothing, nothing)
    }

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        var unpacker = Unpacker(UnsafeBufferPointer(rebasing: bytes[range]))
        guard let head = unpacker.part(), let named = unpacker.part(), let digest = unpacker.part(),
            let listing = unpacker.part(), let start = unpacker.number(), let count = unpacker.number(),
            let sum = unpacker.number(),
            let sourceSum = unpacker.number(), count <= UInt64.max - start
        else { return nil }
        (self.head, self.named, self.digest, self.listing) = (head, named, digest, listing)
        (self.sum, self.sourceSum) = (sum, sourceSum)
        body = start..<start + count
    }
}

/// What an index keeps of a record for whoever asks for it: the bytes of its file, and its fields.
struct PackedBody {
    let source: UnsafeBufferPointer<UInt8>
    let fields: UnsafeBufferPointer<UInt8>

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var unpacker = Unpacker(bytes)
        guard let source = unpacker.part(), let fields = unpacker.part() else { return nil }
        (self.source, self.fields) = (source, fields)
    }
}
