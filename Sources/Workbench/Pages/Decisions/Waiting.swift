import FrontMatter
import Negotiation

// What waits to be decided: conflicts of saves and undos, files that git could not merge, drafts of lost sessions.
extension Workbench {
    /// In the order in which they came; what git left comes last.
    var decisions: [Decision] { waiting + merges }

    /// What is typed and not saved, to be kept on disk.
    public var drafts: [Draft] {
        var drafts =
            waiting.compactMap { $0.draft(vocabulary: dossier.vocabulary) }
            + pages.compactMap { $0.draft(today: today) }
        for entry in [openEntry, unsaved].compactMap(\.self) where entry.editor.text != entry.base ?? "" {
            drafts.append(
                Draft(record: entry.record, field: entry.field, text: entry.editor.text, base: entry.base))
        }
        return drafts + [noteDraft].compactMap(\.self) + lineDrafts
    }

    /// A note that is being typed, as the record would be with it.
    private var noteDraft: Draft? {
        guard case .question(let question)? = prompt, case .note(let record) = question.purpose,
            !question.editor.isEmpty, var edit = try? RecordEdit(record)
        else { return nil }
        guard (try? edit.note(question.editor.text, today: today)) != nil else { return nil }
        return Draft(
            record: record.id, field: Draft.wholeRecord, text: String(decoding: edit.document.bytes, as: UTF8.self),
            base: String(decoding: record.source, as: UTF8.self))
    }

    private var openEntry: Prompt.Entry? {
        if case .entry(let entry)? = prompt { return entry }
        return nil
    }

    mutating func addDecisions(_ new: [Decision]) {
        for decision in new where !waiting.contains(decision) {
            waiting.removeAll { $0.record == decision.record && $0.conflict.field == decision.conflict.field }
            waiting.append(decision)
        }
    }

    /// Opens the page of decisions at the first of these, unless the person is in the midst of something.
    mutating func showDecisions(from first: Int) {
        guard !decisions.isEmpty, prompt == nil else { return }
        if pages.last is DecisionsPage { pages.removeLast() }
        pages.append(DecisionsPage(index: first))
    }

    /// Brings what waits into line with a new version of the dossier.
    mutating func reviewDecisions() {
        waiting = waiting.compactMap { decision in
            guard let record = dossier.summary(of: decision.record), !record.isBroken else { return decision }
            var decision = decision
            switch decision.origin {
            case .save, .undo: decision.conflict.theirs = record.value(of: decision.conflict.field)
            case .draft(let field, _, _): decision.conflict.theirs = record.text(of: field).map(Value.text)
            case .removal, .merge: return decision
            }
            // Somebody has made the very change.
            return decision.conflict.theirs == decision.conflict.ours ? nil : decision
        }
        merges = facts.broken == 0 ? [] : dossier.brokenSummaries.flatMap(Workbench.merges)
    }

    private static func merges(in record: RecordSummary) -> [Decision] {
        guard let text = ConflictedText(record.source), let conflicts = text.conflicts(in: record.id) else { return [] }
        return conflicts.map {
            Decision(
                conflict: $0, origin: .merge(ours: text.labels.ours, theirs: text.labels.theirs), by: Author())
        }
    }

    /// Drafts of lost sessions, each against what its field holds now.
    mutating func adopt(_ drafts: [Draft]) {
        let drafts = drafts.filter { !adoptLine($0) && !reopen($0) }
        addDecisions(
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
}
