import FrontMatter
import Negotiation
import Screen
import Words

// Working in a form: moving between its lines, typing, opening parts, saving.
extension Workbench {
    /// The form on the screen.
    var form: Form? {
        get { self[Form.self] }
        set { self[Form.self] = newValue }
    }

    private func rows(_ form: Form) -> [Form.Row] { form.rows(dossier.framework.subject) }

    func selectedRow(_ form: Form) -> Form.Row? {
        let rows = rows(form)
        return rows.indices.contains(form.level.viewport.selected) ? rows[form.level.viewport.selected] : nil
    }

    // MARK: opening one

    /// All fields of the current record.
    mutating func openForm() {
        guard let id = changeable(), let record = dossier.summary(of: id), let sheet = RecordSheet(record) else {
            return
        }
        pages.append(Form(sheet))
    }

    /// A record of the kind that the pane shows, from nothing.
    mutating func addRecord() {
        let kind = board.focus.kind ?? .project
        begin(RecordSheet(adding: kind, fields: .map(startingFields(of: kind))))
    }

    /// One like the current record, under another title.
    mutating func duplicateRecord() {
        guard let id = changeable(), let record = dossier.summary(of: id), id.kind != .dossier,
            var sheet = RecordSheet(record)
        else { return }
        sheet.forgetBase()
        sheet.remove("title")
        var copy = RecordSheet(adding: id.kind, fields: sheet.value)
        copy.prose = sheet.prose
        begin(copy)
    }

    /// What is required, and since when it is so.
    private func startingFields(of kind: RecordKind) -> [Value.Entry] {
        let required = NewRecord.standards(of: kind, in: dossier, today: today)
        guard !required.isEmpty, kind.fieldInfos.contains(where: { $0.key == "since" }) else { return required }
        return required + [.init("since", .text(today.description))]
    }

    private mutating func begin(_ sheet: RecordSheet) {
        var form = Form(sheet)
        form.notice = FormWords.savesNew(key: key("save", in: Form.self), folder: sheet.id.kind.plural).text
        pages.append(form)
        fill()
    }

    /// A position for the history of the current gap.
    mutating func addPosition() {
        guard let id = changeable() else { return }
        guard let gap = dossier.gap(id.name), id.kind == .gap, var sheet = RecordSheet(RecordSummary(gap)) else {
            return tell(FormWords.selectGapForPosition.text)
        }
        let path: Path = ["positions", .index(gap.positions.count)]
        try? sheet.set(.map([.init("date", .text(today.description))]), at: path)
        var form = Form(sheet)
        form.levels.append(.init(path: path, content: .parts(Position.fieldInfos)))
        pages.append(form)
        fill()
    }

    // MARK: its lines

    /// Types or chooses the value of the selected line, or opens its parts.
    mutating func fill() {
        guard var form, let row = selectedRow(form) else { return }
        switch row.kind {
        case .value: type(row, in: &form)
        case .list(let element): form.levels.append(.init(path: row.path, content: .items(element)))
        case .parts(let infos): form.levels.append(.init(path: row.path, content: .parts(infos)))
        case .addition: add(row, to: &form)
        case .other:
            tell(
                FormWords.noForm(field: row.label, back: key("back"), edit: key("edit file", in: ground)).text)
        }
        self.form = form
    }

    private mutating func type(_ row: Form.Row, in form: inout Form) {
        let options = choices(for: row.shape)
        guard !options.isEmpty else {
            let text = row.isID ? form.newID(in: self) ?? "" : form.sheet.text(at: row.path, row.shape)
            guard LineEditor.holds(text) else {
                return tell(FormWords.tooLong(field: row.label, key: key("edit file")).text, .warning)
            }
            form.typing = .init(row, text)
            return
        }
        let path = row.path
        prompt = Choice(row.label, of: row.label, options, selected: form.sheet.text(at: path, row.shape)) {
            bench, value in
            bench.takeChoice(value, at: path)
            return []
        }
    }

    private func add(_ row: Form.Row, to form: inout Form) {
        if case .fields(let infos) = row.shape {
            form.levels.append(.init(path: row.path, content: .parts(infos)))
        } else {
            form.typing = .init(row)
        }
    }

    /// Opens the source, date and basis of a value.
    mutating func openParts() {
        guard var form, let row = selectedRow(form) else { return }
        guard let shape = Form.claim(in: row.shape), form.level.path != row.path else {
            return tell(FormWords.noSource(field: row.label).text)
        }
        var path = row.path
        switch form.sheet[path] {
        case .list?: path = path.appending(.index(0))
        case .text(let text)?: try? form.sheet.set(.map([.init("value", .text(text))]), at: path)
        default: break
        }
        form.levels.append(.init(path: path, content: .parts(FieldInfo.claimParts(of: shape))))
        self.form = form
    }

    /// Goes to the end of the list and begins a new item there.
    mutating func addItem() {
        guard var form else { return }
        if case .list(let element)? = selectedRow(form)?.kind, let path = selectedRow(form)?.path {
            form.levels.append(.init(path: path, content: .items(element)))
        }
        guard case .items = form.level.content else { return tell(FormWords.noList.text) }
        form.level.viewport.select(rows(form).count - 1, count: rows(form).count)
        self.form = form
        fill()
    }

    /// Takes the value away, or the item out of its list.
    mutating func clearField() {
        guard var form, let row = selectedRow(form) else { return }
        guard form.sheet[row.path] != nil else { return tell(FormWords.nothingToRemove.text) }
        form.sheet.remove(row.path)
        form.contested.remove(row.path)
        self.form = form
        tell(FormWords.removed(field: row.label, save: key("save"), back: key("back")).text)
    }

    /// The selected field, in an editor of the person's own.
    func editFormField() -> [Effect] {
        guard let form, let row = selectedRow(form), case .value = row.kind else { return [] }
        let text = form.sheet.text(at: row.path, row.shape)
        return [.edit(Editing(.field(row.path.description, of: form.sheet.id), text: Array(text.utf8)))]
    }

    // MARK: typing

    /// Keys that go to the line being typed; nil where none is.
    fileprivate mutating func typeInForm(_ key: Key) -> [Effect]? {
        guard var form, var typing = form.typing else { return nil }
        let row = typing.row
        switch typing.line.press(key, candidates: { completions(of: $0, for: row) }) {
        case .left: form.typing = nil
        case .accepted:
            commit(typing, in: form, thenTypesNext: form.isNew)
            return []
        case .passed(let step):
            commit(typing, in: form, thenTypesNext: true, step: step)
            return []
        case .edited:
            typing.line.fault = fault(of: typing, in: form)
            form.typing = typing
        case .completed: form.typing = typing
        case .ignored: return []
        }
        self.form = form
        return []
    }

    fileprivate mutating func pasteInForm(_ text: String) -> Bool {
        guard var form, var typing = form.typing else { return false }
        typing.line.insert(text)
        typing.line.fault = fault(of: typing, in: form)
        form.typing = typing
        self.form = form
        return true
    }

    /// What is wrong with what has been typed so far.
    private func fault(of typing: Form.Typing, in form: Form) -> String? {
        guard !typing.line.text.isEmpty else { return nil }
        var sheet = form.sheet
        do {
            try sheet.enter(
                typing.line.text, at: typing.row.path, typing.row.shape, today: today,
                currency: dossier.vocabulary?.currency)
        } catch {
            return error.reason
        }
        if typing.row.isID { return sheet.faultOfID(in: dossier) }
        return sheet.firstFault(at: typing.row.path, vocabulary: dossier.vocabulary, exists: dossier.mayContain)
    }

    /// Takes the typed line into the sheet and goes on; a fault keeps it where it is.
    private mutating func commit(_ typing: Form.Typing, in form: Form, thenTypesNext: Bool, step: Int = 1) {
        var form = form
        var typing = typing
        if let fault = fault(of: typing, in: form) {
            typing.line.fault = fault
            form.typing = typing
            self.form = form
            return
        }
        let isLeft = typing.row.isRequired && typing.line.text.isEmpty && thenTypesNext && step > 0
        if case .addition = typing.row.kind, typing.line.text.isEmpty {
            form.typing = nil
            self.form = form
            return
        }
        // An id that is only what the title gives goes on following the title.
        if !typing.row.isID || typing.line.text != form.newID(in: self) {
            try? form.sheet.enter(
                typing.line.text, at: typing.row.path, typing.row.shape, today: today,
                currency: dossier.vocabulary?.currency)
        }
        form.contested.remove(typing.row.path)
        form.typing = nil
        if isLeft {
            typing.line.fault =
                FormWords.isRequired(field: typing.row.label, expectation: typing.row.shape.expectation).text
            form.typing = typing
            self.form = form
            return
        }
        let rows = rows(form)
        form.level.viewport.move(by: step, count: rows.count)
        // Whoever wants another id goes there.
        if let next = selectedRow(form), next.isID { form.level.viewport.move(by: step, count: rows.count) }
        self.form = form
        guard thenTypesNext, let next = selectedRow(form), next.path != typing.row.path else { return }
        switch next.kind {
        case .value where choices(for: next.shape).isEmpty: fill()
        case .addition where typesItems(next.shape): fill()
        default: break
        }
    }

    private func typesItems(_ shape: Shape) -> Bool { if case .fields = shape { false } else { true } }

    /// A value was chosen from the list.
    private mutating func takeChoice(_ value: String, at path: Path) {
        guard var form, let row = rows(form).first(where: { $0.path == path }) else { return }
        try? form.sheet.enter(value, at: path, row.shape, today: today)
        form.contested.remove(path)
        form.level.viewport.move(by: 1, count: rows(form).count)
        self.form = form
    }
}

extension Form {
    static func mode(in bench: Workbench) -> Mode? {
        guard let form = bench.form, form.typing != nil else { return nil }
        return .typing(
            [.init("Enter", form.isNew ? .next : .keep), .init("Tab", .completeOrNext), .init("Esc", .stopTyping)])
    }

    static func type(_ key: Key, in bench: inout Workbench) -> [Effect]? {
        bench.form?.fault = nil
        return bench.typeInForm(key)
    }

    static func paste(_ text: String, in bench: inout Workbench) -> Bool { bench.pasteInForm(text) }
}
