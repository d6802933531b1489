import Scratch
import Testing

/// Looks at what a disturbed deed has left: what must hold of its kind holds, and work goes on as if nothing had been.
struct Aftermath {
    let rehearsal: Rehearsal
    private var known: Set<Tree> = []
    private var deed: Deed { rehearsal.deed }
    private var scene: Scene { rehearsal.scene }

    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// Judges the stage as it lies there after this run.
    mutating func judge(_ what: String, _ run: Run, mustClean: Bool = true, into findings: inout Findings) throws {
        try judge(
            what, isAcknowledged: deed.isAcknowledged(in: run), mayBePartial: deed.isPartlyDone(in: run),
            mustClean: mustClean, into: &findings)
    }

    /// - Parameters:
    ///   - isAcknowledged: whether the person has been told that it is done.
    ///   - mayBePartial: whether the person has been told which parts it was not done for.
    ///   - mustClean: whether nothing but records may be in the folder once the next save is done.
    mutating func judge(
        _ what: String, isAcknowledged: Bool, mayBePartial: Bool = false, mustClean: Bool = true,
        into findings: inout Findings
    ) throws {
        let tree = try scene.tree()
        // Programs need not look twice at the same.
        var key = tree.likeness
        key.entries["acknowledged"] = isAcknowledged ? .file([], mode: 0) : nil
        guard known.insert(key).inserted else { return }
        try Aftermath.judgeFiles(
            of: tree, rehearsal, what, isAcknowledged, mayBePartial: mayBePartial, into: &findings)
        switch deed.kind {
        case .records:
            try goOn(what, isAcknowledged, mustClean, into: &findings)
            try doAgain(what, from: tree, into: &findings)
        case .review: try goOnReviewing(what, from: tree, into: &findings)
        case .exchange: findings.broken += try Exchange(scene).goOn().map { "\(what): \($0)" }
        }
    }

    static func judgeFiles(
        of tree: Tree, _ rehearsal: Rehearsal, _ what: String, _ isAcknowledged: Bool, mayBePartial: Bool = false,
        into findings: inout Findings
    ) throws {
        let version = try rehearsal.version(in: tree)
        if version == .broken || version == .partial && !mayBePartial {
            findings.broken.append("\(what): neither old nor new")
        } else if isAcknowledged, version == .old {
            findings.lost.append(what)
        }
        guard rehearsal.deed.kind != .exchange else { return }
        let others = others(in: tree, rehearsal)
        if !others.isEmpty { findings.broken.append("\(what): not as they were: \(others)") }
    }

    /// Records that are not what they were, although the deed does not touch them, or are gone or new.
    private static func others(in tree: Tree, _ rehearsal: Rehearsal) -> [String] {
        let before = rehearsal.earlier.visible(in: "dossier")
        let (after, now) = (rehearsal.end.visible(in: "dossier"), tree.visible(in: "dossier"))
        return Set(before.keys).union(after.keys).union(now.keys).filter { path in
            if before[path] == after[path] { return now[path] != before[path] }
            return before[path] != nil && after[path] != nil && now[path] == nil
        }.sorted()
    }

    /// The dossier passes, the next save works, and then all is tidy.
    private func goOn(
        _ what: String, _ isAcknowledged: Bool, _ mustClean: Bool, into findings: inout Findings
    ) throws {
        let check = try scene.sherpa("check")
        if check.status != 0 { findings.broken.append("\(what): check: \(check.output)\(check.errors)") }
        if isLong {
            let count = try scene.sherpa("list", "gaps", "--plain").output.split(separator: "\n").count
            let counts = [rehearsal.earlier, rehearsal.end].map { $0.names(in: "dossier/gaps").count }
            if !counts.contains(count) { findings.broken.append("\(what): \(count) gaps are listed") }
        }
        let next = try scene.sherpa("set", "first", "x-next=done")
        if next.status != 0 { findings.broken.append("\(what): the next save: \(next.errors)") }
        let tree = try scene.tree()
        var without = tree
        if let text = tree.text("dossier/gaps/first.md"),
            case .file(_, let mode)? = tree.entries["dossier/gaps/first.md"]
        {
            without.entries["dossier/gaps/first.md"] = .file(
                Array(text.replacing("x-next: done\n", with: "x-next: none\n").utf8), mode: mode)
        }
        switch try rehearsal.version(in: without) {
        case .old:
            if isAcknowledged || !deed.cutShort.isEmpty { findings.lost.append("\(what), once work goes on") }
        case .new, .partial: break
        case .mixed: findings.broken.append("\(what): done by half, also once work goes on")
        case .broken: findings.broken.append("\(what): the next save spoilt it")
        }
        if mustClean {
            let folders = ["dossier", "dossier/gaps", "dossier/meetings"]
            let left = folders.flatMap { tree.names(in: $0).filter { $0.hasPrefix(".") && $0 != ".sherpa" } }
            let journal = tree.names(in: "dossier/.sherpa").filter { $0 != "lock" }
            if !left.isEmpty || !journal.isEmpty { findings.broken.append("\(what): left over: \(left + journal)") }
        }
    }

    /// The same command does it.
    private func doAgain(_ what: String, from tree: Tree, into findings: inout Findings) throws {
        // What was cut short is finished first, as the next save has shown, and the same command would be one too many.
        guard try rehearsal.version(in: tree) == .old, tree.entries["dossier/.sherpa/journal"] == nil else { return }
        try tree.write(to: scene.stage)
        let again = try scene.run(scene.command(deed.arguments))
        let now = try scene.tree()
        if again.status != 0 {
            findings.broken.append("\(what): the same command again: \(again.status) \(again.errors)")
        } else if now.visible(in: "dossier") != rehearsal.end.visible(in: "dossier") {
            findings.broken.append("\(what): the same command again makes something else of it")
        }
    }

    /// What was seen is known, and the review can be ended.
    private func goOnReviewing(_ what: String, from tree: Tree, into findings: inout Findings) throws {
        let queue = try scene.sherpa("review")
        if queue.status > 1 || queue.errors.contains("damaged") || queue.errors.contains("cannot be") {
            findings.broken.append("\(what): the review: \(queue.errors)")
        }
        let again = try scene.run(scene.command(deed.arguments))
        let isDone = try rehearsal.version(in: tree) == .new
        if again.status != 0 || !isDone && !deed.isAcknowledged(in: again) {
            findings.broken.append("\(what): the same command again: \(again.status) \(again.output)\(again.errors)")
        }
        let end = try scene.sherpa("review", "--finish")
        if end.status != 0 { findings.broken.append("\(what): the end of the review: \(end.errors)") }
        let changes = try scene.sherpa("changes")
        if changes.status != 1 { findings.broken.append("\(what): changes after the end: \(changes.output)") }
    }
}
