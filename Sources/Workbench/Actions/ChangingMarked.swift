import Negotiation
import Screen
import Words

// One field of all that is marked: either every record gets the value, or none.
extension Workbench {
    /// Asks for a value that all marked records get. Whether any is marked.
    mutating func askOfMarked(_ field: String) -> Bool {
        guard let (records, broken) = markedRecords() else { return false }
        guard let kind = board.focus.kind,
            let address = try? FieldAddress(field, in: kind, vocabulary: dossier.vocabulary)
        else {
            tell(FieldChangeWords.hasNoField(board.focus.things, field).text)
            return true
        }
        guard !records.isEmpty else {
            tell(FieldChangeWords.allMarkedBroken(broken).text, .warning)
            return true
        }
        let options = choices(for: address.shape)
        guard options.isEmpty else {
            let title = FieldChangeWords.fieldOf(field, FieldChangeWords.marked(records.count, without: broken).text)
                .text
            prompt = Choice(title, of: field, options) { $0.choose($1, for: field, of: records) }
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
        let hint =
            broken.isEmpty
            ? LinePrompt.Hint(text: FieldChangeWords.emptyClears.text)
            : .init(text: FieldChangeWords.notBroken(broken).text, slot: .warn)
        prompt = LinePrompt(
            .init(FieldName.text(of: field), of: PromptWords.marked(records.count).text),
            target: .init(field: field, records: records.map(\.id)),
            typed: typed, opening: opening, enter: .changeAll, hint: { _, _ in hint },
            completions: Completion.offers(address.shape, address.path, in: dossier),
            draft: { _, text in
                guard let first = records.first, !text.isEmpty else { return nil }
                var draft = Draft(record: first.id, field: field, text: text, base: first.text(of: field))
                draft.others = records.dropFirst().map(\.id)
                return draft
            },
            accept: { bench, text throws(ChangeRefusal) in try bench.enter(text, for: field, of: records) })
    }

    /// Fields of all that is marked, to choose from.
    mutating func askForFieldOfMarked() -> Bool {
        guard let (records, broken) = markedRecords(), let kind = board.focus.kind else { return false }
        let options = dossier.changeableFields(of: kind).filter(\.holdsOneValue).map {
            Choice.Option(value: $0.name, name: FieldName.text(of: $0.name), note: "")
        }
        let title = FieldChangeWords.changeAFieldOfMarked(records.count, without: broken).text
        prompt = Choice(title, options) { bench, field in
            if !bench.askOfMarked(field) { bench.tell(FieldChangeWords.nothingMarked.text) }
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
            return tell(FieldChangeWords.recordsGone(draft.text, field: draft.field).text, .warning)
        }
        board.focus = pane
        board.marks.formUnion(records.map(\.id))
        settleMarks()
        ask(
            for: address, named: draft.field, ofMarked: records, typed: draft.text,
            opening: FieldChangeWords.reopenedForAll(typed).text)
    }
}
