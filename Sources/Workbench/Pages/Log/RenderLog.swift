import FrontMatter
import Negotiation
import Screen
import Words

extension Workbench {
    func renderLog(_ page: LogPage, _ area: Rect, into surface: inout Surface) {
        let title = (page.log.title.isEmpty ? LogPageWords.untitled : .title(page.log.title)).text
        renderTitle(
            title, page.log.sheet.base == nil ? FormWords.notSaved.text : page.log.sheet.id.file, into: &surface)
        let (list, help) = area.split(bottom: footRows(of: page))
        let rows = page.rows(dossier)
        let layout = layout(of: page, rows)
        let top = page.viewport.top
        let shown = top..<top + list.size.rows
        let selected = rows.indices.contains(page.viewport.selected) ? rows[page.viewport.selected].part : nil
        for (part, line) in layout.headings where shown.contains(line) {
            guard let part = LogPage.Part(rawValue: part) else { continue }
            let (title, note) = heading(of: part, page, rows)
            surface.heading(
                list.line(list.origin.row + line - top), title: title, note: note,
                titleStyle: Style(part == selected ? .borderFocus : .header, emphasis: .bold))
        }
        for cell in layout.cells where cell.lines.overlaps(shown) {
            let at = Rect(
                column: cell.column, row: list.origin.row + cell.lines.lowerBound - top, columns: cell.columns, rows: 1)
            surface.mean(.item(cell.row, list: 0), at)
            surface.put(
                line(rows[cell.row], of: page, width: cell.columns - 3),
                at: Point(column: at.origin.column + 2, row: at.origin.row), width: cell.columns - 3)
            if cell.row == page.viewport.selected { surface.select(at, hasFocus: page.typing == nil) }
        }
        renderTyping(page, renderUnkept(help, into: &surface), into: &surface)
    }

    func layout(of page: LogPage) -> FormLayout { layout(of: page, page.rows(dossier)) }

    private func layout(of page: LogPage, _ rows: [LogPage.Row]) -> FormLayout {
        let columns = pageRect.size.columns
        let entries = rows.map { row in
            var entry = FormLayout.Entry(group: row.part.rawValue)
            guard case .field(let field) = row else { return entry }
            let words = line(row, of: page, width: columns).reduce(0) { $0 + DisplayWidth.of($1.text, atMost: columns) }
            (entry.isShort, entry.side) = (words <= columns / 2 - 4, field.side)
            return entry
        }
        return FormLayout(entries, columns: columns)
    }

    mutating func goInLog(groups step: Int) {
        guard var page = logPage else { return }
        let layout = layout(of: page)
        page.viewport.select(layout.row(groups: step, from: page.viewport.selected), count: layout.cells.count)
        page.spoken = nil
        logPage = page
    }

    private func heading(
        of part: LogPage.Part, _ page: LogPage, _ rows: [LogPage.Row]
    ) -> (title: String, note: String) {
        switch part {
        case .meeting: return (PageHeading.logMeeting.text, "")
        case .gaps:
            let gaps = rows.compactMap { row in if case .gap(let gap) = row { gap.id } else { nil } }
            let marked = gaps.count { page.log.result(of: $0) != nil }
            return (PageHeading.logGaps.text, LogPageWords.marked(marked, of: gaps.count).text)
        case .said: return (PageHeading.logSaid.text, "\(page.log.count(of: "statements"))")
        case .toDo: return (PageHeading.logToDo.text, "\(page.log.count(of: "actions"))")
        }
    }

    func line(_ row: LogPage.Row, of page: LogPage, width: Int) -> StyledLine {
        switch row {
        case .field(let field):
            let text = page.log.sheet.text(at: field.path, field.shape)
            let hint = dateHint(text, field.shape).map { "  \($0)" } ?? ""
            return [
                Span(DisplayWidth.pad(field.label, to: 12), .muted),
                text.isEmpty
                    ? field.isRequired ? Span(FormWords.required.text, .warn) : Span(PageSign.nothing.text, .muted)
                    : Span(text),
                Span(hint, .muted),
            ]
        case .gap(let gap):
            let found = page.log.result(of: gap.id)
            let nameWidth = min(30, max(16, width - 40))
            return [
                Span(gap.status.box + " ", gap.status.slot), Span(DisplayWidth.pad(gap.name, to: nameWidth) + " "),
                Span(DisplayWidth.pad(gap.severity?.word ?? "", to: 8) + " ", .muted),
                Span(DisplayWidth.pad(found?.result.marked ?? "", to: 13), found == nil ? .muted : .text),
                Span(found?.note ?? ""),
            ]
        case .lostGap(let id):
            let found = page.log.result(of: id)
            let state: LogPageWords = dossier.contains(id) ? .unreadable(file: id.file) : .wasRemoved(file: id.file)
            return [
                Span("\(state)  ", .warn), Span(found?.result.marked ?? ""),
                Span(found.map { " \($0.note)" } ?? ""),
            ]
        case .position(let index):
            let (_, position) = page.log.positions[index]
            let side = position["side"].map { Change.text($0) } ?? ""
            let text = position["text"].map { Change.text($0) } ?? ""
            return [
                Span("    \(sideName(side)): ", sideSlot(side)),
                Span(
                    position["value"].map { PackageWords.valued(text, value: Change.text($0)).text } ?? text),
            ]
        case .statement(let index):
            let statement = page.log.sheet[["statements", .index(index)]]
            return [
                Span("\(statement?["who"].map { Change.text($0) } ?? ""): "),
                Span(PageSign.quote(statement?["text"].map { Change.text($0) } ?? "").text),
            ]
        case .action(let index):
            let action = page.log.sheet[["actions", .index(index)]]
            let words = ["text", "owner", "due"].compactMap { key in
                action?[key].map { Change.told($0, key == "due" ? .date : nil) }
            }
            return [Span(PageSign.dashed(words).text)]
        }
    }

    /// What is being typed, above what it should be; else what is wrong, or what the keys do here.
    private func renderTyping(_ page: LogPage, _ area: Rect, into surface: inout Surface) {
        let (text, slot) = help(for: page)
        guard let typing = page.typing else { return renderWrapped(text, slot, area, into: &surface) }
        let first = Point(column: 1, row: area.origin.row)
        let width = area.size.columns - 2
        let label = typing.label.text(width: area.size.columns / 2, ellipsis: glyphs.ellipsis) + " "
        let used = surface.put(label, at: first, style: Style(.key))
        renderEditor(
            typing.line.editor, at: Point(column: first.column + used, row: first.row), width: max(1, width - used),
            style: .text, into: &surface)
        renderWrapped(text, slot, area.split(top: 1).bottom, into: &surface)
    }

    /// Lines at the foot: as many as it takes to say what is wrong.
    func footRows(of page: LogPage) -> Int {
        footRows(help(for: page).0) { $0 + (page.typing == nil ? 0 : 1) }
    }

    private func help(for page: LogPage) -> (String, Slot) {
        if let typing = page.typing { return help(for: typing) }
        if let fault = page.fault { return (fault, .error) }
        let framework = dossier.framework.subject
        func key(_ action: String) -> String { self.key(action, in: LogPage.self) }
        let keys = LogPageWords.keys(
            quote: key("statement"), action: key("action item"), remove: key("clear"), save: key("save"))
        if let gap = page.gap(dossier), let ours = framework.ours, let theirs = framework.theirs {
            let sides = LogPageWords.sideKeys(
                gap: gap.name, ours: ours.name, ourKey: key("our position"), theirs: theirs.name,
                theirKey: key("their position"))
            return ("\(sides)\n\(keys)", .muted)
        }
        return (keys.text, .muted)
    }

    private func help(for typing: LogPage.Typing) -> (String, Slot) {
        if let fault = typing.line.fault { return (fault, .error) }
        if let completion = typing.line.completion {
            return (FormWords.candidates(Array(completion.candidates.prefix(5))).text, .muted)
        }
        let text = typing.line.text
        switch typing.entry {
        case .field(let row):
            return (dateHint(text, row.shape) ?? LogPageWords.field(help: row.help).text, .muted)
        case .note: return (LogPageWords.noteHelp.text, .muted)
        case .position: return (LogPageWords.positionHelp.text, .muted)
        case .value: return (LogPageWords.valueHelp.text, .muted)
        case .statement: return (LogPageWords.statementHelp.text, .muted)
        case .action: return (LogPageWords.actionHelp.text, .muted)
        case .owner: return (LogPageWords.ownerHelp.text, .muted)
        case .due: return (dateHint(text, .date) ?? LogPageWords.dueHelp.text, .muted)
        }
    }
}

extension Outcome.Result {
    /// With the mark of the trend that follows from it.
    fileprivate var marked: String {
        switch self {
        case .narrowed: ">< \(word)"
        case .unchanged: "== \(word)"
        case .widened: "<> \(word)"
        case .agreed: "[x] \(word)"
        case .raised: word
        }
    }
}
