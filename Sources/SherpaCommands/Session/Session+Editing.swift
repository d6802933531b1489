internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Words
internal import Workbench

// Texts in the person's own editor.
extension Session {
    /// Lets the person edit the text; what then is to be done.
    mutating func edit(_ editing: Editing) -> [Effect] {
        var editing = editing
        guard terminal.isAttended else {
            return told(EditingWords.noEditor.text, .warning)
        }
        let copy: EditedCopy
        if let path = editing.copy {
            copy = EditedCopy(path: path)
        } else {
            guard let state = store.state else {
                return told(EditingWords.noPlaceForCopy.text, .error)
            }
            do { copy = try EditedCopy(of: editing.record, editing.text, in: state) } catch {
                return told("\(error)", .error)
            }
            editing.copy = copy.path
        }
        // From here on a killed session leaves a draft that names the copy.
        workbench.receive(.editing(editing))
        keepDrafts(now: true)
        let command = Environment.value("VISUAL") ?? Environment.value("EDITOR") ?? "vi"
        let ending = released { watch in
            copy.edit(with: command, watching: watch.map { [$0.news, $0.terminal] } ?? []) { watch?.isOver() ?? false }
        }
        // Whatever the editor writes from now on, the next session finds it by the draft.
        if ending == .hungUp { return [] }
        workbench.receive(.editing(nil))
        let trouble: String? = if case .trouble(let words) = ending { words } else { nil }
        let text: [UInt8]
        do { text = try copy.bytes() } catch {
            return told(
                trouble.map { EditingWords.troubleAnd(trouble: $0, then: "\(error)").text } ?? "\(error)", .error)
        }
        let isChanged = text != editing.text || isBegun(editing)
        editing.text = text
        editing.swapFile = copy.swapFile
        if trouble != nil || !isChanged {
            guard isChanged || editing.swapFile != nil else {
                copy.remove()
                return told(
                    trouble.map {
                        EditingWords.troubleAnd(trouble: $0, then: EditingWords.nothingChanged.text).text
                    } ?? EditingWords.nothingChanged.text, trouble == nil ? .info : .error)
            }
            workbench.receive(.textKept(editing, trouble ?? EditingWords.vimHolds.text))
            return []
        }
        if case .field = editing.subject {
            copy.remove()
            editing.copy = nil
        }
        return workbench.receive(edited: editing)
    }

    /// The copy has done its work.
    func discard(_ editing: Editing) { editing.copy.map(EditedCopy.init(path:))?.remove(holding: editing.text) }

    /// Whether it had been changed before it went to the editor once more.
    private func isBegun(_ editing: Editing) -> Bool {
        if case .record(_, let base) = editing.subject { editing.text != base } else { false }
    }

    private mutating func told(_ text: String, _ level: MessageLog.Level) -> [Effect] {
        workbench.receive(.notice(text, level))
        return []
    }

    /// The answer to `Effect.saveText`. Where others have changed the same fields, the rest is saved, and those wait to be
    /// decided.
    func answers(toSaving editing: Editing) -> [Message] {
        guard case .record(let id, let base) = editing.subject else { return [] }
        let edit: RecordEdit
        do { edit = try RecordEdit(id, text: editing.text, over: base) } catch {
            return [.textKept(editing, EditingWords.notSaved(reason: error.reason).text)]
        }
        do throws(SaveFailure) {
            let transaction = Transaction(edit)
            let saved = try store.save(transaction)
            discard(editing)
            let told = edit.changes.isEmpty ? [Message.notice(CommandWords.saved(file: id.file).text, .info)] : []
            return answers(saved, edit.changes, of: transaction) + told
        } catch {
            guard case .conflicts(let conflicts, let author) = error else {
                if case .gone = error { return [.textKept(editing, EditingWords.removedMeanwhile(file: id.file).text)] }
                guard case .refused(let reason) = answer(error, to: .saveText(editing)) else { return [] }
                return [.textKept(editing, EditingWords.notSaved(reason: reason).text)]
            }
            return answers(to: conflicts, author, of: editing, edit)
        }
    }

    private func answers(
        to conflicts: [Conflict], _ author: Author, of editing: Editing, _ edit: RecordEdit
    ) -> [Message] {
        let id = edit.record
        // Below a field in conflict nothing is anybody's alone.
        let rest = edit.changes.filter { change in
            !conflicts.contains { conflict in
                change.field.steps.starts(with: conflict.field.steps)
                    || conflict.field.steps.starts(with: change.field.steps)
            }
        }
        var messages: [Message] = []
        // One that cannot be saved alone is in the copy, as everything is.
        if !rest.isEmpty, let part = try? Transaction(edit.making(only: rest)), let saved = try? store.save(part) {
            messages += answers(saved, rest, of: part)
        }
        let fields = conflicts.filter { !$0.field.steps.isEmpty }
        if !fields.isEmpty { messages.append(.conflicts(fields, by: author, isUndo: false, reread([id]))) }
        if fields.count < conflicts.count {
            messages.append(.textKept(editing, EditingWords.sameText(author: author.name, file: id.file).text))
        } else {
            // Every field of it is saved, or waits to be decided.
            discard(editing)
        }
        return messages
    }
}
