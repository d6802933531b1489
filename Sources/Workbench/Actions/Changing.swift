import Negotiation
import Screen
import Words

// Changing one field of the current record, or of all that is marked: a list to choose from, or a line to type, by the
// field's shape.
extension Workbench {
    /// The field that says how far it has come.
    mutating func changeState() {
        if let kind = board.focus.subject, askOfMarked(kind.stateField) { return }
        guard let id = changeable() else { return }
        guard let kind = id.kind.listedSubject else { return tell(FieldChangeWords.noDossierStatus.text) }
        ask(for: kind.stateField, of: id)
    }

    mutating func askForValue(_ field: String) {
        if askOfMarked(field) { return }
        guard let id = changeable() else { return }
        guard id.kind.fieldInfos.contains(where: { $0.key == field }) else {
            return tell(FieldChangeWords.hasNoField(id.kind.things, field).text)
        }
        ask(for: field, of: id)
    }

    /// Lists every field that holds one value, with what it holds now.
    mutating func askForField() {
        if askForFieldOfMarked() { return }
        guard let id = changeable(), let record = dossier.summary(of: id) else { return }
        let options = dossier.changeableFields(of: id.kind).filter(\.holdsOneValue).map { field in
            let masked = Masked.hides(field.name) && !isRevealed
            let now = field.info.shape.shown(record.text(of: field.name) ?? "")
            return Choice.Option(
                value: field.name, name: FieldName.text(of: field.name),
                note: masked ? Masked.dots : told(now, columns: size.columns))
        }
        prompt = Choice(FieldChangeWords.changeAField(of: record.name).text, options, tellsMasked: true) {
            bench, field in
            bench.ask(for: field, of: id)
            return []
        }
    }

    /// The current record, if it can be changed; else tells why not.
    mutating func changeable() -> RecordID? {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell(FieldChangeWords.selectFirst.text)
            return nil
        }
        if record.isBroken {
            tell(FieldChangeWords.readOnlyRecord(id.file, why: record.problems.readOnly).text, .warning)
            return nil
        }
        return id
    }

    mutating func ask(for field: String, of id: RecordID) {
        guard let record = dossier.summary(of: id),
            let address = try? FieldAddress(field, in: id.kind, vocabulary: dossier.vocabulary)
        else { return }
        let now = record.text(of: field)
        let options = choices(for: address.shape)
        guard options.isEmpty else {
            let title = FieldChangeWords.fieldOf(field, record.name).text
            prompt = Choice(title, of: field, options, selected: now) { bench, value in
                bench.choose(value, for: field, of: [record])
            }
            return
        }
        // What could not be saved a moment ago is not typed again.
        let kept = unsavedText(of: .init(field: field, records: [id]))
        guard LineEditor.holds(kept ?? now ?? "") else {
            return tell(FieldChangeWords.tooLong(field, edit: key("edit file")).text, .warning)
        }
        prompt = linePrompt(for: address, named: field, of: record, typed: kept) { bench, text throws(ChangeRefusal) in
            try bench.enter(text, for: field, of: [record])
        }
    }

    /// A line for the value of one field.
    ///
    /// - Parameters:
    ///   - record: as it is when typing begins: what is typed is a change of this version.
    ///   - isDecided: whether a decision waits for it, which shows by itself what the field holds now.
    func linePrompt(
        for address: FieldAddress, named field: String, of record: RecordSummary, typed: String?,
        isDecided: Bool = false,
        accept: @escaping @Sendable (inout Workbench, String) throws(ChangeRefusal) -> [Effect]
    ) -> LinePrompt {
        let base = record.text(of: field)
        let shape = address.shape
        return LinePrompt(
            label(of: address, named: field, in: record), target: .init(field: field, records: [record.id]),
            proposed: base ?? "", typed: typed,
            hint: { bench, text in
                (isDecided ? nil : bench.news(of: field, since: record)) ?? bench.hint(for: text, of: shape)
            },
            completions: Completion.offers(shape, address.path, in: dossier),
            draft: { _, text in
                text == base ?? "" ? nil : Draft(record: record.id, field: field, text: text, base: base)
            },
            accept: accept)
    }

    /// `due of Funding clock`; of a part of an action, with the action's words.
    private func label(of address: FieldAddress, named field: String, in record: RecordSummary) -> PromptLabel {
        let steps = address.path.steps
        guard record.id.kind == .meeting, steps.count == 3, steps[0] == .key("actions"),
            case .index(let index) = steps[1], case .key(let part) = steps[2],
            let actions = dossier.meeting(record.id.name)?.actions, actions.indices.contains(index)
        else { return .init(FieldName.text(of: field), of: record.name) }
        return .init(FieldName.text(of: part), of: FieldChangeWords.quoted(actions[index].text).text)
    }

    /// What has happened to a field since its record was this version.
    private func news(of field: String, since opened: RecordSummary) -> LinePrompt.Hint? {
        guard let now = dossier.summary(of: opened.id) else {
            return .init(text: FieldChangeWords.removedDecide.text, slot: .warn)
        }
        guard now.source != opened.source, now.text(of: field) != opened.text(of: field) else { return nil }
        let value = Masked.hides(field) && !isRevealed ? Masked.dots : now.text(of: field).map { told($0) }
        return .init(text: FieldChangeWords.nowDecide(value).text, slot: .warn)
    }

    /// How to write it.
    private func hint(for text: String, of shape: Shape) -> LinePrompt.Hint {
        guard shape.isDate else { return .init(text: text.isEmpty ? FieldChangeWords.emptyClears.text : "") }
        if text.isEmpty { return .init(text: FieldChangeWords.emptyClearsOrDate.text) }
        return .init(text: dateHint(text, shape) ?? shape.expectation)
    }

    func choices(for shape: Shape) -> [Choice.Option] {
        switch shape {
        case .choice(let words):
            words.map { .init(value: $0, name: shape.shown($0), note: Gap.Status(rawValue: $0)?.box ?? "") }
        case .word(.stages): dossier.framework.stages.map { .init(value: $0.id, note: $0.name) }
        case .flag: ["yes", "no"].map { .init(value: $0, name: shape.shown($0), note: "") }
        case .word(.criteria): dossier.framework.criteria.map { .init(value: $0.id, note: $0.text) }
        case .word(.instruments):
            facts.instruments.order.map { .init(value: $0.id, note: facts.instruments[$0].name) }
        case .word(.envelopes): dossier.framework.envelopes.map { .init(value: $0.id, note: $0.name ?? "") }
        case .word(.sides): dossier.framework.sides.map { .init(value: $0.id, note: $0.name) }
        default: []
        }
    }

    /// One save of all that was typed, or none of it; no effect where the fields hold it already.
    func save(_ entries: [FieldEntry]) throws(RefusedEntry) -> [Effect] {
        let transaction = try Transaction.entering(entries, in: dossier, today: today).transaction
        return transaction.isEmpty ? [] : [.save(transaction)]
    }

    /// Gives all of these the value, or none.
    mutating func enter(
        _ text: String, for field: String, of records: [RecordSummary]
    ) throws(ChangeRefusal) -> [Effect] {
        let effects: [Effect]
        do throws(RefusedEntry) {
            effects = try save(records.map { FieldEntry($0, field, text) })
        } catch {
            throw records.count > 1 ? .invalid("\(error.record.name): \(error.reason)") : error.refusal
        }
        guard !effects.isEmpty else {
            tell(StatusWords.nothingChanged.text)
            return []
        }
        repeatable = Repeatable(field: Repeatable.name(of: field), text: text)
        return effects
    }

    /// The same with a value from a list, which needs no mending.
    mutating func choose(_ value: String, for field: String, of records: [RecordSummary]) -> [Effect] {
        do throws(ChangeRefusal) {
            return try enter(value, for: field, of: records)
        } catch {
            tell(error.reason, .error)
            return []
        }
    }
}
