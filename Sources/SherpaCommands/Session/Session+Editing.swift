internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Workbench

// Texts in the person's own editor.
extension Session {
    /// Lets the person edit the text; what then is to be done.
    mutating func edit(_ editing: Editing) -> [Effect] {
        var editing = editing
        guard terminal.isAttended else {
            return told("no editor can be opened here: this screen is in memory only", .warning)
        }
        let copy: EditedCopy
        if let path = editing.copy {
            copy = EditedCopy(path: path)
        } else {
            guard let state = store.state else {
                return told("no place for a copy: set HOME or XDG_STATE_HOME", .error)
            }
            do { copy = try EditedCopy(of: editing.record, editing.text, in: state) } catch {
                return told("\(error)", .error)
            }
            editing.copy = copy.path
        }
        let command = Environment.value("VISUAL") ?? Environment.value("EDITOR") ?? "vi"
        let trouble = released { copy.edit(with: command) }
        let text: [UInt8]
        do { text = try copy.bytes() } catch { return told("\(trouble.map { "\($0); " } ?? "")\(error)", .error) }
        let isChanged = text != editing.text || isBegun(editing)
        if let trouble {
            guard isChanged else {
                copy.remove()
                return told("\(trouble); nothing changed", .error)
            }
            return told(
                "nothing saved, but your text is kept (M tells where): \(trouble); the text is in \(copy.path)", .error)
        }
        guard isChanged else {
            copy.remove()
            return told("nothing changed", .info)
        }
        editing.text = text
        if case .field = editing.subject { copy.remove() }
        return workbench.receive(edited: editing)
    }

    /// Whether it had been changed before it went to the editor once more.
    private func isBegun(_ editing: Editing) -> Bool {
        if case .record(_, let base) = editing.subject { editing.text != base } else { false }
    }

    private mutating func told(_ text: String, _ level: MessageLog.Level) -> [Effect] {
        workbench.receive(.notice(text, level))
        return []
    }

    /// The answer to `Effect.saveText`. Where others have changed the same fields, the rest is saved, those wait to be
    /// decided, and the copy stays.
    func answers(toSaving editing: Editing) -> [Message] {
        guard case .record(let id, let base) = editing.subject else { return [] }
        let copy = editing.copy.map(EditedCopy.init(path:))
        let kept = copy.map { Message.notice("your text is kept in \($0.path)", .warning) }
        do throws(SaveFailure) {
            let saved = try store.save(id, text: editing.text, base: base)
            copy?.remove()
            let changes = Change.differences(in: id, from: base, to: editing.text)
            let told = changes.isEmpty ? [Message.notice("saved \(id.file)", .info)] : []
            return notices(saved) + [.saved(answer(saved, changes))] + told
        } catch {
            guard case .conflicts(let conflicts, let author) = error else {
                let answer: Message =
                    if case .gone = error { .refused("\(id.file) was removed meanwhile") } else {
                        self.answer(error, to: .saveText(editing))
                    }
                return [answer] + [kept].compactMap(\.self)
            }
            return answers(to: conflicts, author, of: editing, id, base) + [kept].compactMap(\.self)
        }
    }

    private func answers(
        to conflicts: [Conflict], _ author: Author, of editing: Editing, _ id: RecordID, _ base: [UInt8]
    ) -> [Message] {
        // Below a field in conflict nothing is anybody's alone.
        let rest = Change.differences(in: id, from: base, to: editing.text).filter { change in
            !conflicts.contains { conflict in
                change.field.steps.starts(with: conflict.field.steps)
                    || conflict.field.steps.starts(with: change.field.steps)
            }
        }
        var messages: [Message] = []
        var saved: Saved?
        // One that cannot be saved alone is in the copy, as everything is.
        if !rest.isEmpty { saved = try? store.apply(rest, to: [id: base]) }
        if let saved { messages += notices(saved) + [.saved(answer(saved, rest))] }
        let fields = conflicts.filter { !$0.field.steps.isEmpty }
        if fields.isEmpty {
            messages.append(.refused("\(id.file): \(author.name ?? "somebody else") changed the same text meanwhile"))
        } else {
            messages.append(.conflicts(fields, by: author, isUndo: false, reread([id])))
        }
        return messages
    }
}
