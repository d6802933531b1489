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
        let options = choices(for: address.shape)
        guard options.isEmpty else {
            let marked = "\(records.count) marked" + Workbench.without(broken)
            prompt = Choice("\(field) of \(marked)", options) { $0.choose($1, for: field, of: records) }
            return true
        }
        // What could not be saved a moment ago is not typed again.
        let kept = unsavedText(of: .init(field: field, records: records.map(\.id)))
        ask(for: address, named: field, ofMarked: records, without: broken, typed: kept)
        return true
    }

    /// - Parameters:
    ///   - broken: those that are marked and cannot be changed.
    ///   - opening: what is to be known first.
    mutating func ask(
        for address: FieldAddress, named field: String, ofMarked records: [RecordSummary],
        without broken: [String] = [],
        typed: String?, opening: String? = nil
    ) {
        let writing = "Enter changes all, empty clears it"
        let hint =
            broken.isEmpty
            ? LinePrompt.Hint(text: writing)
            : .init(text: "not the broken \(broken.joined(separator: ", ")); \(writing)", slot: .warn)
        prompt = LinePrompt(
            .init(field, of: "\(records.count) marked"), target: .init(field: field, records: records.map(\.id)),
            typed: typed, opening: opening, hint: { _, _ in hint },
            completions: { bench, text in
                Completion.candidates(for: text, address.shape, address.path, in: bench.dossier)
            },
            draft: { _, text in
                guard let first = records.first, !text.isEmpty else { return nil }
                var draft = Draft(record: first.id, field: field, text: text, base: first.text(of: field))
                draft.others = records.dropFirst().map(\.id)
                return draft
            },
            accept: { bench, text throws(ChangeRefusal) in try bench.enter(text, for: field, of: records) })
    }

    static func without(_ broken: [String]) -> String {
        broken.isEmpty ? "" : ", not the broken \(broken.joined(separator: ", "))"
    }

    /// Fields of all that is marked, to choose from.
    mutating func askForFieldOfMarked() -> Bool {
        guard let (records, broken) = markedRecords(), let kind = focus.kind else { return false }
        let options = dossier.changeableFields(of: kind).filter(\.holdsOneValue).map {
            Choice.Option(value: $0.name, note: "")
        }
        let title = "Change a field of \(records.count) marked" + Workbench.without(broken)
        prompt = Choice(title, options) { bench, field in
            if !bench.askOfMarked(field) { bench.tell("nothing is marked any more: Space marks the record") }
            return []
        }
        return true
    }
}

extension Reopening {
    /// A value for several records, which are marked again.
    static let valueOfMarked = Reopening(time: .inTurn) { _, draft in
        guard !draft.others.isEmpty else { return nil }
        return { bench, typed in bench.reopen(draft, typed) }
    }
}

extension Workbench {
    fileprivate mutating func reopen(_ draft: Draft, _ typed: String) {
        let records = ([draft.record] + draft.others).compactMap { dossier.summary(of: $0) }.filter { !$0.isBroken }
        guard let first = records.first, let pane = Pane(first.id.kind),
            let address = try? FieldAddress(draft.field, in: first.id.kind, vocabulary: dossier.vocabulary)
        else {
            return tell("the records are no longer there: `\(draft.text)` was for their \(draft.field)", .warning)
        }
        focus = pane
        marks.formUnion(records.map(\.id))
        settleMarks()
        ask(
            for: address, named: draft.field, ofMarked: records, typed: draft.text,
            opening: typed + ": Enter changes all, Esc drops it")
    }
}
