import FrontMatter
import Negotiation
import Screen

extension Workbench {
    /// Lines at the foot of a form that tell what the selected field is and what is wrong with it, at least.
    private static let leastFootRows = 3

    /// As many as it takes to read the words whole, with those that stand beside them; some of the page is left.
    func footRows(_ words: String, adding: (Int) -> Int = { $0 }) -> Int {
        let lines = adding(Wrap.lines(words, width: pageRect.size.columns - 2, most: pageRect.size.rows).count)
        let unkept = unkept.map { Wrap.lines($0, width: pageRect.size.columns - 2).count } ?? 0
        return max(Workbench.leastFootRows, min(lines, pageRect.size.rows - 2 - unkept)) + unkept
    }

    /// The foot without its last lines, where these say that nothing is kept.
    func renderUnkept(_ foot: Rect, into surface: inout Surface) -> Rect {
        guard let unkept else { return foot }
        let (rest, last) = foot.split(bottom: Wrap.lines(unkept, width: foot.size.columns - 2).count)
        renderWrapped(unkept, .warn, last, into: &surface)
        return rest
    }

    func footRows(of form: Form) -> Int { footRows(help(for: selectedRow(form), in: form).0) }

    func renderWrapped(_ text: String, _ slot: Slot, _ area: Rect, into surface: inout Surface) {
        let lines = Wrap.lines(text, width: area.size.columns - 2, most: area.size.rows)
        for (index, line) in lines.prefix(area.size.rows).enumerated() {
            surface.put(
                line, at: Point(column: 1, row: area.origin.row + index), style: Style(slot),
                width: area.size.columns - 2)
        }
    }

    func renderForm(_ form: Form, _ area: Rect, into surface: inout Surface) {
        let kind = form.sheet.id.kind.rawValue
        let name = form.record.flatMap { dossier.summary(of: $0)?.name }
        let place = form.level.path.steps.isEmpty ? "" : "  \(form.level.path)"
        renderTitle(
            (name ?? "New \(kind)") + place, form.record?.file ?? "not saved yet", into: &surface)
        let (list, help) = area.split(bottom: footRows(of: form))
        let rows = form.rows(dossier.framework.subject)
        let labelWidth = min(22, rows.map { DisplayWidth.of($0.label, atMost: 22) }.max() ?? 0)
        for index in form.level.viewport.visible(height: list.size.rows, count: rows.count) {
            let row = rows[index]
            let at = Point(column: 0, row: list.origin.row + index - form.level.viewport.top)
            let isSelected = index == form.level.viewport.selected
            surface.mean(.item(index, list: 0), at: at, columns: list.size.columns)
            if form.contested.contains(where: { $0.touches(row.path) }) {
                surface.put("!", at: Point(column: 1, row: at.row), style: Style(.warn))
            } else if form.sheet[row.path] != form.sheet.baseValue[row.path] {
                surface.put("*", at: Point(column: 1, row: at.row), style: Style(.changed))
            }
            surface.put(row.label, at: Point(column: 2, row: at.row), style: .muted, width: labelWidth)
            let start = Point(column: labelWidth + 4, row: at.row)
            let width = max(1, list.size.columns - start.column - 1)
            if isSelected, let typing = form.typing {
                surface.select(list.line(at.row), hasFocus: false)
                renderEditor(veils(typing.line.editor), at: start, width: width, style: .text, into: &surface)
            } else {
                surface.put(shown(row, in: form), at: start, width: width)
                if isSelected { surface.select(list.line(at.row)) }
            }
        }
        let selected = rows.indices.contains(form.level.viewport.selected) ? rows[form.level.viewport.selected] : nil
        renderHelp(of: selected, in: form, renderUnkept(help, into: &surface), into: &surface)
    }

    private func shown(_ row: Form.Row, in form: Form) -> StyledLine {
        let text = told(form.shown(row))
        guard !text.isEmpty else {
            if row.isID, let id = form.newID(in: self) { return [Span(id, .muted)] }
            return [Span(row.isRequired ? "required" : "–", row.isRequired ? .warn : .muted)]
        }
        if row.isMasked, !isRevealed { return [Span(Masked.dots, .muted)] }
        switch row.kind {
        case .list, .parts, .other: return [Span(text), Span("  …", .muted)]
        case .value, .addition:
            var line: StyledLine = [Span(text)]
            if row.shape.isStage { line.append(Span("  \(stageName(text))", .muted)) }
            if case .map? = form.sheet[row.path], Form.claim(in: row.shape) != nil {
                line.append(Span("  sourced", .muted))
            }
            return line
        }
    }

    private func stageName(_ id: String) -> String { dossier.framework.subject.stage(id)?.name ?? "" }

    private func renderHelp(of row: Form.Row?, in form: Form, _ area: Rect, into surface: inout Surface) {
        let (text, slot) = help(for: row, in: form)
        renderWrapped(text, slot, area, into: &surface)
    }

    private func help(for row: Form.Row?, in form: Form) -> (String, Slot) {
        if let fault = form.fault { return (fault, .error) }
        guard let row else { return (form.notice ?? "", .muted) }
        if let typing = form.typing {
            if let fault = typing.line.fault { return (fault, .error) }
            return (typingHelp(typing), .muted)
        }
        if form.contested.contains(where: { $0.touches(row.path) }) {
            let base = Change.text(form.sheet.baseValue[row.path])
            let now = row.isMasked && !isRevealed ? Masked.dots : told(base)
            return ("somebody else has made it: \(now). S saves yours over it; x, then S, takes it away", .warn)
        }
        if let notice = form.notice, form.level.viewport.selected == 0, form.levels.count == 1 {
            return (notice, .muted)
        }
        // A text that does not fit into its line is read here.
        let text = told(form.shown(row))
        if case .value = row.kind, DisplayWidth.of(text, atMost: size.columns) > size.columns - 28,
            !(row.isMasked && !isRevealed)
        {
            return (text, .text)
        }
        var words = [row.help].filter { !$0.isEmpty }
        if case .value = row.kind { words.append("write \(row.shape.expectation)") }
        return (words.joined(separator: ": "), .muted)
    }

    private func typingHelp(_ typing: Form.Typing) -> String {
        let text = typing.line.text
        if let completion = typing.line.completion {
            return completion.candidates.prefix(6).joined(separator: "   ") + "   Tab shows the next"
        }
        if let date = dateHint(text, typing.row.shape) { return date }
        let fitting = completions(of: text, for: typing.row)
        if !fitting.isEmpty, fitting != [text] {
            return "Tab: " + fitting.prefix(4).joined(separator: "   ")
        }
        let required = typing.row.isRequired ? "" : "; empty takes it away"
        return
            "\(typing.row.help.isEmpty ? "" : "\(typing.row.help): ")write \(typing.row.shape.expectation)\(required)"
    }
}

extension Shape {
    fileprivate var isStage: Bool { if case .word(.stages) = self { true } else { false } }
}
