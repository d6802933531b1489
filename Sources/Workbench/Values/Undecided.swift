import FrontMatter
import Negotiation

/// What waits to be decided: conflicts of saves and undos, files that git could not merge, drafts of lost sessions.
struct Undecided: Sendable {
    /// All but what git left in files.
    private(set) var waiting: [Decision] = []
    /// What git left in files with both versions.
    private(set) var merges: [Decision] = []
    /// What the copies of records say otherwise than they do.
    private(set) var copied: [Decision] = []
    /// What of it is to stay as the record has it.
    private var dropped: Set<Decision> = []
    /// The first that nobody has been shown yet; nil where all have.
    private(set) var firstNew: Int?

    /// In the order in which they came; what git and copies left comes last.
    var all: [Decision] { waiting + merges + copied }

    mutating func add(_ new: [Decision]) {
        let before = waiting.count
        for decision in new where !waiting.contains(decision) {
            waiting.removeAll { $0.isAbout(decision) }
            waiting.append(decision)
        }
        if !new.isEmpty, !waiting.isEmpty { firstNew = min(before, waiting.count - 1) }
    }

    /// Drafts of single fields, each against what its field holds now; what that is already needs no decision.
    mutating func add(_ drafts: [Draft], in dossier: Dossier) {
        add(
            drafts.compactMap { draft in
                let now = dossier.summary(of: draft.record)?.text(of: draft.field)
                guard now != draft.text else { return nil }
                let path =
                    (try? FieldAddress(draft.field, in: draft.record.kind, vocabulary: dossier.vocabulary))?.path
                    ?? Path([.key(draft.field)])
                return Decision(
                    conflict: Conflict(
                        record: draft.record, field: path, base: draft.base.map(Value.text), ours: .text(draft.text),
                        theirs: now.map(Value.text)),
                    origin: .draft(field: draft.field, typed: draft.text, time: draft.time), by: Author())
            })
    }

    mutating func close(_ decision: Decision) {
        // Their version may have become another while ours was typed.
        if case .copy = decision.origin {
            dropped.insert(decision)
            copied.removeAll { $0 == decision }
        } else {
            waiting.removeAll { $0.isAbout(decision) }
        }
    }

    /// Whether this is all that is left to decide of a copy, so that it can go.
    func isLast(_ decision: Decision, of copy: RecordCopy) -> Bool {
        !copied.contains { $0.origin == .copy(copy) && $0 != decision }
    }

    mutating func haveBeenShown() { firstNew = nil }

    /// What waits, to be kept on disk.
    func drafts(vocabulary: Vocabulary?) -> [Draft] { waiting.compactMap { $0.draft(vocabulary: vocabulary) } }

    /// Brings what waits into line with a new version of the dossier.
    mutating func review(_ dossier: Dossier, hasBroken: Bool) {
        waiting = waiting.compactMap { decision in
            guard let record = dossier.summary(of: decision.record), !record.isBroken else { return decision }
            var decision = decision
            switch decision.origin {
            case .save, .undo: decision.conflict.theirs = record.value(of: decision.conflict.field)
            case .draft(let field, _, _): decision.conflict.theirs = record.text(of: field).map(Value.text)
            case .removal, .copy, .merge: return decision
            }
            // Somebody has made the very change.
            return decision.conflict.theirs == decision.conflict.ours ? nil : decision
        }
        copied = dossier.copies.flatMap { decisions(on: $0, in: dossier) }
        merges = hasBroken ? dossier.brokenSummaries.flatMap(Undecided.merges) : []
    }

    /// A decision for each field; of a copy that says the same, one in which nothing is to be decided any more.
    private func decisions(on copy: RecordCopy, in dossier: Dossier) -> [Decision] {
        guard let record = dossier.summary(of: copy.record), !record.isBroken,
            var changes = Change.differences(in: record.id, from: record.source, to: copy.source)
        else { return [] }
        if changes.isEmpty { changes = [Change(record: record.id, field: Path(), before: nil, after: nil)] }
        return changes.map { change in
            Decision(
                conflict: Conflict(
                    record: record.id, field: change.field, base: nil, ours: change.after, theirs: change.before),
                origin: .copy(copy), by: Author())
        }.filter { !dropped.contains($0) }
    }

    private static func merges(in record: RecordSummary) -> [Decision] {
        guard let text = ConflictedText(record.source), let conflicts = text.conflicts(in: record.id) else { return [] }
        return conflicts.map {
            Decision(
                conflict: $0, origin: .merge(ours: text.labels.ours, theirs: text.labels.theirs), by: Author())
        }
    }
}
