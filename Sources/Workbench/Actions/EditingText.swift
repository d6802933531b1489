import FrontMatter
import Negotiation
import Screen

// `E`: a record's file, or what is typed for one field, in an editor of the person's own.
extension Workbench {
    private static let again = "edit it again"
    private static let leave = "leave it as a draft"

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

    /// What is being typed now, with more room.
    /// For a key of the form; the text comes back into the prompt.
    func editingEntry() -> [Effect] {
        guard case .entry(let entry)? = prompt else { return [] }
        return [.edit(Editing(.field(entry.field, of: entry.record), text: Array(entry.editor.text.utf8)))]
    }

    /// The selected field of the form.
    func editFormField() -> [Effect] {
        guard let form, let row = selectedRow(form), case .value = row.kind else { return [] }
        let text = form.sheet.text(at: row.path, row.shape)
        return [.edit(Editing(.field(row.path.description, of: form.sheet.id), text: Array(text.utf8)))]
    }

    /// Whether a form was waiting for it.
    private mutating func take(_ text: String, forFormField field: String, of id: RecordID) -> Bool {
        guard var form, form.sheet.id == id, let row = selectedRow(form), row.path.description == field else {
            return false
        }
        do {
            try form.sheet.enter(text, at: row.path, row.shape, today: today)
        } catch {
            form.typing = .init(row: row, editor: LineEditor(text), fault: error.reason)
        }
        self.form = form
        return true
    }

    /// A text comes back from the editor. One that is no record is told of and kept; another is to be saved.
    mutating func take(edited editing: Editing) -> [Effect] {
        switch editing.subject {
        case .field(let field, let id):
            var text = String(decoding: editing.text, as: UTF8.self)
            // Editors end a file with a line break.
            while text.last?.isNewline == true { text.removeLast() }
            if take(text, forFormField: field, of: id) { return [] }
            guard case .entry(var entry)? = prompt, entry.field == field, entry.record == id else {
                tell("the text of \(field) is kept in \(editing.copy ?? "the editor's copy")", .warning)
                return []
            }
            entry.editor = LineEditor(text)
            entry.fault = nil
            prompt = .entry(entry)
            return []
        case .record(let id, let base):
            guard let problem = fault(in: editing.text, of: id, base: base) else { return [.saveText(editing)] }
            tell("nothing saved: \(problem); your text is in \(editing.copy ?? "the editor's copy")", .error)
            prompt = .choice(
                .init(
                    title: "\(id.file):\(problem.line):\(problem.column) \(problem.message)",
                    options: [
                        .init(value: Workbench.again, note: "go back to the editor"),
                        .init(value: Workbench.leave, note: "nothing is saved; M tells where it is"),
                    ], purpose: .brokenText(editing), viewport: .init()))
            return []
        }
    }

    mutating func decide(_ editing: Editing, _ answer: String) -> [Effect] {
        if answer == Workbench.again { return [.edit(editing)] }
        tell("nothing saved: your text is in \(editing.copy ?? "the editor's copy")", .warning)
        return []
    }

    /// What would be wrong with the record that was not before.
    private func fault(in text: [UInt8], of id: RecordID, base: [UInt8]) -> Problem? {
        id.kind.newFault(in: text, since: base, id: id, vocabulary: dossier.vocabulary) {
            $0 == id || dossier.contains($0)
        }
    }
}
