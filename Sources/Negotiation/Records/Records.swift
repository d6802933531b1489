/// The records of one kind: in the order in which they are shown, by their ids, and those that are broken.
///
/// One is found, changed, added or taken away without a look at the others, and a changed list shares these with the one
/// that it was made from.
package struct Records<Subject: ListedSubject>: Sendable {
    /// As they are shown.
    package private(set) var inOrder: [Record<Subject>] {
        didSet { (ownersInUse, peopleInUse) = (Once(), Once()) }
    }
    /// Each is looked for once: whoever types a name is offered them with every letter.
    private(set) var (ownersInUse, peopleInUse) = (Once<Set<String>>(), Once<Set<String>>())
    private var places: PlacesByName
    /// Those of them whose files are broken, as they are shown.
    package private(set) var broken: [Record<Subject>]
    /// How many can be read and still need work: to ask 10,000 records takes longer than to save one.
    package private(set) var liveCount: Int
    private let order: Subject.Order

    package init(_ records: [Record<Subject>] = [], in framework: Record<Framework>) {
        self = Subject.arranged(records, in: framework)
    }

    fileprivate init(inOrder: [Record<Subject>], by order: Subject.Order, in framework: Record<Framework>) {
        self.order = order
        self.inOrder = inOrder
        (broken, liveCount) = ([], 0)
        var names: [String] = []
        names.reserveCapacity(inOrder.count)
        for record in inOrder {
            names.append(record.id.name)
            if record.isBroken { broken.append(record) }
            if record.standing(under: framework)?.needsWork ?? order.needsWork(record) { liveCount += 1 }
        }
        places = PlacesByName(names)
    }

    /// The record of this name.
    package subscript(name: String) -> Record<Subject>? { place(of: name).map { inOrder[$0] } }

    // Asked of thousands by those who do not know the type; unspecialised, each looks it up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    func others(_ ids: [RecordID], notReadFrom now: (RecordID) -> [UInt8]?) -> [RecordID] {
        ids.filter { id in
            guard let record = self[id.name], let now = now(id) else { return true }
            return !record.isRead(from: now)
        }
    }

    /// Where the record of this name stands in the order.
    package func place(of name: String) -> Int? { places.first(of: name) { inOrder[$0].id.name == name } }

    /// Whether it can be read and still needs work.
    package func needsWork(_ record: Record<Subject>) -> Bool { order.needsWork(record) }

    /// Puts a record in the place of the one of this name, if there is one; nil takes that away.
    package mutating func put(_ record: Record<Subject>?, named name: String) {
        if let record, let place = place(of: name), keepsPlace(record, at: place) {
            if order.needsWork(inOrder[place]) { liveCount -= 1 }
            if order.needsWork(record) { liveCount += 1 }
            inOrder[place] = record
            return
        }
        if let place = place(of: name) {
            let old = inOrder.remove(at: place)
            places.remove(name, at: place)
            if old.isBroken { broken.removeAll { $0 === old } }
            if order.needsWork(old) { liveCount -= 1 }
        }
        if let record {
            let place = order.place(for: record, in: inOrder)
            inOrder.insert(record, at: place)
            places.insert(name, at: place)
            if record.isBroken { broken.insert(record, at: order.place(for: record, in: broken)) }
            if order.needsWork(record) { liveCount += 1 }
        }
    }

    /// Whether a record may take another's place as it is, since nothing else moves by that: as nearly always.
    private func keepsPlace(_ record: Record<Subject>, at place: Int) -> Bool {
        guard !record.isBroken, !inOrder[place].isBroken else { return false }
        let rank = order.rank(record)
        return (place == 0 || order.rank(inOrder[place - 1]) < rank)
            && (place + 1 == count || rank < order.rank(inOrder[place + 1]))
    }

    /// Whether these are the very same records in the same order. Told at once of lists of which one was made from the
    /// other without a change; the records themselves are looked at only where that does not settle it.
    package func isSame(as other: Records) -> Bool {
        let isOneList = inOrder.withUnsafeBufferPointer { own in
            other.inOrder.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
        }
        return isOneList || inOrder.elementsEqual(other.inOrder, by: ===)
    }

    /// These, with the very records of another list in the place of those that were read from the same bytes, in the same
    /// words: what has been worked out from them then need not be again.
    func sharing(_ known: Records) -> Records {
        var records = inOrder
        for (place, record) in inOrder.enumerated() where record.wasRead {
            let isInPlace = place < known.count && known[place].id == record.id
            guard let old = isInPlace ? known[place] : known[record.id.name], old.wasRead, old.source == record.source
            else { continue }
            records[place] = old
        }
        var shared = self
        shared.inOrder = records
        guard !shared.isSame(as: known) else { return known }
        shared.broken = shared.inOrder.filter(\.isBroken)
        return shared
    }

    /// Calls `body` for each name under which there is another record in `next`, with both, of which one may be missing.
    /// Next to nothing is done for records that are the very same, as after a change of one.
    func forEachDifference(in next: Records, _ body: (Record<Subject>?, Record<Subject>?) -> Void) {
        let shorter = Swift.min(count, next.count)
        // Addresses are compared, of thousands for every save: no record is held for that.
        let (start, ending) = inOrder.withUnsafeBufferPointer { own in
            next.inOrder.withUnsafeBufferPointer { other in
                var (start, ending) = (0, 0)
                while start < shorter, own[start] === other[start] { start += 1 }
                while ending < shorter - start, own[own.count - 1 - ending] === other[other.count - 1 - ending] {
                    ending += 1
                }
                return (start, ending)
            }
        }
        for old in inOrder[start..<count - ending] {
            let new = next[old.id.name]
            if new !== old { body(old, new) }
        }
        for new in next.inOrder[start..<next.count - ending] where self[new.id.name] == nil {
            body(nil, new)
        }
    }
}

extension Records: RandomAccessCollection {
    package typealias Element = Record<Subject>
    package typealias Index = Int
    package typealias Indices = Range<Int>
    package typealias SubSequence = ArraySlice<Record<Subject>>

    // Asked for each row that is drawn; as a collection counts itself, its type would be looked up each time.
    package var count: Int { inOrder.count }
    package var startIndex: Int { 0 }
    package var endIndex: Int { inOrder.count }
    package subscript(place: Int) -> Record<Subject> { inOrder[place] }
    package subscript(places: Range<Int>) -> ArraySlice<Record<Subject>> { inOrder[places] }
    // As an array gives them, which asks nothing of this type for each.
    package func makeIterator() -> IndexingIterator<[Record<Subject>]> { inOrder.makeIterator() }
    package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Record<Subject>>) throws -> Result
    ) rethrows -> Result? {
        try inOrder.withContiguousStorageIfAvailable(body)
    }
}

extension ListedSubject {
    package static func arranged(_ records: [Record<Self>], in framework: Record<Framework>) -> Records<Self> {
        let order = Order(framework.subject)
        // What an index keeps has been put in order before: by numbers, moving the records only at the end.
        var placed: [UInt64] = []
        var others: [Record<Self>] = []
        for (index, record) in records.enumerated() {
            if let standing = record.standing(under: framework) {
                placed.append(standing.place << 32 | UInt64(index))
            } else {
                others.append(record)
            }
        }
        guard !placed.isEmpty else { return Records(inOrder: order.sorted(records), by: order, in: framework) }
        placed.sort()
        var known = placed.map { records[Int($0 & 0xFFFF_FFFF)] }
        if !others.isEmpty { known = order.merging(order.sorted(others), into: known) }
        return Records(inOrder: known, by: order, in: framework)
    }
}

extension Record {
    /// Where an index says that it stands, if that holds for this `dossier.md`.
    fileprivate func standing(under framework: Record<Framework>) -> (place: UInt64, needsWork: Bool)? {
        guard let packed, packed.list.framework === framework else { return nil }
        return packed.standing
    }
}

extension RecordOrder {
    fileprivate func sorted(_ records: [Record<Subject>]) -> [Record<Subject>] {
        let ranked = records.indices.map { (rank: rank(records[$0]), index: $0) }
        return ranked.sorted { a, b in
            a.rank != b.rank ? a.rank < b.rank : isNamedBefore(records[a.index], records[b.index])
        }.map { records[$0.index] }
    }

    /// Both in order. Of the longer list, only those are looked at that are near the others.
    fileprivate func merging(_ few: [Record<Subject>], into many: [Record<Subject>]) -> [Record<Subject>] {
        var merged: [Record<Subject>] = []
        merged.reserveCapacity(many.count + few.count)
        var start = 0
        for record in few {
            let place = place(for: record, in: many)
            merged += many[start..<place]
            merged.append(record)
            start = place
        }
        return merged + many[start...]
    }

    /// Where a record belongs among others that are in order.
    fileprivate func place(for record: Record<Subject>, in list: [Record<Subject>]) -> Int {
        let own = rank(record)
        return list.firstIndexByHalves { other in
            let rank = rank(other)
            return rank != own ? rank > own : !isNamedBefore(other, record)
        }
    }
}

/// Where things of a list stand, by the hashes of their names: numbers, of which thousands are copied and gone through in
/// less time than it takes to count one more reference to each thing.
private struct PlacesByName: Sendable {
    /// In order; the hash in the upper half, the place in the lower.
    private var entries: [UInt64] = []

    init(_ names: [String]) {
        entries = names.indices.map { PlacesByName.hash(names[$0]) | UInt64($0) }
        entries.sort()
    }

    /// The first place under a name's hash of which this holds.
    func first(of name: String, where isThere: (Int) -> Bool) -> Int? {
        let hash = PlacesByName.hash(name)
        for entry in entries[entries.firstIndexByHalves { $0 >= hash }...] {
            guard entry & PlacesByName.upper == hash else { return nil }
            let place = Int(entry & ~PlacesByName.upper)
            if isThere(place) { return place }
        }
        return nil
    }

    /// Takes a place away; those behind it come one nearer.
    mutating func remove(_ name: String, at place: Int) {
        let own = PlacesByName.hash(name) | UInt64(place)
        let index = entries.firstIndexByHalves { $0 >= own }
        guard entries.indices.contains(index), entries[index] == own else { return }
        entries.remove(at: index)
        for index in entries.indices where entries[index] & ~PlacesByName.upper > place { entries[index] -= 1 }
    }

    /// Makes room for a place; those behind it go one further.
    mutating func insert(_ name: String, at place: Int) {
        for index in entries.indices where entries[index] & ~PlacesByName.upper >= place { entries[index] += 1 }
        let own = PlacesByName.hash(name) | UInt64(place)
        entries.insert(own, at: entries.firstIndexByHalves { $0 >= own })
    }

    private static let upper: UInt64 = 0xFFFF_FFFF_0000_0000

    private static func hash(_ name: String) -> UInt64 { UInt64(truncatingIfNeeded: name.hashValue) & upper }
}

extension Array {
    /// The first place of which this holds, where it holds of all that follow; the end where there is none.
    fileprivate func firstIndexByHalves(where holds: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = holds(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
