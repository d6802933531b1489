import FrontMatter
import Negotiation
import Screen

// `E`: a record's file, or what is typed for one field, in an editor of the person's own.
extension Workbench {
    private static let save = "save it"
    private static let again = "edit it again"
    private static let leave = "leave it as a draft"
    private static let drop = "drop it"

    mutating func editFile() -> [Effect] {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell("select a record first")
            return []
        }
        // Of a file that could not be read there is nothing to edit, and a save would overwrite it.
        guard !record.source.isEmpty else {
            tell("\(id.file) cannot be read: \(record.problems.first?.message ?? "it is empty")", .error)
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
                tell("nothing changed: \(field) already says this")
            } else {
                receive(.drafts([Draft(record: id, field: field, text: text, base: now, time: editing.time)]))
            }
            return editing.copy == nil ? [] : [.discard(editing)]
        case .record(let id, let base):
            guard let problem = fault(in: editing.text, of: id, base: base) else { return [.saveText(editing)] }
            tell("nothing saved: \(problem); your text is in \(editing.copy ?? "the editor's copy")", .error)
            ask(
                whatBecomesOf: editing, "\(id.file):\(problem.line):\(problem.column)", canSave: false,
                words: "not saved: line \(problem.line): \(problem.message)")
            return []
        }
    }

    /// Lets the person choose what becomes of a text that is not saved.
    mutating func ask(whatBecomesOf editing: Editing, _ title: String, canSave: Bool, words: String = "") {
        var options: [Choice.Option] = []
        if canSave { options.append(.init(value: Workbench.save, note: "joined with what others have changed since")) }
        let again = editing.swapFile == nil ? "go back to the editor" : "vim then offers to recover the rest"
        options.append(.init(value: Workbench.again, note: again))
        options.append(.init(value: Workbench.leave, note: "nothing is saved; \(key("decide")) brings it back"))
        options.append(.init(value: Workbench.drop, note: "what was typed is lost"))
        var words = words
        if editing.swapFile != nil, let copy = editing.copy {
            let command = "vim holds words that were not written; outside Sherpa: vim -r '\(copy)'"
            // For the messages; on the screen it stands whole over the last line.
            tell(command, .warning)
            clearMessage()
            words = [words, command].filter { !$0.isEmpty }.joined(separator: "\n")
        }
        prompt = Choice(
            title, options, words: words, draft: editing.draft,
            // A text is dropped only by name.
            leave: { $0.keep(editing, "nothing saved") },
            choose: { $0.decide(editing, $1) })
    }

    private mutating func decide(_ editing: Editing, _ answer: String) -> [Effect] {
        switch answer {
        case Workbench.save: return take(edited: editing)
        case Workbench.again: return [.edit(editing)]
        case Workbench.drop:
            tell("\(editing.record.file): the text from the editor was dropped")
            return [.discard(editing)]
        default:
            keep(editing, "nothing saved")
            return []
        }
    }

    /// The text waits to be opened again, in this session or the next.
    mutating func keep(_ editing: Editing, _ reason: String) {
        unsaved.unopened.append(editing.draft)
        tell("\(reason): your text is kept, \(key("decide")) brings it back", .warning)
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
