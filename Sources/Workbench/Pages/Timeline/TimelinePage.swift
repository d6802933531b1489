import Negotiation
import Screen

/// Everything that has a day, on one axis, with today's line through it.
struct TimelinePage: Page {
    var entries: [TimelineEntry]
    var viewport = Viewport()
    var zoom = TimeAxis.Zoom.quarter

    var selected: TimelineEntry? { entries.indices.contains(viewport.selected) ? entries[viewport.selected] : nil }

    /// Begins at the day.
    init(_ entries: [TimelineEntry], at day: CalendarDate) {
        self.entries = entries
        go(to: day)
    }

    static let name = "timeline"
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init(
                "timeline", "t", bar: "today", "go back to today",
                do: { $0.goToToday() }),
            .init("open", "<Enter>", bar: "open", "open the record", do: { $0.openTimelineEntry() }),
            .init("zoom in", "+ =", bar: "nearer", "show less time, in more detail", do: { $0.zoomTimeline(by: -1) }),
            .init("zoom out", "-", bar: "farther", "show more time, up to five years", do: { $0.zoomTimeline(by: 1) }),
        ],
        Binding.findingOnPage,
        Binding.motions,
        Binding.program,
        [.back(), .quit])

    mutating func go(to day: CalendarDate) {
        viewport.select(entries.firstIndex { $0.date.named >= day } ?? entries.count - 1, count: entries.count)
    }

    func texts(in bench: Workbench) -> PageTexts? {
        PageTexts(
            rows: entries.map { "\(Format.date($0.date)) \($0.kind.rawValue) \(bench.told($0.title))" },
            at: viewport.selected)
    }

    mutating func move(by step: Int, in bench: inout Workbench) { viewport.move(by: step, count: entries.count) }

    mutating func settle(in bench: Workbench) {
        viewport.fit(height: bench.pageRect.size.rows - 1, count: entries.count)
    }

    /// The selection stays on what it was on.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let kept = selected
        entries = bench.dossier.timeline(bench.today)
        let row = entries.firstIndex {
            $0.record == kept?.record && $0.title == kept?.title && $0.kind == kept?.kind
        }
        viewport.select(row ?? viewport.selected, count: entries.count)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderTimeline(self, area, into: &surface)
    }
}

extension Workbench {
    fileprivate mutating func goToToday() {
        let today = today
        self[TimelinePage.self]?.go(to: today)
    }

    mutating func openTimeline() { pages.append(TimelinePage(dossier.timeline(today), at: today)) }

    fileprivate mutating func zoomTimeline(by step: Int) {
        guard let page = self[TimelinePage.self] else { return }
        guard let zoom = TimeAxis.Zoom(rawValue: page.zoom.rawValue + step) else {
            return tell(step > 0 ? "that is all: five years" : "nearer than six weeks is not shown")
        }
        self[TimelinePage.self]?.zoom = zoom
    }

    fileprivate mutating func openTimelineEntry() {
        guard let entry = self[TimelinePage.self]?.selected else { return }
        openPage(of: entry.record ?? .dossier)
    }

    fileprivate func renderTimeline(_ page: TimelinePage, _ area: Rect, into surface: inout Surface) {
        renderTitle("Timeline", "\(page.zoom.title), \(page.entries.count) entries", into: &surface)
        let (head, list) = area.split(top: 1)
        let visible = page.viewport.visible(height: list.size.rows, count: page.entries.count)
        let dates = Format.dateWidth(visible.lazy.map { page.entries[$0].date })
        let columns = Columns(width: area.size.columns, dates: dates)
        let axis = TimeAxis(page.zoom, today: today, showing: page.selected?.date.named, columns: columns.axis)
        for tick in axis.scale {
            surface.put(
                tick.label, at: Point(column: columns.axisStart + tick.column, row: head.origin.row), style: .muted)
        }
        let todayColumn = axis.column(of: today)
        for row in visible {
            let entry = page.entries[row]
            let at = Point(column: 0, row: list.origin.row + row - page.viewport.top)
            let style: Style = entry.isOverdue ? Style(.overdue) : entry.date.hasPassed(by: today) ? .muted : .text
            surface.put(
                [
                    Span("  "),
                    Span(DisplayWidth.pad(Format.date(entry.date), to: dates) + " ", style),
                    Span(DisplayWidth.pad(days(of: entry), to: 6, align: .trailing) + " ", style),
                    Span(DisplayWidth.pad(entry.kind.rawValue, to: 8), .muted),
                    Span(
                        DisplayWidth.pad(
                            told(title(of: entry, width: columns.title), columns: columns.title), to: columns.title,
                            ellipsis: glyphs.ellipsis), style
                    ),
                ], at: at, width: columns.axisStart - 1)
            renderPoint(
                entry, axis, todayColumn, at: Point(column: columns.axisStart, row: at.row), style, into: &surface)
            surface.mean(.item(row, list: 0), at: at, columns: area.size.columns)
            if row == page.viewport.selected { surface.select(list.line(at.row)) }
        }
    }

    /// Overdue is told by a sign, too.
    private func days(of entry: TimelineEntry) -> String {
        Format.countdown(entry.date, from: today) + (entry.isOverdue ? "!" : "")
    }

    /// With what belongs to it where there is room.
    private func title(of entry: TimelineEntry, width: Int) -> String {
        guard let note = entry.note, !note.isEmpty else { return entry.title }
        let full = "\(entry.title)  \(note)"
        return DisplayWidth.of(entry.title, atMost: width) + 6 < width ? full : entry.title
    }

    private func renderPoint(
        _ entry: TimelineEntry, _ axis: TimeAxis, _ todayColumn: Int, at start: Point, _ style: Style,
        into surface: inout Surface
    ) {
        if (0..<axis.columns).contains(todayColumn) {
            surface.put("|", at: Point(column: start.column + todayColumn, row: start.row), style: Style(.borderFocus))
        }
        // What takes more than a day is a span from its letter on.
        let column = axis.column(of: entry.date.named)
        let end = max(column, entry.date.isOpenEnd ? axis.columns : axis.column(of: entry.date.last))
        if end < 0 {
            _ = surface.put("<", at: start, style: .muted)
            return
        }
        guard column < axis.columns else {
            surface.put(">", at: Point(column: start.column + axis.columns - 1, row: start.row), style: .muted)
            return
        }
        for part in max(0, column)...min(end, axis.columns - 1) where part > column {
            surface.put("-", at: Point(column: start.column + part, row: start.row), style: style)
        }
        guard column >= 0 else {
            _ = surface.put("<", at: start, style: .muted)
            return
        }
        surface.put(entry.kind.letter, at: Point(column: start.column + column, row: start.row), style: style)
    }

    /// Where the parts of a row stand.
    private struct Columns {
        let title: Int
        let axisStart: Int
        let axis: Int

        init(width: Int, dates: Int) {
            // Mark, date, days and kind.
            let before = 2 + dates + 1 + 7 + 8
            title = max(12, (width - before) * 5 / 10)
            axisStart = before + title + 1
            axis = max(8, width - axisStart - 1)
        }
    }
}
