import FrontMatter
import Negotiation
import Screen
import Words

// The page of decisions: ours, theirs, or something else.
extension Workbench {
    /// The decision that is on the screen.
    var shownDecision: Decision? {
        guard let page = self[DecisionsPage.self], decisions.indices.contains(page.index) else { return nil }
        return decisions[page.index]
    }

    mutating func openDecisions() {
        if !decisions.isEmpty { return showDecisions(from: 0) }
        guard !unsaved.unopened.isEmpty else { return tell(DecisionWords.none.text) }
        openNextDraft()
    }

    mutating func moveDecision(by step: Int) {
        guard let page = self[DecisionsPage.self] else { return }
        let next = page.index + step
        guard decisions.indices.contains(next) else {
            return tell((step > 0 ? DecisionWords.last : .first).text)
        }
        pages[pages.count - 1] = DecisionsPage(index: next)
    }

    /// Puts our version into the file, over theirs.
    mutating func keepOurs() -> [Effect] {
        guard let decision = shownDecision else { return [] }
        let conflict = decision.conflict
        switch decision.origin {
        case .merge: return decideMerge(decision, as: conflict.ours)
        case .draft(let field, let typed, _):
            do throws(ChangeRefusal) {
                return try saveDraft(decision, field, typed)
            } catch {
                tell(error.reason, .error)
                return []
            }
        case .removal(let source): return remake(decision, source)
        case .copy(let copy): return take(decision.conflict.ours, from: copy, for: decision)
        case .save, .undo:
            guard let record = dossier.summary(of: decision.record) else { return keepOnlyWords(decision) }
            let change = Change(
                record: decision.record, field: conflict.field, before: conflict.theirs, after: conflict.ours)
            do {
                var edit = try RecordEdit(record)
                try edit.make(change)
                close(decision)
                return [.save(Transaction(edit))]
            } catch {
                tell(DecisionWords.notSaved(reason: error.reason).text, .error)
                return []
            }
        }
    }

    /// Leaves the file as it is.
    mutating func keepTheirs() -> [Effect] {
        guard let decision = shownDecision else { return [] }
        if case .merge = decision.origin { return decideMerge(decision, as: decision.conflict.theirs) }
        close(decision)
        if let copy = decision.copy, undecided.isLast(decision, of: copy) {
            return [.save(Transaction(removing: copy))]
        }
        tell(DecisionWords.stays(file: decision.record.file, field: decision.conflict.name).text)
        return []
    }

    /// Our version is typed on, and saved over theirs.
    mutating func editOurs() {
        guard let decision = shownDecision else { return }
        guard let record = dossier.summary(of: decision.record),
            let field = decision.conflict.fieldName(vocabulary: dossier.vocabulary),
            let address = try? FieldAddress(field, in: decision.record.kind, vocabulary: dossier.vocabulary)
        else { return tell(DecisionWords.notInOneLine.text, .warning) }
        let text = if case .text(let text)? = decision.conflict.ours { text } else { "" }
        prompt = linePrompt(
            for: address, named: field, of: record, typed: text, isDecided: true
        ) { bench, text throws(ChangeRefusal) in
            if case .merge = decision.origin {
                return bench.decideMerge(decision, as: text.isEmpty ? nil : .text(text))
            }
            if let copy = decision.copy {
                return bench.take(text.isEmpty ? nil : .text(text), from: copy, for: decision)
            }
            return try bench.saveDraft(decision, field, text)
        }
    }

    /// What was typed for a decision takes the place of both versions.
    private mutating func saveDraft(
        _ decision: Decision, _ field: String, _ typed: String
    ) throws(ChangeRefusal) -> [Effect] {
        guard let record = dossier.summary(of: decision.record) else { return keepOnlyWords(decision) }
        let effects: [Effect]
        do throws(RefusedEntry) { effects = try save([FieldEntry(record, field, typed)]) } catch { throw error.refusal }
        close(decision)
        return effects
    }

    /// A file that git left with both versions: this field is decided in it.
    private mutating func decideMerge(_ decision: Decision, as value: Value?) -> [Effect] {
        guard let record = dossier.summary(of: decision.record),
            let next = ConflictedText(record.source)?.deciding(decision.conflict, as: value)
        else {
            tell(DecisionWords.notHere(file: decision.record.file).text, .error)
            return []
        }
        let change = Change(
            record: decision.record, field: decision.conflict.field, before: decision.conflict.base, after: value)
        return [.save(Transaction([.decide(change, base: record.source, source: next)]))]
    }

    /// The field gets this value, over what the record says; with the last one the copy goes, and one undo brings both back.
    private mutating func take(_ value: Value?, from copy: RecordCopy, for decision: Decision) -> [Effect] {
        guard let record = dossier.summary(of: decision.record) else { return keepOnlyWords(decision) }
        do {
            var steps: [Transaction.Step] = []
            if decision.conflict.theirs != value {
                steps.append(.edit(try RecordEdit(record, setting: decision.conflict, to: value)))
            }
            if undecided.isLast(decision, of: copy) { steps += Transaction(removing: copy).steps }
            return [.save(Transaction(steps))]
        } catch {
            tell(DecisionWords.notSaved(reason: error.reason).text, .error)
            return []
        }
    }

    /// The record that was removed is made again, with our change in it.
    private mutating func remake(_ decision: Decision, _ source: [UInt8]) -> [Effect] {
        let conflict = decision.conflict
        let change = Change(record: conflict.record, field: conflict.field, before: conflict.base, after: conflict.ours)
        guard let document = try? Document.record(source), let edited = try? change.applied(to: document) else {
            return keepOnlyWords(decision)
        }
        close(decision)
        return [.save(Transaction([.make(decision.record, edited)]))]
    }

    private mutating func keepOnlyWords(_ decision: Decision) -> [Effect] {
        let key = key("keep theirs", in: DecisionsPage.self)
        tell(DecisionWords.onlyWords(file: decision.record.file, key: key).text, .warning)
        return []
    }

    private mutating func close(_ decision: Decision) { undecided.close(decision) }
}

// What waits, and its page.
extension Workbench {
    /// In the order in which they came; what git left comes last.
    var decisions: [Decision] { undecided.all }

    /// Opens the page of decisions at the first of these, unless the person is in the midst of something.
    private mutating func showDecisions(from first: Int) {
        guard !decisions.isEmpty, prompt == nil else { return }
        if pages.last is DecisionsPage { pages.removeLast() }
        pages.append(DecisionsPage(index: first))
    }

    /// The same with what nobody has been shown yet.
    fileprivate mutating func showNewDecisions() {
        guard let first = undecided.firstNew else { return }
        undecided.haveBeenShown()
        showDecisions(from: first)
    }
}

extension DecisionsPage {
    static func heard(_ message: Message, in bench: inout Workbench) { bench.showNewDecisions() }
}
