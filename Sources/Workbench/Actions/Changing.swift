import Negotiation
import Screen

// Changing one field of the current record: a list to choose from, or a line to type, by the field's shape.
extension Workbench {
    mutating func answer(_ prompt: Prompt, _ key: Key) -> [Effect] {
        switch prompt {
        case .find(let editor, let origin): answerFind(editor, origin, key)
        case .entry(let entry): answerEntry(entry, key)
        case .choice(let choice): answerChoice(choice, key)
        case .palette(let palette): answerPalette(palette, key)
        case .question(let question): answerQuestion(question, key)
        case .confirmation(let confirmation): answerConfirmation(confirmation, key)
        }
    }

    /// The field that says how far it has come.
    mutating func changeState() {
        if let kind = focus.kind?.listedSubject, askOfMarked(kind.stateField) { return }
        guard let id = changeable() else { return }
        guard let kind = id.kind.listedSubject else { return tell("the dossier has no status") }
        ask(for: kind.stateField, of: id)
    }

    mutating func askForValue(_ field: String) {
        if askOfMarked(field) { return }
        guard let id = changeable() else { return }
        guard id.kind.fieldInfos.contains(where: { $0.key == field }) else {
            return tell("a \(id.kind.rawValue) has no \(field)")
        }
        ask(for: field, of: id)
    }

    /// Lists every field that holds one value, with what it holds now.
    mutating func askForField() {
        if askForFieldOfMarked() { return }
        guard let id = changeable(), let record = dossier.summary(of: id) else { return }
        let options = changeableFields(id.kind).map { name in
            let masked = Masked.hides(name) && !isRevealed
            return Prompt.Choice.Option(
                value: name, note: masked ? Masked.dots : told(record.text(of: name) ?? "", columns: size.columns))
        }
        prompt = .choice(
            .init(
                title: "Change a field of \(record.name)", options: options, purpose: .field(record: id),
                viewport: .init()))
    }

    /// Every field that holds one value, each side's too.
    func changeableFields(_ kind: RecordKind) -> [String] {
        var names = kind.fieldInfos.filter(\.shape.isOneValue).map(\.key)
        for side in dossier.vocabulary?.sides ?? [] {
            names += kind.sideFieldInfos.filter(\.shape.isOneValue).map { "\(side).\($0.key)" }
        }
        return names
    }

    /// The current record, if it can be changed; else tells why not.
    mutating func changeable() -> RecordID? {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell("select a record first")
            return nil
        }
        if record.isBroken {
            tell("\(id.file) is broken and read-only until mended: Enter shows why", .warning)
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
        guard !options.isEmpty else {
            // What could not be saved a moment ago is not typed again.
            let kept = unsaved.flatMap { $0.record == id && $0.field == field ? $0.editor.text : nil }
            guard LineEditor.holds(kept ?? now ?? "") else {
                return tell("\(field) is too long for one line: E opens the file in an editor", .warning)
            }
            prompt = .entry(
                .init(
                    record: record, field: field, label: label(of: address, named: field, in: record),
                    shape: address.shape, typed: kept, base: now))
            return
        }
        var viewport = Viewport()
        viewport.select(options.firstIndex { $0.value == now } ?? 0, count: options.count)
        prompt = .choice(
            .init(
                title: "\(field) of \(record.name)", options: options, purpose: .value(record: record, field: field),
                viewport: viewport))
    }

    /// `due of Funding clock`; of a part of an action, with the action's words.
    private func label(of address: FieldAddress, named field: String, in record: RecordSummary) -> PromptLabel {
        let steps = address.path.steps
        guard record.id.kind == .meeting, steps.count == 3, steps[0] == .key("actions"),
            case .index(let index) = steps[1], case .key(let part) = steps[2],
            let actions = dossier.meeting(record.id.name)?.actions, actions.indices.contains(index)
        else { return .init(field, of: record.name) }
        return .init(part, of: "“\(actions[index].text)”")
    }

    func choices(for shape: Shape) -> [Prompt.Choice.Option] {
        switch shape {
        case .choice(let words):
            words.map { .init(value: $0, note: Gap.Status(rawValue: $0)?.box ?? "") }
        case .word(.stages): dossier.framework.stages.map { .init(value: $0.id, note: $0.name) }
        case .flag: ["yes", "no"].map { .init(value: $0, note: "") }
        case .word(.criteria): dossier.framework.criteria.map { .init(value: $0.id, note: $0.text) }
        case .word(.sides): dossier.framework.sides.map { .init(value: $0.id, note: $0.name) }
        default: []
        }
    }

    private mutating func answerEntry(_ entry: Prompt.Entry, _ key: Key) -> [Effect] {
        var entry = entry
        switch key {
        case .escape, .control("c"), .control("g"):
            prompt = nil
            unsaved = nil
            tell("nothing changed")
        case .enter:
            if let decision = entry.decides {
                prompt = nil
                return enterDecision(decision, entry.editor.text)
            }
            return enter(entry.editor.text, for: entry.field, of: entry.opened, retry: entry)
        default:
            guard entry.editor.handle(key) else { return [] }
            entry.fault = nil
            prompt = .entry(entry)
        }
        return []
    }

    private mutating func answerChoice(_ choice: Prompt.Choice, _ key: Key) -> [Effect] {
        var choice = choice
        let count = choice.options.count
        switch key.folded {
        case .escape, .control("c"), .control("g"), .character("q"), .left:
            prompt = nil
            // A text is dropped only by name.
            if case .editedText(let editing) = choice.purpose { keep(editing, "nothing saved") }
            return []
        case .enter, .right: return choose(choice)
        case .down, .control("n"), .tab: choice.viewport.move(by: 1, count: count)
        case .up, .control("p"), .backTab: choice.viewport.move(by: -1, count: count)
        case .pageDown, .end: choice.viewport.select(count - 1, count: count)
        case .pageUp, .home: choice.viewport.select(0, count: count)
        case .character(let letter): step(&choice, to: letter)
        default: return []
        }
        prompt = .choice(choice)
        return []
    }

    /// Goes to the option that begins with what has been typed; a letter that fits none begins anew, with the next
    /// option that begins with it. Failing that, `j` and `k` move.
    private func step(_ choice: inout Prompt.Choice, to letter: Character) {
        let count = choice.options.count
        let typed = choice.typed + String(letter)
        if let row = choice.options.firstIndex(where: { $0.value.hasPrefix(typed) }), typed.count > 1 {
            choice.typed = typed
            return choice.viewport.select(row, count: count)
        }
        choice.typed = String(letter)
        for offset in 1...max(1, count) {
            let row = (choice.viewport.selected + offset) % max(1, count)
            if choice.options[row].value.first == letter { return choice.viewport.select(row, count: count) }
        }
        choice.typed = ""
        if letter == "j" { choice.viewport.move(by: 1, count: count) }
        if letter == "k" { choice.viewport.move(by: -1, count: count) }
    }

    private mutating func choose(_ choice: Prompt.Choice) -> [Effect] {
        prompt = nil
        let option = choice.options[choice.viewport.selected]
        switch choice.purpose {
        case .field(let record):
            ask(for: option.value, of: record)
            return []
        case .formField(let path):
            takeChoice(option.value, at: path)
            return []
        case .fieldOfMarked:
            if !askOfMarked(option.value) { tell("nothing is marked any more: Space marks the record") }
            return []
        case .valueOfMarked(let records, let field):
            do throws(ChangeRefusal) {
                return try enter(option.value, for: field, ofMarked: records)
            } catch {
                tell(error.reason, .error)
                return []
            }
        case .view:
            open(view: option.value)
            return []
        case .order(let pane):
            takeOrder(option.value, pane)
            return []
        case .copy(let record): return choose(option.value, toCopyOf: record)
        case .copyField(let record): return copy(field: option.value, of: record)
        case .value(let record, let field):
            return enter(option.value, for: field, of: record)
        case .gapOfPosition:
            beginPosition(on: RecordID(.gap, option.value))
            return []
        case .editedText(let editing): return decide(editing, option.value)
        }
    }

    /// One save of all that was typed, or none of it; no effect where the fields hold it already.
    func save(_ entries: [FieldEntry]) throws(RefusedEntry) -> [Effect] {
        let transaction = try Transaction.entering(entries, in: dossier, today: today).transaction
        return transaction.isEmpty ? [] : [.save(transaction)]
    }

    /// Makes the change and asks for it to be saved; a fault in what was typed is told and the text kept.
    mutating func enter(
        _ text: String, for field: String, of record: RecordSummary, retry: Prompt.Entry? = nil
    ) -> [Effect] {
        do {
            let effects = try save([FieldEntry(record, field, text)])
            prompt = nil
            guard !effects.isEmpty else {
                tell("nothing changed")
                return []
            }
            repeatable = Repeatable(field: Repeatable.name(of: field), text: text)
            // Kept until it is known to be saved.
            unsaved = retry
            return effects
        } catch {
            let reason = error.reason
            if var entry = retry {
                entry.fault = reason
                prompt = .entry(entry)
            } else {
                tell(reason, .error)
            }
            return []
        }
    }
}
