extension Dossier {
    /// The records that are other in `next`, came or went. Next to nothing is done for records that are the very same,
    /// as after an update.
    public func recordsDiffering(in next: Dossier) -> Set<RecordID> {
        var found: Set<RecordID> = framework.source == next.framework.source ? [] : [framework.id]
        found.formUnion(Dossier.differing(projects, next.projects))
        found.formUnion(Dossier.differing(gaps, next.gaps))
        found.formUnion(Dossier.differing(meetings, next.meetings))
        return found
    }

    private static func differing<Subject>(_ old: [Record<Subject>], _ new: [Record<Subject>]) -> Set<RecordID> {
        let shorter = min(old.count, new.count)
        let start = (0..<shorter).first { old[$0] !== new[$0] } ?? shorter
        let ending =
            (0..<shorter - start).first { old[old.count - 1 - $0] !== new[new.count - 1 - $0] } ?? shorter - start
        let (before, after) = (old[start..<old.count - ending], new[start..<new.count - ending])
        var left = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var found: Set<RecordID> = []
        for record in after {
            guard let same = left.removeValue(forKey: record.id) else {
                found.insert(record.id)
                continue
            }
            if same !== record, same.source != record.source || same.isBroken != record.isBroken {
                found.insert(record.id)
            }
        }
        return found.union(left.keys)
    }
}
