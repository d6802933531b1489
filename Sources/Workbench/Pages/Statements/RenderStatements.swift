import Negotiation
import Screen
import Words

extension StatementsPage {
    /// Rows at the foot for the whole of the selected line.
    private static let footRows = 5

    func layout(_ area: Rect, _ bench: Workbench) -> (words: Rect?, list: Rect, foot: Rect) {
        let foot = area.size.rows > 12 ? StatementsPage.footRows : 2
        let (rest, last) = area.split(bottom: foot)
        guard isTyping || !words.isEmpty else { return (nil, rest, last) }
        let (head, list) = rest.split(top: 1)
        return (head, list, last)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let shown = rows.count == all.count ? "\(all.count)" : PageSign.count(rows.count, of: all.count).text
        let title: ListPageWords =
            switch order {
            case .date: .byDate(shown)
            case .side: .bySide(shown)
            case .speaker: .bySpeaker(shown)
            }
        bench.renderTitle(PageHeading.statements.text, title.text, into: &surface)
        let (head, list, foot) = layout(area, bench)
        let columns = area.size.columns
        let who = min(20, max(8, columns / 5))
        let side = min(12, max(5, columns / 10))
        let visible = viewport.visible(height: list.size.rows, count: rows.count)
        let dates = Format.dateWidth(visible.lazy.map { rows[$0].date })
        for row in visible {
            let at = Point(column: 0, row: list.origin.row + row - viewport.top)
            surface.mean(.item(row, list: 0), at: at, columns: columns)
            surface.put(line(rows[row], dates: dates, who: who, side: side, in: bench), at: at, width: columns)
            if row == viewport.selected { surface.select(list.line(at.row), hasFocus: !isTyping) }
        }
        if rows.isEmpty {
            surface.put(
                ListPageWords.noStatement.text, at: Point(column: 2, row: list.origin.row), style: .muted)
        }
        renderWhole(foot, in: bench, into: &surface)
        if let head {
            let label = ListPageWords.find.text
            let labelWidth = DisplayWidth.of(label)
            surface.put(label, at: Point(column: 1, row: head.origin.row), style: Style(.key))
            let at = Point(column: 1 + labelWidth, row: head.origin.row)
            let width = max(1, columns - 2 - labelWidth)
            if isTyping {
                bench.renderEditor(words.editor, at: at, width: width, style: .text, into: &surface)
            } else {
                surface.put(words.text, at: at, width: width)
            }
        }
    }

    private func line(
        _ statement: MeetingStatement, dates: Int, who: Int, side: Int, in bench: Workbench
    ) -> StyledLine {
        let item = statement.item
        let glyphs = bench.glyphs
        func cell(_ text: String, _ width: Int) -> String {
            DisplayWidth.pad(bench.told(text, columns: width), to: width, ellipsis: glyphs.ellipsis) + " "
        }
        let slot = item.side.map { bench.sideSlot($0.id) } ?? .text
        let text = bench.told(item.text, columns: bench.size.columns).split(whereSeparator: \.isNewline)
            .joined(separator: " ")
        return [
            Span("  "),
            Span(DisplayWidth.pad(Format.date(statement.date), to: dates) + " ", .muted),
            Span(cell(item.side.map { bench.sideName($0.id) } ?? "", side), slot), Span(cell(item.who, who)),
            Span(
                DisplayWidth.clip(
                    text, to: max(8, bench.size.columns - 5 - dates - side - who), ellipsis: glyphs.ellipsis)),
        ]
    }

    /// The selected line in full, as far as there is room, and who reports it.
    private func renderWhole(_ foot: Rect, in bench: Workbench, into surface: inout Surface) {
        let slot = selected?.item.side.map { bench.sideSlot($0.id) } ?? .header
        surface.heading(
            foot.line(foot.origin.row),
            title: bench.told(selected?.item.who ?? "", columns: foot.size.columns),
            note: selected.map { Format.date($0.date) } ?? "", titleStyle: Style(slot, emphasis: .bold))
        guard let selected else { return }
        let room = foot.size.rows - 1
        let source = CellWords.apart(
            [selected.meeting.name, selected.item.origin { bench.dated($0) }].compactMap(\.self)
        ).text
        let width = foot.size.columns - 2
        let words = Wrap.lines(
            bench.told(PageSign.quote(selected.item.text).text), width: width, most: max(1, room - 1))
        for (row, line) in words.enumerated() {
            surface.put(line, at: Point(column: 1, row: foot.origin.row + 1 + row), width: width)
        }
        if room > words.count {
            surface.put(
                bench.told(source, columns: width),
                at: Point(column: 1, row: foot.origin.row + 1 + words.count), style: .muted, width: width)
        }
    }
}
