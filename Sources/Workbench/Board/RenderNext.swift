import Negotiation
import Screen
import Words

/// The days from today on, below the panes.
private struct NextDays {
    /// A height and its number.
    static let columnsPerDay = 2
    /// What is overdue stands before today.
    static let columnsBefore = 6

    let today: CalendarDate
    /// Where today stands.
    let start: Int
    let count: Int

    init(_ area: Rect, today: CalendarDate) {
        self.today = today
        start = area.origin.column + 1 + NextDays.columnsBefore
        count = max(0, (area.columns.upperBound - 1 - start) / NextDays.columnsPerDay)
    }

    var end: Int { start + count * NextDays.columnsPerDay }

    func column(of day: Int) -> Int { start + day * NextDays.columnsPerDay }

    /// How many days after today; nil for what is not on the screen.
    func day(of date: CalendarDate) -> Int? {
        let day = today.days(until: date)
        return (0..<count).contains(day) ? day : nil
    }
}

extension Workbench {
    /// What is overdue and what comes first, how much is due day by day, the weeks, and what happens on which day.
    func renderNext(_ area: Rect, into surface: inout Surface) {
        let late = facts.agenda.days.prefix { $0.date < today }
        let coming = facts.agenda.days.dropFirst(late.count)
        let axis = NextDays(area, today: today)
        let row = area.origin.row
        renderTitle(late, coming.first, area.line(row), into: &surface)
        let overdue = late.reduce(0) { $0 + $1.count }
        if overdue > 0 {
            let column = area.origin.column + 1
            surface.put(
                "\(overdue)", at: Point(column: column, row: row + 1), style: Style(.overdue),
                width: NextDays.columnsBefore - 1)
            surface.put(BoardWords.late.text, at: Point(column: column, row: row + 2), style: .muted)
        }
        renderHeights(coming, axis, row: row + 1, into: &surface)
        for day in stride(from: 0, to: axis.count, by: 7) {
            guard let date = today.adding(days: day) else { break }
            let label = day == 0 ? BoardWords.today.text : date.short
            let column = axis.column(of: day)
            guard column + DisplayWidth.of(label) <= axis.end else { break }
            surface.put(label, at: Point(column: column, row: row + 2), style: .muted)
        }
        renderMarks(axis, row: row + 3, into: &surface)
        if let key = keymap.bindings(in: Board.self).first(where: { $0.name == Binding.timeline.name })?.keys.first {
            surface.mean(.key(key), area)
        }
    }

    /// `t Next ── overdue -1d  NEXI  ask for the calendar ── in 4d  Commerce  confirm notice ───`
    private func renderTitle(
        _ late: ArraySlice<Agenda.Day>, _ next: Agenda.Day?, _ line: Rect, into surface: inout Surface
    ) {
        let end = line.columns.upperBound - 1
        let title = BoardWords.next(key(Binding.timeline.name, in: Board.self)).text
        surface.heading(line, title: title, titleStyle: Style(.header, emphasis: .bold))
        var column = line.origin.column + 1 + DisplayWidth.of(title) + 3
        for (day, style) in [(late.first, Style(.overdue)), (next, .text)] {
            guard let day else { continue }
            let days = today.days(until: day.date)
            let distance: BoardWords = days < 0 ? .overdue(-days) : days == 0 ? .today : .inDays(.left(days))
            let when = distance.text
            // Half of what is left to the first of two.
            let room = (end - column - 3) / (days < 0 && next != nil ? 2 : 1)
            let words = [day.owner, day.title].compactMap { $0.map { told($0, columns: room) } }.joined(separator: "  ")
            let rest = room - DisplayWidth.of(when) - 4
            guard rest > 0 else { continue }
            column += surface.put(
                [
                    Span(" \(when)", style),
                    Span("  \(DisplayWidth.clip(words, to: rest, ellipsis: glyphs.ellipsis)) "),
                ], at: Point(column: column, row: line.origin.row), width: room)
            column += 2
        }
    }

    private func renderHeights(
        _ coming: ArraySlice<Agenda.Day>, _ axis: NextDays, row: Int, into surface: inout Surface
    ) {
        let shown = coming.prefix { axis.day(of: $0.date) != nil }
        let heights = Drawing(glyphs).heights(shown.map { Double($0.count) })
        let days = shown.compactMap { axis.day(of: $0.date) }
        for (index, (entry, height)) in zip(shown, heights).enumerated() {
            let column = axis.column(of: days[index])
            surface.put(String(height), at: Point(column: column, row: row))
            // A longer number takes the room of days without any.
            let end = index + 1 < days.count ? axis.column(of: days[index + 1]) : axis.end
            let number = "\(entry.count)"
            surface.put(number.count < end - column ? number : "+", at: Point(column: column + 1, row: row))
        }
    }

    /// Each on its day, with as many of its words as there is room for before the next.
    private func renderMarks(_ axis: NextDays, row: Int, into surface: inout Surface) {
        var marks: [(mark: Agenda.Mark, column: Int)] = []
        for mark in facts.agenda.marks {
            guard let column = axis.day(of: mark.date).map(axis.column), marks.last?.column != column else { continue }
            marks.append((mark, column))
        }
        for (index, (mark, column)) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1].column - 1 : axis.end
            let style: Style =
                mark.isSummit ? Style(.text, emphasis: .bold) : mark.isDisputed ? Style(.warn) : .muted
            // A letter or two of a word tell nothing.
            let room = end - column - 2
            let words = room < 4 ? "" : told(mark.title, columns: size.columns) + (mark.isDisputed ? "!" : "")
            let label = DisplayWidth.clip(words, to: room, ellipsis: glyphs.ellipsis)
            surface.put(
                String(glyphs.border.vertical) + (label.isEmpty ? "" : " " + label),
                at: Point(column: column, row: row), style: style, width: max(1, end - column))
        }
    }
}
