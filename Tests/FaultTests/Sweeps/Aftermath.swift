import Testing

/// Looks at what a disturbed deed has left: the records are whole, and work goes on as if nothing had been.
struct Aftermath {
    let rehearsal: Rehearsal
    private var known: Set<Tree> = []

    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// Judges the stage as it lies there.
    ///
    /// - Parameters:
    ///   - isAcknowledged: whether the person has been told that it is saved.
    ///   - mustClean: whether nothing but records may be in the folder once the next save is done.
    mutating func judge(_ what: String, isAcknowledged: Bool, mustClean: Bool = true, into findings: inout Findings)
        throws
    {
        let tree = try rehearsal.scene.tree()
        Aftermath.judgeBytes(of: tree, rehearsal, what, isAcknowledged, into: &findings)
        // Programs need not look twice at the same.
        var key = tree.likeness
        key.entries["acknowledged"] = isAcknowledged ? .file([], mode: 0) : nil
        guard known.insert(key).inserted else { return }
        try goOn(what, isAcknowledged, mustClean, into: &findings)
    }

    static func judgeBytes(
        of tree: Tree, _ rehearsal: Rehearsal, _ what: String, _ isAcknowledged: Bool, into findings: inout Findings
    ) {
        let version = rehearsal.version(in: tree)
        if version == .broken || !isExpected(records(in: tree), rehearsal) {
            findings.broken.append("\(what): neither old nor new: \(records(in: tree))")
        } else if isAcknowledged, version == .old {
            findings.lost.append(what)
        }
    }

    /// What is not hidden beside the records, and the records.
    private static func records(in tree: Tree) -> [String] {
        tree.names(in: "dossier/gaps").filter { !$0.hasPrefix(".") }
    }

    /// Every name is one from before or after, and those that are in both are there.
    private static func isExpected(_ names: [String], _ rehearsal: Rehearsal) -> Bool {
        let (before, after) = (Set(records(in: rehearsal.earlier)), Set(records(in: rehearsal.end)))
        return before.union(after).isSuperset(of: names) && before.intersection(after).isSubset(of: names)
    }

    /// The dossier passes, the next save works, and then all is tidy.
    private func goOn(
        _ what: String, _ isAcknowledged: Bool, _ mustClean: Bool, into findings: inout Findings
    ) throws {
        let scene = rehearsal.scene
        let check = try scene.sherpa("check")
        if check.status != 0 { findings.broken.append("\(what): check: \(check.output)\(check.errors)") }
        if isLong {
            let count = try scene.sherpa("list", "gaps", "--plain").output.split(separator: "\n").count
            let counts = [rehearsal.earlier, rehearsal.end].map { Aftermath.records(in: $0).count }
            if !counts.contains(count) {
                findings.broken.append("\(what): \(count) gaps are listed")
            }
        }
        let next = try scene.sherpa("set", "first", "x-next=done")
        if next.status != 0 { findings.broken.append("\(what): the next save: \(next.errors)") }
        let tree = try scene.tree()
        var without = tree
        for (path, entry) in tree.entries {
            guard case .file(let bytes, let mode) = entry, path.hasSuffix("first.md") else { continue }
            let text = String(decoding: bytes, as: UTF8.self).replacing("x-next: done\n", with: "x-next: none\n")
            without.entries[path] = .file(Array(text.utf8), mode: mode)
        }
        switch rehearsal.version(in: without) {
        case .old:
            if isAcknowledged || !rehearsal.deed.cutShort.isEmpty {
                findings.lost.append("\(what), once work goes on")
            }
        case .new: break
        case .mixed: findings.broken.append("\(what): done by half, also once work goes on")
        case .broken: findings.broken.append("\(what): the next save spoilt it")
        }
        if mustClean {
            let left = tree.names(in: "dossier/gaps").filter { $0.hasPrefix(".") }
            let journal = tree.names(in: "dossier/.sherpa").filter { $0 != "lock" }
            if !left.isEmpty || !journal.isEmpty { findings.broken.append("\(what): left over: \(left + journal)") }
        }
    }
}
