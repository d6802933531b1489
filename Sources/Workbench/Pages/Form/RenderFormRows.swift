import FrontMatter
import Negotiation
import Screen
import Words

// The rows of a form in their groups.
extension Workbench {
    /// Texts go on below themselves in so many lines; all of a longer one stands at the foot, once it is selected.
    private static let mostLines = 3
    /// Beside a label there is a mark before it and a gap behind.
    private static let aroundLabel = 4

    func layout(of form: Form) -> FormLayout { layout(of: form, form.rows(dossier.framework.subject)) }

    private func layout(of form: Form, _ rows: [Form.Row]) -> FormLayout {
        let columns = pageRect.size.columns
        let label = labelWidth(rows, isPaired: FormLayout.isPaired(in: columns))
        let entries = rows.map { row in
            guard let group = row.group else { return FormLayout.Entry() }
            let text = text(of: row, in: form)
            let stage = row.shape.isStage ? DisplayWidth.of(stageName(text), atMost: columns) + 2 : 0
            let used = DisplayWidth.of(text, atMost: columns) + stage
            let isProse = if case .prose = row.shape { true } else { false }
            return FormLayout.Entry(
                group: group.rawValue, isShort: !isProse && used <= columns / 2 - label - Workbench.aroundLabel - 2,
                side: row.side,
                height: { [told = String(text.prefix(columns * Workbench.mostLines))] columns in
                    guard isProse else { return 1 }
                    let width = max(8, columns - label - Workbench.aroundLabel - 1)
                    return max(1, Wrap.lines(told, width: width, most: Workbench.mostLines).count)
                })
        }
        return FormLayout(entries, columns: columns)
    }

    private func labelWidth(_ rows: [Form.Row], isPaired: Bool) -> Int {
        min(22, rows.map { DisplayWidth.of(isPaired ? $0.brief ?? $0.label : $0.label, atMost: 22) }.max() ?? 0)
    }

    mutating func goInForm(groups step: Int) {
        guard var form else { return }
        let layout = layout(of: form)
        form.level.viewport.select(
            layout.row(groups: step, from: form.level.viewport.selected), count: layout.cells.count)
        self.form = form
    }

    func renderForm(_ form: Form, _ area: Rect, into surface: inout Surface) {
        let kind = form.sheet.id.kind.word
        let name = form.record.flatMap { dossier.summary(of: $0)?.name }
        let place = form.level.path.steps.isEmpty ? "" : "  \(form.level.path)"
        let rows = form.rows(dossier.framework.subject)
        let changed = rows.count { form.sheet[$0.path] != form.sheet.baseValue[$0.path] }
        renderTitle(
            (name ?? FormWords.new(kind: kind).text) + place,
            form.record.map { changed > 0 ? FormWords.changed(changed).text : $0.file } ?? FormWords.notSaved.text,
            into: &surface)
        let (list, help) = area.split(bottom: footRows(of: form))
        let layout = layout(of: form, rows)
        let isPaired = FormLayout.isPaired(in: area.size.columns)
        let label = labelWidth(rows, isPaired: isPaired)
        let top = form.level.viewport.top
        let shown = top..<top + list.size.rows
        let selected = rows.indices.contains(form.level.viewport.selected) ? rows[form.level.viewport.selected] : nil
        for (group, line) in layout.headings where shown.contains(line) {
            guard let group = FieldGroup(rawValue: group) else { continue }
            renderHeading(
                group, hasFocus: selected?.group == group,
                isPaired: isPaired && rows.contains { $0.group == group && $0.side != nil },
                list.line(list.origin.row + line - top), into: &surface)
        }
        for cell in layout.cells where cell.lines.overlaps(shown) {
            let row = rows[cell.row]
            let at = Rect(
                column: cell.column, row: list.origin.row + cell.lines.lowerBound - top, columns: cell.columns,
                rows: cell.lines.count)
            render(
                row, form, label: isPaired ? row.brief ?? row.label : row.label, labelWidth: label, at, within: list,
                isSelected: cell.row == form.level.viewport.selected, into: &surface)
            surface.mean(.item(cell.row, list: 0), at)
        }
        renderHelp(of: selected, in: form, renderUnkept(help, into: &surface), into: &surface)
    }

    /// Of what the sides say, the names of both stand side by side. The rule stays thin: drawn anew it would cost more than all
    /// else that a ↓ changes.
    private func renderHeading(
        _ group: FieldGroup, hasFocus: Bool, isPaired: Bool, _ line: Rect, into surface: inout Surface
    ) {
        func put(_ title: String, _ slot: Slot, _ line: Rect) {
            surface.heading(
                line, title: title, style: Style(.border), titleStyle: Style(slot, emphasis: .bold))
        }
        guard group == .sides, isPaired, let sides = dossier.framework.subject.bothSides else {
            return put(group.title, hasFocus ? .borderFocus : .header, line)
        }
        let (left, right) = line.split(left: line.size.columns / 2)
        put(told(sides.ours.name, columns: left.size.columns), Party.ours.slot, left)
        put(told(sides.theirs.name, columns: right.size.columns), Party.theirs.slot, right)
    }

    private func render(
        _ row: Form.Row, _ form: Form, label: String, labelWidth: Int, _ cell: Rect, within list: Rect,
        isSelected: Bool, into surface: inout Surface
    ) {
        let at = cell.origin
        if form.contested.contains(where: { $0.touches(row.path) }) {
            surface.put("!", at: Point(column: at.column + 1, row: at.row), style: Style(.warn))
        } else if form.sheet[row.path] != form.sheet.baseValue[row.path] {
            surface.put("*", at: Point(column: at.column + 1, row: at.row), style: Style(.changed))
        }
        surface.put(label, at: Point(column: at.column + 2, row: at.row), style: .muted, width: labelWidth)
        let start = Point(column: at.column + labelWidth + Workbench.aroundLabel, row: at.row)
        let width = max(1, cell.columns.upperBound - start.column - 1)
        if isSelected, let typing = form.typing {
            surface.select(cell.line(at.row), hasFocus: false)
            renderEditor(veils(typing.line.editor), at: start, width: width, style: .text, into: &surface)
            return
        }
        for (index, line) in shown(row, in: form, width: width, most: cell.size.rows).enumerated() {
            let line = (row: at.row + index, spans: line)
            guard list.rows.contains(line.row) else { continue }
            surface.put(line.spans, at: Point(column: start.column, row: line.row), width: width)
        }
        if search.isShown {
            let match = search.matchedColumns(in: text(of: row, in: form), width: width)
            surface.restyle(
                Rect(column: start.column + match.lowerBound, row: at.row, columns: match.count, rows: 1)
            ) { $0.over = .match }
        }
        if isSelected {
            surface.select(cell.line(at.row))
            // What is asked opens at the value.
            if prompt?.field != nil { surface.cursor = Point(column: start.column - 1, row: at.row) }
        }
    }

    /// The words of a row; of records that it names, their titles.
    private func text(of row: Form.Row, in form: Form) -> String {
        if row.isMasked, !isRevealed, form.sheet[row.path] != nil { return Masked.dots }
        guard let kind = row.shape.referenced, case .value = row.kind else {
            return told(row.shape.word(of: form.shown(row)))
        }
        let ids: [Value] =
            if case .list(let items)? = form.sheet[row.path] { items } else { [form.sheet[row.path] ?? .null] }
        let names = ids.prefix(100).compactMap { id -> String? in
            guard case .text(let id) = id else { return nil }
            return dossier.summary(of: RecordID(kind, id))?.name ?? id
        }
        return told(names.listed)
    }

    private func shown(_ row: Form.Row, in form: Form, width: Int, most: Int) -> [StyledLine] {
        let text = text(of: row, in: form)
        guard !text.isEmpty else {
            if row.isID, let id = form.newID(in: self) { return [[Span(id, .muted)]] }
            return [[row.isRequired ? Span(FormWords.required.text, .warn) : Span(PageSign.nothing.text, .muted)]]
        }
        if row.isMasked, !isRevealed { return [[Span(Masked.dots, .muted)]] }
        switch row.kind {
        case .list, .parts, .other: return [[Span(text), Span("  \(PageSign.more)", .muted)]]
        case .value, .addition:
            if case .prose = row.shape {
                var lines = Wrap.lines(text, width: width, most: most + 1)
                if lines.count > most, let last = lines.prefix(most).last {
                    lines =
                        lines.prefix(most - 1) + [
                            DisplayWidth.clip(last + glyphs.ellipsis + " ", to: width, ellipsis: glyphs.ellipsis)
                        ]
                }
                return lines.map { [Span($0)] }
            }
            var line: StyledLine = [Span(text)]
            if row.shape.isStage { line.append(Span("  \(stageName(text))", .muted)) }
            if case .map? = form.sheet[row.path], Form.claim(in: row.shape) != nil {
                line.append(Span("  \(FormWords.sourced)", .muted))
            }
            return [line]
        }
    }
}
