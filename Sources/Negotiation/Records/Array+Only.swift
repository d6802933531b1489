extension Array {
    /// The records with these ids, in the same order; nil means all. A few of thousands are told by their names, which
    /// takes less than to hash every id.
    func only<Subject>(_ wanted: Set<RecordID>?) -> [Record<Subject>] where Element == Record<Subject> {
        guard let wanted else { return self }
        let names = wanted.filter { $0.kind == Subject.kind }.map(\.name)
        if names.isEmpty { return [] }
        return names.count <= 8 ? filter { names.contains($0.id.name) } : filter { wanted.contains($0.id) }
    }
}
