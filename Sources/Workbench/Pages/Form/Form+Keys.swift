import Negotiation
import Screen
import Words

// Its keys, and its part in the workbench.
extension Form {
    static let name = "form"
    /// What is being filled in comes first: nothing is opened over it.
    static let subjects: CommandSubjects = []
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("fill", "<Enter> l <Right>", bar: .fillIn, .fillField, do: { $0.fill() }),
            .init("parts", ">", bar: .source, .openParts, do: { $0.openParts() }),
            .init("add item", "a", bar: .add, .addItem, do: { $0.addItem() }),
            .init("clear", "x", .clearEntry, do: { $0.clearField() }),
            .init("save", "S <C-s>", bar: .save, .saveAll, effects: { $0.saveForm() }),
            .init("edit file", "E", .typeInEditor, writes: true, effects: { $0.editFormField() }),
        ],
        Binding.groups { $0.goInForm(groups: $1) }, Binding.findingOnPage,
        Binding.motions,
        Binding.program,
        [.back(do: { $0.leaveForm() }), .quit])

    static let reopenings = [Reopening.form]

    func subject(in bench: Workbench) -> PageSubject { PageSubject(record) }

    var revisiting: Revisiting { .work }

    /// What stands in its lines; of masked fields only their names.
    func texts(in bench: Workbench) -> PageTexts? {
        let rows = rows(bench.dossier.framework.subject)
        return PageTexts(
            rows: rows.map { row in
                "\(row.label) \(row.isMasked && !bench.isRevealed ? "" : bench.told(shown(row)))"
            }, at: level.viewport.selected)
    }

    mutating func move(by step: Int, in bench: inout Workbench) {
        level.viewport.move(by: step, count: rows(bench.dossier.framework.subject).count)
    }

    mutating func settle(in bench: Workbench) {
        let layout = bench.layout(of: self)
        level.viewport.select(level.viewport.selected, count: layout.cells.count)
        level.viewport.fit(
            height: bench.pageRect.size.rows - bench.footRows(of: self),
            lines: layout.lines(of: level.viewport.selected), of: layout.lineCount)
    }

    /// It is brought onto the present version of its record.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        guard let id = record else { return }
        guard let record = bench.dossier.summary(of: id) else {
            sheet.forgetBase()
            notice = FormWords.removedMeanwhile(file: id.file, key: bench.key("save", in: Form.self)).text
            return
        }
        guard record.source != sheet.base else { return }
        let before = sheet.value
        contested.formUnion(sheet.rebase(onto: record.source))
        follow(from: before, bench.dossier.framework.subject)
    }

    func holdsBoth(_ conflict: Conflict) -> Bool { conflict.record == record }
    /// Its notice says it.
    func remedy(removed record: RecordID, in bench: Workbench) -> String? { "" }
    var isTypingMasked: Bool { typing?.row.isMasked ?? false }

    mutating func take(_ text: String, for field: String, of record: RecordID, in bench: Workbench) -> Bool {
        guard sheet.id == record, let row = bench.selectedRow(self), row.path.description == field else { return false }
        do {
            try sheet.enter(
                text, at: row.path, row.shape, today: bench.today, currency: bench.dossier.vocabulary?.currency)
        } catch {
            typing = .init(row, typed: text)
            typing?.line.fault = error.reason
        }
        return true
    }

    func draft(today: CalendarDate) -> Draft? {
        var form = self
        if let typing, !typing.line.text.isEmpty {
            let path = typing.row.path
            if (try? form.sheet.enter(typing.line.text, at: path, typing.row.shape, today: today)) == nil {
                try? form.sheet.set(.text(typing.line.text), at: path)
            }
        }
        return form.sheet.draft
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderForm(self, area, into: &surface)
    }
}
