import FrontMatter
import Negotiation
import Screen
import Words

// From a form to the file, and what happens when the file changes under it.
extension Workbench {
    /// Up by one part; out of the record only after asking, if something was filled in.
    mutating func leaveForm() {
        guard var form else { return }
        if form.levels.count > 1 {
            form.levels.removeLast()
            self.form = form
            return
        }
        guard form.sheet.isChanged else {
            pages.removeLast()
            return
        }
        prompt = Confirmation(FormWords.leave.text) { bench in
            bench.goBack()
            return []
        }
    }

    /// Saves all that was filled in. The form closes when it is known to be on disk.
    mutating func saveForm() -> [Effect] {
        guard let form else { return [] }
        let faults = form.sheet.faults(vocabulary: dossier.vocabulary, exists: dossier.mayContain)
        // What was wrong in the file before must not hold up other fields: it is told by check.
        let changed = form.sheet.changes.map(\.field)
        let fresh = faults.first { fault in
            form.isNew || changed.contains { fault.path.touches($0) }
        }
        if let fresh {
            show(fresh.path)
            self.form?.fault = fresh.message
            return []
        }
        guard form.isNew || form.sheet.isChanged else {
            pages.removeLast()
            tell(FormWords.nothingChanged.text)
            return []
        }
        do {
            return [.save(Transaction([try form.sheet.step(in: dossier, today: today)]))]
        } catch {
            self.form?.fault = error.reason
            return []
        }
    }

    /// Selects the line of a field, on the level where it is.
    private mutating func show(_ path: Path) {
        guard var form else { return }
        form.levels = [form.levels[0]]
        let rows = form.rows(dossier.framework.subject)
        if let index = rows.firstIndex(where: { path.touches($0.path) }) {
            form.level.viewport.select(index, count: rows.count)
        }
        self.form = form
    }

    /// What a form asked for is on disk: the form goes, and its record is shown.
    fileprivate mutating func closeForm(after saved: SavedChanges) {
        guard let form else { return }
        if let record = form.record {
            if saved.changes.contains(where: { $0.record == record }) { pages.removeLast() }
        } else if let made = saved.made {
            pages.removeLast()
            select(made)
        }
    }

}

extension Path {
    /// Whether one leads through the other.
    func touches(_ other: Path) -> Bool { steps.starts(with: other.steps) || other.steps.starts(with: steps) }
}

extension Reopening {
    static let form = Reopening(time: .atStart) { bench, draft in
        var contested: [Path] = []
        guard draft.isWholeRecord, let sheet = RecordSheet(draft, in: bench.dossier, contested: &contested) else {
            return nil
        }
        var form = Form(sheet)
        form.contested = Set(contested)
        return { [form] bench, typed in
            var form = form
            form.notice = FormWords.leftOver(story: typed, key: bench.key("save", in: Form.self)).text
            bench.pages.append(form)
        }
    }
}

extension Form {
    static func saved(_ saved: SavedChanges, in bench: inout Workbench) { bench.closeForm(after: saved) }
}
