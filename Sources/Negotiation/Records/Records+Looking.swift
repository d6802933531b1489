import Synchronization

extension Records {
    /// Those that may name a record. Of what an index keeps, these are few, and no others are made for the answer.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package func thatMayName(_ id: RecordID) -> [Record<Subject>] {
        let sum = id.sum
        return inOrder.filter { $0.mayName(sum) }
    }

    /// Whether somebody of this name owns one of them, or took part in it, or is quoted in it.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    func name(person: String) -> Bool {
        // Where nothing is left unmade, as without an index, all names are looked for once.
        guard inOrder.contains(where: { $0.unmade != nil }) else {
            return owners.contains(person) || people.contains(person)
        }
        let sum = person.sumOfName
        return inOrder.contains { record in
            guard record.mayName(sum) else { return false }
            let looked = record.passing()
            return looked.subject.owners.contains(person) || looked.subject.people.contains(person)
        }
    }

    /// Those who own them, or something that they left to be done.
    var owners: Set<String> { ownersInUse.value { names(in: ["owner", "actions"]) { $0.owners } } }

    /// Those who took part in them, or are quoted.
    var people: Set<String> { peopleInUse.value { names(in: ["statements"], perSide: true) { $0.people } } }

    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    private func names(
        in fields: Set<String>, perSide: Bool = false, _ own: @escaping @Sendable (Subject) -> [String]
    ) -> Set<String> {
        let wanted = Subject.fields(fields, perSide: perSide)
        return Set(gathered { $2 += own($1.passing(wanted).subject) })
    }

    /// What `look` adds for each, in their order, on all processors where an index keeps them.
    ///
    /// - Parameters:
    ///   - places: of those that it is to look at, in the order that is wanted; nil for all.
    ///   - look: given a place and the record there. It asks for `passing`, so that what it looks at is let go again.
    func gathered<Found: Sendable>(
        at places: [Int]? = nil,
        _ look: @escaping @Sendable (_ place: Int, _ record: Record<Subject>, inout [Found]) -> Void
    ) -> [Found] {
        let look = { @Sendable [inOrder] (run: Range<Int>) in
            run.reduce(into: [Found]()) { found, index in
                let place = places?[index] ?? index
                look(place, inOrder[place], &found)
            }
        }
        let count = places?.count ?? inOrder.count
        guard let packed = inOrder.lazy.compactMap(\.unmade).first else { return look(0..<count) }
        let runs = FoundInRuns<Found>()
        packed.list.bodies.forEachRun(of: count) { runs.add(look($0), of: $0) }
        return runs.all
    }
}

/// What was found in runs of a list, on several threads.
private final class FoundInRuns<Found: Sendable>: Sendable {
    private let runs = Mutex<[(start: Int, found: [Found])]>([])

    func add(_ found: [Found], of run: Range<Int>) {
        if !found.isEmpty { runs.withLock { $0.append((run.lowerBound, found)) } }
    }

    var all: [Found] {
        let runs = runs.withLock { $0.sorted { $0.start < $1.start } }
        var all: [Found] = []
        all.reserveCapacity(runs.reduce(0) { $0 + $1.found.count })
        for run in runs { all += run.found }
        return all
    }
}
