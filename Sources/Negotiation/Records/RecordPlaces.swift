import Synchronization

/// Where the records of a dossier stand in its lists, by their ids.
///
/// Most commands look up a few records, for which going through the list is cheaper than to make an index of thousands.
/// Who looks up many gets the index, so that no work on all records takes time that grows with their square.
final class RecordPlaces: Sendable {
    /// Look-ups of one kind that go through the list: about what the index costs.
    static let mostSingly = 16

    private struct State {
        var asked: [RecordKind: Int] = [:]
        var indices: [RecordKind: [String: Int]] = [:]
        var steps = 0
    }

    private let state = Mutex(State())

    /// Records that were looked at, in all.
    var steps: Int { state.withLock(\.steps) }

    /// - Parameter records: always the same.
    func place<Subject>(of name: String, in records: [Record<Subject>]) -> Int? {
        state.withLock { state in
            if let index = state.indices[Subject.kind] { return index[name] }
            state.asked[Subject.kind, default: 0] += 1
            guard state.asked[Subject.kind, default: 0] > RecordPlaces.mostSingly else {
                let place = records.firstIndex { $0.id.name == name }
                state.steps += place.map { $0 + 1 } ?? records.count
                return place
            }
            state.steps += records.count
            let index = Dictionary(
                records.indices.map { (records[$0].id.name, $0) }, uniquingKeysWith: { first, _ in first })
            state.indices[Subject.kind] = index
            return index[name]
        }
    }
}
