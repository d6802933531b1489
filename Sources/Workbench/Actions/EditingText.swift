import FrontMatter
import Negotiation
import Screen
import Words

// `E`: a record's file, or what is typed for one field, in an editor of the person's own.
extension Workbench {
    private static let save = EditorWords.save
    private static let again = EditorWords.again
    private static let leave = EditorWords.leave
    private static let drop = EditorWords.drop

    mutating func editFile() -> [Effect] {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell(FieldChangeWords.selectFirst.text)
            return []
        }
        // Of a file that could not be read there is nothing to edit, and a save would overwrite it.
        guard !record.source.isEmpty else {
            tell(EditorWords.cannotBeRead(id.file, why: record.problems.first?.message).text, .error)
            return []
        }
        return [.edit(Editing(.record(id, base: record.source), text: record.source))]
    }

    /// A text comes back from the person's editor, changed, with the copy that keeps it.
    package mutating func receive(edited editing: Editing) -> [Effect] {
        defer { settle() }
        return take(edited: editing)
    }

    /// One that is no record is told of and kept; another is to be saved.
    private mutating func take(edited editing: Editing) -> [Effect] {
        switch editing.subject {
        case .field(let field, let id):
            var text = String(decoding: editing.text, as: UTF8.self)
            // Editors end a file with a line break.
            while text.last?.isNewline == true { text.removeLast() }
            if var page = pages.last, page.take(text, for: field, of: id, in: self) {
                pages[pages.count - 1] = page
                return []
            }
            // Nothing waits for it any more: it is decided like any other that was not saved.
            let now = dossier.summary(of: id)?.text(of: field)
            if now == text {
                tell(EditorWords.alreadySays(field).text)
            } else {
                receive(.drafts([Draft(record: id, field: field, text: text, base: now, time: editing.time)]))
            }
            return editing.copy == nil ? [] : [.discard(editing)]
        case .record(let id, let base):
            guard let problem = fault(in: editing.text, of: id, base: base) else { return [.saveText(editing)] }
            tell(EditorWords.faulty("\(problem)", copy: editing.copy).text, .error)
            ask(
                whatBecomesOf: editing, "\(id.file):\(problem.line):\(problem.column)", canSave: false,
                words: EditorWords.faultyLine(problem.line, problem.message).text)
            return []
        }
    }

    /// Lets the person choose what becomes of a text that is not saved.
    mutating func ask(whatBecomesOf editing: Editing, _ title: String, canSave: Bool, words: String = "") {
        var options: [Choice.Option] = []
        func offer(_ answer: EditorWords, _ note: EditorWords) {
            options.append(.init(value: answer.english, name: answer.text, note: note.text))
        }
        if canSave { offer(Workbench.save, .joined) }
        offer(Workbench.again, editing.swapFile == nil ? .backToEditor : .vimRecovers)
        offer(Workbench.leave, .staysDraft(key("decide")))
        offer(Workbench.drop, .isLost)
        var words = words
        if editing.swapFile != nil, let copy = editing.copy {
            let command = EditorWords.vimHolds(copy).text
            // For the messages; on the screen it stands whole over the last line.
            tell(command, .warning)
            clearMessage()
            words = [words, command].filter { !$0.isEmpty }.joined(separator: "\n")
        }
        prompt = Choice(
            title, options, words: words, draft: editing.draft,
            // A text is dropped only by name.
            leave: { $0.keep(editing, StatusWords.nothingSaved.text) },
            choose: { $0.decide(editing, $1) })
    }

    private mutating func decide(_ editing: Editing, _ answer: String) -> [Effect] {
        switch answer {
        case Workbench.save.english: return take(edited: editing)
        case Workbench.again.english: return [.edit(editing)]
        case Workbench.drop.english:
            tell(EditorWords.dropped(editing.record.file).text)
            return [.discard(editing)]
        default:
            keep(editing, StatusWords.nothingSaved.text)
            return []
        }
    }

    /// The text waits to be opened again, in this session or the next.
    mutating func keep(_ editing: Editing, _ reason: String) {
        unsaved.unopened.append(editing.draft)
        tell(EditorWords.kept(reason, decide: key("decide")).text, .warning)
    }

    /// What would be wrong with the record that was not before.
    private func fault(in text: [UInt8], of id: RecordID, base: [UInt8]) -> Problem? {
        let document: Document
        do { document = try Document.record(text) } catch {
            return Problem(file: id.file, line: error.line, column: error.column, message: error.message)
        }
        return id.kind.newFault(
            in: document, since: try? Document.record(base), id: id, vocabulary: dossier.vocabulary
        ) { $0 == id || dossier.contains($0) }
    }
}

extension Reopening {
    /// What was in the person's editor: what is to become of it is asked.
    static let editedText = Reopening(time: .inTurn) { _, draft in
        guard let editing = Editing(draft) else { return nil }
        return { bench, typed in
            bench.ask(
                whatBecomesOf: editing, "\(draft.record.file): \(typed)", canSave: draft.text != draft.base ?? "")
        }
    }
}
