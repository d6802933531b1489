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
    package func content(of name: String) -> PackedContent? {
        guard let place = records.place(of: name) else { return nil }
        let record = records[place]
        var head = Packer()
        func stand(_ needsWork: Bool) { head.add(number: UInt64(place) << 1 | (needsWork ? 1 : 0)) }
        var keys: [UInt64] = []
        if let packed = record.packed, packed.list.framework === framework, let body = packed.body {
            // As it was found: to make its fields for that would take the room of all of them.
            stand(packed.standing.needsWork)
            packed.forEachKey { keys.append($0) }
            add(keys, to: &head)
            return packed.withOutline { outline in
                PackedContent(
                    body: body, sourceSum: outline.sourceSum, head: head.bytes, named: Array(outline.named),
                    digest: Array(outline.digest), listing: Array(outline.listing))
            }
        }
        stand(records.needsWork(record))
        Secrets.forEachKey(of: record, masked) { keys.append($0) }
        add(keys, to: &head)
        var (named, digest, listing) = (Packer(), Packer(), Packer())
        var (fields, body) = (Packer(), Packer())
        let people = record.subject.owners + record.subject.people
        let sums = record.subject.named.map(\.sum) + people.map(\.sumOfName)
        for sum in Set(sums).sorted() { named.add(number: sum) }
        record.digest.pack(into: &digest)
        record.listing.pack(into: &listing)
        record.subject.packInParts(into: &fields)
        let source = record.source
        body.add(source)
        body.add(fields.bytes)
        return PackedContent(
            body: body.bytes, sourceSum: PackedSum.of(source), head: head.bytes, named: named.bytes,
            digest: digest.bytes, listing: listing.bytes)
    }

    private func add(_ keys: [UInt64], to head: inout Packer) {
        head.add(number: UInt64(keys.count))
        for key in keys { head.add(number: key) }
    }
}

/// A record as an index keeps it.
package struct PackedContent {
    package let body: [UInt8]
    fileprivate let sourceSum: UInt64
    fileprivate let head: [UInt8]
    fileprivate let named: [UInt8]
    fileprivate let digest: [UInt8]
    fileprivate let listing: [UInt8]

    /// - Parameter start: where the body has been put.
    package func addOutline(at start: UInt64, to packer: inout Packer) {
        for part in [head, named, digest, listing] { packer.add(part) }
        for number in [start, UInt64(body.count), PackedSum.of(body), sourceSum] { packer.add(number: number) }
    }
}
