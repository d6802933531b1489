/// What a reviewer had seen when they last finished a review: every record's bytes, and when that was.
package struct ReviewBaseline: Sendable {
    /// Tells this baseline from every other; an unfinished review is held against the one that it began with.
    package let name: String
    /// Local time, as in `2026-02-20 14:02`.
    package let finished: String
    /// All records one behind the other: 10,000 in one piece are read at once, and cost no more than their bytes.
    private let bytes: [UInt8]
    private let extents: [RecordID: Range<Int>]

    /// - Parameter extents: where each record's bytes lie in `bytes`; ranges beyond their end are left out.
    package init(name: String, finished: String, bytes: [UInt8], extents: [RecordID: Range<Int>]) {
        self.name = name
        self.finished = finished
        self.bytes = bytes
        self.extents = extents.filter { $0.value.lowerBound >= 0 && $0.value.upperBound <= bytes.count }
    }

    package init(name: String, finished: String, records: [RecordID: [UInt8]]) {
        var bytes: [UInt8] = []
        var extents: [RecordID: Range<Int>] = [:]
        for (id, source) in records {
            extents[id] = bytes.count..<bytes.count + source.count
            bytes += source
        }
        self.init(name: name, finished: finished, bytes: bytes, extents: extents)
    }

    /// In no order.
    package var records: some Collection<RecordID> { extents.keys }

    /// The bytes that a record had; nil where it was not there.
    package func source(of id: RecordID) -> ArraySlice<UInt8>? { extents[id].map { bytes[$0] } }

    /// Whether a record had exactly these bytes.
    package func holds(_ id: RecordID, _ source: [UInt8]) -> Bool {
        guard let extent = extents[id], extent.count == source.count else { return false }
        return bytes[extent] == source[...]
    }

    /// The records that are other than they were: changed, new or gone. Of what cannot be read that is not known.
    package func changedRecords(in dossier: Dossier) -> Set<RecordID> {
        let unknown = dossier.unknown
        var changed: Set<RecordID> = []
        var found = 0
        dossier.forEachSource { id, source in
            if extents[id] != nil { found += 1 }
            if !holds(id, source), !unknown.covers(id) { changed.insert(id) }
        }
        guard found < extents.count else { return changed }
        var present: Set<RecordID> = []
        dossier.forEachSource { id, _ in present.insert(id) }
        return changed.union(extents.keys.filter { !present.contains($0) && !unknown.covers($0) })
    }

    /// The next baseline: the dossier as it is now, but for records that were not answered or could not be read. Those stay
    /// as they were seen last, so that what happened to them is told again.
    package static func next(
        after old: ReviewBaseline?, _ dossier: Dossier, unanswered: Set<RecordID>
    ) -> [(id: RecordID, source: ArraySlice<UInt8>)] {
        var records: [(id: RecordID, source: ArraySlice<UInt8>)] = []
        let unread = dossier.unread
        var left = unanswered
        for part in unread {
            switch part.part {
            case .record(let id): left.insert(id)
            case .folder(let kind): left.formUnion(old?.extents.keys.filter { $0.kind == kind } ?? [])
            }
        }
        dossier.forEachSource { id, source in
            if !left.contains(id) { records.append((id, source[...])) }
        }
        for id in left.sorted() {
            if let source = old?.source(of: id) { records.append((id, source)) }
        }
        return records
    }
}
