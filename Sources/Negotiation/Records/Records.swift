/// The records of one kind: in the order in which they are shown, by their ids, and those that are broken.
///
/// One is found, changed, added or taken away by halves, so that this costs next to nothing among thousands, and a
/// changed list shares all other records with the one that it was made from.
package struct Records<Subject: ListedSubject>: Sendable {
    /// As they are shown.
    package private(set) var inOrder: [Record<Subject>]
    /// The same, by the names of their files.
    private var byName: [Record<Subject>]
    /// Those of them whose files are broken, as they are shown.
    package private(set) var broken: [Record<Subject>]
    /// How many can be read and still need work: to ask 10,000 records takes longer than to save one.
    package private(set) var liveCount: Int
    private let order: Subject.Order

    package init(_ records: [Record<Subject>] = [], in framework: Record<Framework>) {
        let order = Subject.Order(framework.subject)
        self.order = order
        // Sorts by keys made once, moving the records only at the end.
        let ranked = records.indices.map { (index: $0, rank: order.rank(records[$0])) }
        inOrder = ranked.sorted { $0.rank < $1.rank }.map { records[$0.index] }
        byName = records.sorted { $0.id.name < $1.id.name }
        broken = inOrder.filter(\.isBroken)
        liveCount = inOrder.count { order.needsWork($0) }
    }

    /// The record of this name.
    package subscript(name: String) -> Record<Subject>? {
        let place = nameplace(name)
        return byName.indices.contains(place) && byName[place].id.name == name ? byName[place] : nil
    }

    /// Where a record stands in the order.
    package func place(of name: String) -> Int? { self[name].flatMap { place(of: $0, in: inOrder) } }

    /// Whether it can be read and still needs work.
    package func needsWork(_ record: Record<Subject>) -> Bool { order.needsWork(record) }

    /// Puts a record in the place of the one of this name, if there is one; nil takes that away.
    package mutating func put(_ record: Record<Subject>?, named name: String) {
        let nameplace = nameplace(name)
        let old = byName.indices.contains(nameplace) && byName[nameplace].id.name == name ? byName[nameplace] : nil
        switch (old, record) {
        case (nil, nil): return
        case (nil, let record?): byName.insert(record, at: nameplace)
        case (_?, let record?): byName[nameplace] = record
        case (_?, nil): byName.remove(at: nameplace)
        }
        if let old {
            remove(old, from: &inOrder)
            if old.isBroken { remove(old, from: &broken) }
            if order.needsWork(old) { liveCount -= 1 }
        }
        if let record {
            insert(record, into: &inOrder)
            if record.isBroken { insert(record, into: &broken) }
            if order.needsWork(record) { liveCount += 1 }
        }
    }

    /// Whether these are the very same records in the same order. Told at once of lists of which one was made from the
    /// other without a change; the records themselves are looked at only where that does not settle it.
    package func isSame(as other: Records) -> Bool {
        let isOneList = inOrder.withUnsafeBufferPointer { own in
            other.inOrder.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
        }
        return isOneList || inOrder.elementsEqual(other.inOrder, by: ===)
    }

    /// Calls `body` for each name under which there is another record in `next`, with both, of which one may be missing.
    /// Next to nothing is done for records that are the very same, as after a change of one.
    func forEachDifference(in next: Records, _ body: (Record<Subject>?, Record<Subject>?) -> Void) {
        var (old, new) = (byName[...], next.byName[...])
        while let a = old.first, let b = new.first {
            if a === b {
                (old, new) = (old.dropFirst(), new.dropFirst())
            } else if a.id.name == b.id.name {
                body(a, b)
                (old, new) = (old.dropFirst(), new.dropFirst())
            } else if a.id.name < b.id.name {
                body(a, nil)
                old = old.dropFirst()
            } else {
                body(nil, b)
                new = new.dropFirst()
            }
        }
        for record in old { body(record, nil) }
        for record in new { body(nil, record) }
    }
}

extension Records {
    /// Where the record of this name is among those by name, or would be.
    private func nameplace(_ name: String) -> Int { byName.firstIndexByHalves { !($0.id.name < name) } }

    private func place(of record: Record<Subject>, in list: [Record<Subject>]) -> Int? {
        let rank = order.rank(record)
        let start = list.firstIndexByHalves { !(order.rank($0) < rank) }
        return list[start...].firstIndex { $0 === record }
    }

    private func remove(_ record: Record<Subject>, from list: inout [Record<Subject>]) {
        if let place = place(of: record, in: list) { list.remove(at: place) }
    }

    private func insert(_ record: Record<Subject>, into list: inout [Record<Subject>]) {
        let rank = order.rank(record)
        list.insert(record, at: list.firstIndexByHalves { !(order.rank($0) < rank) })
    }
}

extension Records: RandomAccessCollection {
    package typealias Element = Record<Subject>
    package typealias Index = Int
    package typealias Indices = Range<Int>
    package typealias SubSequence = ArraySlice<Record<Subject>>

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
