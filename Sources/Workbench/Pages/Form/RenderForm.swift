import FrontMatter
import Negotiation
import Screen
import Words

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

    func stageName(_ id: String) -> String { dossier.framework.subject.stage(id)?.name ?? "" }

    func renderHelp(of row: Form.Row?, in form: Form, _ area: Rect, into surface: inout Surface) {
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
            let base = Change.told(form.sheet.baseValue[row.path], row.shape)
            let now = row.isMasked && !isRevealed ? Masked.dots : told(base)
            let (save, remove) = (key("save", in: Form.self), key("clear", in: Form.self))
            return (FormWords.somebodyElse(now: now, save: save, remove: remove).text, .warn)
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
        // The row shows titles; ids are what is typed.
        if row.shape.isReference, !form.shown(row).isEmpty { words.append(told(form.shown(row))) }
        let expectation = if case .value = row.kind { row.shape.expectation } else { String?.none }
        return (FormWords.help(words, expectation: expectation).text, .muted)
    }

    private func typingHelp(_ typing: Form.Typing) -> String {
        let text = typing.line.text
        if let completion = typing.line.completion {
            return FormWords.candidates(Array(completion.candidates.prefix(6))).text
        }
        if let date = dateHint(text, typing.row.shape) { return date }
        let fitting = completions(of: text, for: typing.row)
        if !fitting.isEmpty, fitting != [text] {
            return FormWords.tabOffers(Array(fitting.prefix(4))).text
        }
        return FormWords.typing(
            help: typing.row.help, expectation: typing.row.shape.expectation, isRequired: typing.row.isRequired
        ).text
    }
}

extension Shape {
    var isStage: Bool { if case .word(.stages) = self { true } else { false } }

    /// Whether it names one record, or several.
    var isReference: Bool { referenced != nil }

    /// The kind of the records that it names.
    var referenced: RecordKind? {
        switch self {
        case .reference(let kind), .list(.reference(let kind)): kind
        default: nil
        }
    }
}
