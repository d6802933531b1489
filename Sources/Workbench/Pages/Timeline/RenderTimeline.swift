import Negotiation
import Screen
import Words

/// The names of days above the entries; below them, what the letters mean and more of the selected one.
struct TimelineLayout {
    let scale: Rect
    let list: Rect
    /// Empty where every line is wanted for entries.
    let foot: Rect

    init(_ area: Rect) {
        let (top, rest) = area.split(top: 1)
        scale = top
        (list, foot) = rest.split(bottom: area.size.rows >= 16 ? 2 : 0)
    }
}

extension Workbench {
    func renderTimeline(_ page: TimelinePage, _ area: Rect, into surface: inout Surface) {
        let late = page.entries.count(where: \.isOverdue)
        renderTitle(
            TimelineWords.title.text,
            TimelineWords.counts(zoom: page.zoom.title, entries: page.entries.count, overdue: late).text,
            into: &surface)
        let layout = TimelineLayout(area)
        let visible = page.viewport.visible(height: layout.list.size.rows, count: page.entries.count)
        let dates = Format.dateWidth(visible.lazy.map { page.entries[$0].date })
        // Date, days and the blanks between; all else is time.
        let start = 2 + dates + 1 + Workbench.countdownWidth + 1
        let axis = TimeAxis(
            page.zoom, today: today, showing: page.selected?.date.named,
            columns: max(8, area.size.columns - start - 1))
        // What is read out has no axis.
        for tick in axis.scale where !isLinear {
            surface.put(
                tick.label, at: Point(column: start + tick.column, row: layout.scale.origin.row), style: .muted)
        }
        for row in visible {
            let entry = page.entries[row]
            let line = layout.list.line(layout.list.origin.row + row - page.viewport.top)
            let style = style(of: entry)
            surface.put(
                [
                    Span("  "), Span(DisplayWidth.pad(Format.date(entry.date), to: dates) + " ", style),
                    Span(DisplayWidth.pad(days(of: entry), to: Workbench.countdownWidth, align: .trailing), style),
                ], at: line.origin, width: start - 1)
            render(
                entry, axis, in: Rect(column: start, row: line.origin.row, columns: axis.columns, rows: 1),
                into: &surface)
            surface.mean(.item(row, list: 0), line)
            if row == page.viewport.selected { surface.select(line) }
        }
        renderFoot(of: page, visible, layout.foot, into: &surface)
    }

    /// `-99d!`; 「14日超!」
    private static var countdownWidth: Int { Language.current == .japanese ? 7 : 5 }

    private func style(of entry: TimelineEntry) -> Style {
        entry.isOverdue ? Style(.overdue) : entry.date.hasPassed(by: today) ? .muted : .text
    }

    /// Overdue is told by a sign, too.
    private func days(of entry: TimelineEntry) -> String {
        Format.countdown(entry.date, from: today) + (entry.isOverdue ? "!" : "")
    }

    /// What the letters mean and which entries are on the screen; below it, of the selected one, what its row leaves out.
    private func renderFoot(
        of page: TimelinePage, _ visible: Range<Int>, _ foot: Rect, into surface: inout Surface
    ) {
        guard foot.size.rows > 1 else { return }
        let width = foot.size.columns - 2
        let kinds = Set(page.entries.map(\.kind)).sorted {
            ($0.letter.lowercased(), $0.letter) < ($1.letter.lowercased(), $1.letter)
        }
        let shown =
            visible.count < page.entries.count
            ? PageSign.range(visible.lowerBound + 1, visible.upperBound, of: page.entries.count).text : ""
        let at = Point(column: 1, row: foot.origin.row)
        surface.put(
            isLinear ? "" : kinds.map { "\($0.letter) \($0.words)" }.joined(separator: "  "), at: at, style: .muted,
            width: width - DisplayWidth.of(shown) - 1)
        surface.put(
            shown, at: Point(column: at.column + width - DisplayWidth.of(shown), row: at.row), style: .muted)
        guard let place = page.told, page.entries.indices.contains(place) else { return }
        let entry = page.entries[place]
        surface.put(
            told(
                [entry.kind.words.text, dated(entry.date), entry.title, entry.note].compactMap(\.self)
                    .joined(separator: "  "), columns: width),
            at: Point(column: 1, row: foot.origin.row + 1), width: width)
    }
}

// One entry on the axis.
extension Workbench {
    /// Its letter on its day, with a line as far as it may be, and its words beside that: at the right, or at the left where
    /// they have more room there.
    private func render(_ entry: TimelineEntry, _ axis: TimeAxis, in line: Rect, into surface: inout Surface) {
        let style = style(of: entry)
        func put(_ text: String, _ column: Int, _ style: Style) {
            surface.put(text, at: Point(column: line.origin.column + column, row: line.origin.row), style: style)
        }
        if isLinear {
            surface.put(
                [Span("\(entry.kind.words)  \(entry.title)", style), Span(entry.note.map { "  \($0)" } ?? "")],
                at: line.origin, width: line.size.columns)
            return
        }
        let todayColumn = axis.column(of: today)
        if (0..<axis.columns).contains(todayColumn) {
            put(String(glyphs.border.vertical), todayColumn, Style(.borderFocus))
        }
        let mark = AxisMark(entry, axis, Drawing(glyphs))
        put(mark.text, mark.columns.lowerBound, mark.isOutside ? .muted : style)
        let (left, right) = (mark.columns.lowerBound - 1, axis.columns - mark.columns.upperBound - 1)
        let words = told(entry.title, columns: axis.columns)
        let note = entry.note.map { "  \(told($0, columns: axis.columns))" } ?? ""
        let wanted = DisplayWidth.of(words, atMost: axis.columns + 1)
        let isRight = wanted <= right || right >= left
        let room = max(0, isRight ? right : left)
        var label: StyledLine = [Span(DisplayWidth.clip(words, to: room, ellipsis: glyphs.ellipsis), style)]
        // What belongs to it stands with it where there is room for some of it.
        let rest = room - wanted
        if rest >= 8, !note.isEmpty {
            label.append(Span(DisplayWidth.clip(note, to: rest, ellipsis: glyphs.ellipsis), .muted))
        }
        let used = label.reduce(0) { $0 + DisplayWidth.of($1.text) }
        let column = isRight ? mark.columns.upperBound + 1 : left - used
        surface.put(label, at: Point(column: line.origin.column + column, row: line.origin.row), width: used)
    }
}

/// What stands on the axis for an entry.
private struct AxisMark {
    let text: String
    let columns: Range<Int>
    /// Whether it lies before or behind what is on the screen.
    let isOutside: Bool

    init(_ entry: TimelineEntry, _ axis: TimeAxis, _ drawing: Drawing) {
        let start = axis.column(of: entry.date.named)
        let end = max(start, entry.date.isOpenEnd ? axis.columns : axis.column(of: entry.date.last))
        let last = axis.columns - 1
        let mark: (text: String, start: Int, isOutside: Bool) =
            if start > last {
                (">", last, true)
            } else if start < 0 {
                ("<" + drawing.range(min(max(0, end), last), isOpen: end > last), 0, end < 0)
            } else {
                (entry.kind.letter + drawing.range(min(end, last) - start, isOpen: end > last), start, false)
            }
        text = mark.text
        columns = mark.start..<mark.start + mark.text.count
        isOutside = mark.isOutside
    }
}
