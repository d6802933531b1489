import Negotiation

// `Space`: marked records, on which the next change acts together. Only what is shown can be marked: nothing is ever
// changed unseen.
extension Workbench {
    mutating func toggleMark() {
        guard let id = record(in: focus, row: viewport(focus).selected), focus.isList else {
            return tell("only records can be marked")
        }
        if marks.remove(id) == nil { marks.insert(id) }
        let count = markCount(focus)
        // On to the next, so that a run of records is marked by pressing Space again and again.
        viewports[focus.rawValue].move(by: 1, count: rowCount(focus))
        tell(count == 0 ? "no record is marked" : "\(count) marked: c, o, w and F change them together")
    }

    /// Marks all that the pane shows; where any is marked, none.
    mutating func toggleAllMarks() {
        guard focus.isList else { return tell("only records can be marked") }
        let ids = shownRecords(focus)
        if marks.isDisjoint(with: ids) {
            marks.formUnion(ids)
            tell("\(ids.count) marked: c, o, w and F change them together")
        } else {
            marks.subtract(ids)
            tell("no record is marked")
        }
    }

    func markCount(_ pane: Pane) -> Int {
        guard let kind = pane.kind else { return 0 }
        return marks.count { $0.kind == kind }
    }

    /// What a filter hides, or is gone, is no longer marked.
    mutating func settleMarks() {
        guard !marks.isEmpty else { return }
        marks.formIntersection(Pane.allCases.filter(\.isList).flatMap(shownRecords))
    }

    private func shownRecords(_ pane: Pane) -> [RecordID] {
        (0..<rowCount(pane)).compactMap { record(in: pane, row: $0) }
    }

    /// The marked records of the focused pane that can be changed, in its order, and the names of those that cannot; nil where
    /// none is marked, or another page is open.
    func markedRecords() -> (records: [RecordSummary], broken: [String])? {
        guard pages.isEmpty, markCount(focus) > 0, let list = dossier.list(in: focus) else { return nil }
        let all = (0..<rowCount(focus)).compactMap { row -> RecordSummary? in
            guard let place = place(of: row, in: focus) else { return nil }
            return marks.contains(list.id(at: place)) ? list.summary(at: place) : nil
        }
        return (all.filter { !$0.isBroken }, all.filter(\.isBroken).map(\.id.name))
    }

    /// Asks for a value that all marked records get. Whether any is marked.
    mutating func askOfMarked(_ field: String) -> Bool {
        guard let (records, broken) = markedRecords() else { return false }
        guard let kind = focus.kind,
            let address = try? FieldAddress(field, in: kind, vocabulary: dossier.vocabulary)
        else {
            tell("a \(focus.kind?.rawValue ?? "sum") has no \(field)")
            return true
        }
        guard !records.isEmpty else {
            tell(
                "all that is marked is broken, read-only until mended: \(broken.joined(separator: ", "))",
                .warning)
            return true
        }
        let marked = "\(records.count) marked" + Workbench.without(broken)
        let options = choices(for: address.shape)
        guard options.isEmpty else {
            prompt = .choice(
                .init(
                    title: "\(field) of \(marked)", options: options, purpose: .valueOfMarked(records, field: field),
                    viewport: .init()))
            return true
        }
        // What could not be saved a moment ago is not typed again.
        let kept = unsavedOfMarked.flatMap { question -> String? in
            guard case .valueOfMarked(let before, field) = question.purpose, before.map(\.id) == records.map(\.id)
            else { return nil }
            return question.editor.text
        }
        var question = Prompt.Question(
            .init(field, of: "\(records.count) marked"), hint: "Enter changes all, empty clears it", typed: kept,
            purpose: .valueOfMarked(records, field: field))
        if !broken.isEmpty {
            question.hint = "not the broken \(broken.joined(separator: ", ")); \(question.hint)"
            question.mustBeRead = true
        }
        prompt = .question(question)
        return true
    }

    static func without(_ broken: [String]) -> String {
        broken.isEmpty ? "" : ", not the broken \(broken.joined(separator: ", "))"
    }

    /// Fields of all that is marked, to choose from.
    mutating func askForFieldOfMarked() -> Bool {
        guard let (records, broken) = markedRecords(), let kind = focus.kind else { return false }
        prompt = .choice(
            .init(
                title: "Change a field of \(records.count) marked" + Workbench.without(broken),
                options: changeableFields(kind).map { .init(value: $0, note: "") }, purpose: .fieldOfMarked,
                viewport: .init()))
        return true
    }

    /// One save for all of them: either every record gets the value, or none.
    mutating func enter(
        _ text: String, for field: String, ofMarked records: [RecordSummary]
    ) throws(ChangeRefusal) -> [Effect] {
        do throws(RefusedEntry) {
            let effects = try save(records.map { FieldEntry($0, field, text) })
            if !effects.isEmpty { return effects }
        } catch {
            throw .invalid("\(error.record.name): \(error.reason)")
        }
        tell("nothing changed")
        return []
    }

    /// One line for one change of several records.
    mutating func tellMany(_ saved: SavedChanges) {
        let changes = saved.changes
        guard let first = changes.first, changes.count > 1, saved.made == nil,
            changes.allSatisfy({ $0.field == first.field && $0.after == first.after })
        else { return }
        let done = saved.durable ? "saved" : "written, not known to be durable:"
        tell(
            "\(done) \(first.field) of \(changes.count) records; u takes all of it back",
            saved.durable ? .info : .warning)
    }
}
