import FrontMatter
import Negotiation
import Screen
import Valuation

// Drafts of what is no single field and no form: a value for several records, a filter, what is tried on a valuation, a
// text in an editor. At the next start each is opened as it was, one after another.
extension Workbench {
    /// To be kept on disk.
    var lineDrafts: [Draft] {
        [promptDraft, unsavedOfMarked.flatMap(draft), inEditor.map(draft)].compactMap(\.self) + whatIfDrafts + unopened
    }

    private var promptDraft: Draft? {
        switch prompt {
        case .question(let question): draft(of: question)
        case .choice(let choice): if case .editedText(let editing) = choice.purpose { draft(of: editing) } else { nil }
        default: nil
        }
    }

    private func draft(of question: Prompt.Question) -> Draft? {
        let text = question.editor.text
        guard !question.editor.isProposed else { return nil }
        switch question.purpose {
        case .valueOfMarked(let records, let field):
            guard let first = records.first, !text.isEmpty else { return nil }
            var draft = Draft(record: first.id, field: field, text: text, base: first.text(of: field))
            draft.others = records.dropFirst().map(\.id)
            return draft
        case .filter(let pane):
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard words != view(pane).filter.description else { return nil }
            return Draft(record: .dossier, field: Draft.filter(of: pane.word), text: text, base: nil)
        case .whatIf(let assumption, let side):
            guard let page = valuationPage, text != page.text(assumption, side) ?? "" else { return nil }
            return Draft(
                record: page.project, field: Draft.whatIf("\(sideID(side)).\(assumption.rawValue)"), text: text,
                base: nil)
        case .note, .briefFile, .newID: return nil
        }
    }

    func draft(of editing: Editing) -> Draft {
        var field = Draft.wholeRecord
        var base: String?
        switch editing.subject {
        case .record(_, let bytes): base = String(decoding: bytes, as: UTF8.self)
        case .field(let name, _): field = name
        }
        var draft = Draft(
            record: editing.record, field: field, text: String(decoding: editing.text, as: UTF8.self), base: base,
            time: editing.time)
        draft.copy = editing.copy
        draft.swapFile = editing.swapFile
        return draft
    }

    private var whatIfDrafts: [Draft] {
        tried.sorted { $0.key.name < $1.key.name }.map { project, whatIfs in
            let lines = whatIfs.map { "\(sideID($0.side)).\($0.assumption.rawValue)=\($0.text)" }
            return Draft(record: project, field: Draft.whatIfs, text: lines.joined(separator: "\n"), base: nil)
        }
    }

    private func sideID(_ side: Party) -> String { dossier.framework.subject.side(side)?.id ?? "" }

    private func assumption(_ name: some StringProtocol) -> (Assumption, side: Party)? {
        guard let dot = name.firstIndex(of: "."),
            let assumption = Assumption(rawValue: String(name[name.index(after: dot)...])),
            let side = Party.allCases.first(where: { sideID($0) == name[..<dot] })
        else { return nil }
        return (assumption, side)
    }
}

// At the next start.
extension Workbench {
    /// Takes in a draft of this kind; false where it is of another.
    mutating func adoptLine(_ draft: Draft) -> Bool {
        if draft.field == Draft.whatIfs {
            adoptWhatIfs(draft)
            return true
        }
        let isLine = !draft.others.isEmpty || draft.copy != nil || filteredPane(draft) != nil || whatIf(draft) != nil
        if isLine { unopened.append(draft) }
        return isLine
    }

    private mutating func adoptWhatIfs(_ draft: Draft) {
        let whatIfs = draft.text.split(separator: "\n").compactMap { line -> WhatIf? in
            guard let equals = line.firstIndex(of: "="), let (assumption, side) = assumption(line[..<equals]) else {
                return nil
            }
            return .init(assumption: assumption, side: side, text: String(line[line.index(after: equals)...]))
        }
        guard !whatIfs.isEmpty else { return }
        let present = tried[draft.record] ?? []
        tried[draft.record] =
            present
            + whatIfs.filter { new in !present.contains { $0.assumption == new.assumption && $0.side == new.side } }
        let name = dossier.project(draft.record.name)?.name ?? draft.record.name
        tell("what you tried on \(name) is there again: v shows it, X takes it back")
    }

    private func filteredPane(_ draft: Draft) -> Pane? {
        Pane.allCases.first { $0.isList && draft.field == Draft.filter(of: $0.word) }
    }

    private func whatIf(_ draft: Draft) -> (Assumption, side: Party)? {
        let beginning = Draft.whatIf("")
        guard draft.field.hasPrefix(beginning) else { return nil }
        return assumption(draft.field.dropFirst(beginning.count))
    }

    /// Opens the next of those that wait, as it was when the program ended.
    mutating func openNextDraft() {
        guard prompt == nil, !unopened.isEmpty else { return }
        let draft = unopened.removeFirst()
        let when = draft.time.map { " on \($0)" } ?? ""
        let typed = "typed\(when) and not saved"
        if draft.copy != nil { return offer(draft, "\(draft.record.file): \(typed)") }
        if let pane = filteredPane(draft) {
            focus = pane
            var question = Prompt.Question(.init("filter \(pane.word)"), typed: draft.text, purpose: .filter(pane))
            question.hint = typed + ": Enter filters, Esc drops it"
            prompt = .question(question)
        } else if let (assumption, side) = whatIf(draft) {
            guard let project = dossier.project(draft.record.name) else {
                return tell("\(draft.record.file) is no longer there: `\(draft.text)` cannot be tried on it", .warning)
            }
            open(draft.record, appraisal(of: project))
            askWhatIf(assumption, side: side, typed: draft.text)
        } else {
            reopenMarked(draft, typed)
        }
    }

    private mutating func reopenMarked(_ draft: Draft, _ typed: String) {
        let records = ([draft.record] + draft.others).compactMap { dossier.summary(of: $0) }.filter { !$0.isBroken }
        guard let first = records.first, let pane = Pane(first.id.kind) else {
            return tell("the records are no longer there: `\(draft.text)` was for their \(draft.field)", .warning)
        }
        focus = pane
        marks.formUnion(records.map(\.id))
        settleMarks()
        prompt = .question(
            .init(
                .init(draft.field, of: "\(records.count) marked"), hint: typed + ": Enter changes all, Esc drops it",
                typed: draft.text, purpose: .valueOfMarked(records, field: draft.field)))
    }

    /// What is to become of a text from an editor.
    private mutating func offer(_ draft: Draft, _ title: String) {
        let text = Array(draft.text.utf8)
        let subject: Editing.Subject =
            draft.isWholeRecord
            ? .record(draft.record, base: Array((draft.base ?? "").utf8)) : .field(draft.field, of: draft.record)
        var editing = Editing(subject, text: text, copy: draft.copy)
        editing.time = draft.time
        editing.swapFile = draft.swapFile
        ask(whatBecomesOf: editing, title, canSave: draft.text != draft.base ?? "")
    }
}
