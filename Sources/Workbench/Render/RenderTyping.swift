import Negotiation
import Screen

// The last line while something is typed in it, and above it what does not fit beside it and must be read.
extension Workbench {
    /// While nothing is kept: what every line says that is being typed.
    var unkept: String? { unsaved.trouble.map { "not kept: \($0)" } }

    /// - Parameters:
    ///   - hint: beside the line, or above it where it must be read whole and there is no room.
    ///   - keptOnDisk: whether what is typed is kept on disk, if it can be.
    func renderLine(
        _ label: String, _ editor: LineEditor, _ hint: String, _ slot: Slot, keptOnDisk: Bool, _ area: Rect,
        into surface: inout Surface
    ) {
        var column = area.origin.column
        column += surface.put(
            label, at: Point(column: column, row: area.origin.row), style: Style(.key, over: .statusline))
        let free = area.columns.upperBound - column
        // With a column for the caret behind the text, two before the hint, and one after it.
        let typed = DisplayWidth.of(editor.text, atMost: size.columns) + 4
        var hintWidth = DisplayWidth.of(hint, atMost: size.columns)
        var above: [(String, Slot)] = []
        if slot != .muted, typed + hintWidth > free {
            above.append((hint, slot))
            hintWidth = 0
        } else {
            hintWidth = min(hintWidth, max(0, free - max(typed, 15)))
        }
        if keptOnDisk, let unkept { above.append((unkept, .warn)) }
        renderAbove(above, area, into: &surface)
        let start = Point(column: column, row: area.origin.row)
        renderEditor(
            editor, at: start, width: max(1, free - hintWidth - 2), style: Style(.statusline, over: .statusline),
            into: &surface)
        if hintWidth > 0 {
            surface.put(
                hint, at: Point(column: area.columns.upperBound - 1 - hintWidth, row: area.origin.row),
                style: Style(slot, over: .statusline), width: hintWidth)
        }
    }

    /// What must be read, whole, in as many lines over the page as it takes.
    func renderAbove(_ texts: [(String, Slot)], _ area: Rect, into surface: inout Surface) {
        let all = texts.filter { !$0.0.isEmpty }.flatMap { text, slot in
            Wrap.lines(text, width: max(1, area.size.columns - 2), most: area.origin.row).map { ($0, slot) }
        }
        let lines = all.suffix(max(0, area.origin.row))
        for (index, (line, slot)) in lines.enumerated() {
            let row = area.origin.row - lines.count + index
            surface.fill(
                Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: 1),
                style: Style(.statusline))
            surface.put(
                line, at: Point(column: area.origin.column + 1, row: row), style: Style(slot, over: .statusline))
        }
    }

    /// A line of text under its caret; it moves left under a caret that would leave it. What the next letter takes the place
    /// of is shown selected.
    func renderEditor(
        _ editor: LineEditor, at point: Point, width: Int, style: Style, into surface: inout Surface
    ) {
        // From the caret to the left, as far as there is room: what lies before that is not looked at.
        var start = editor.cursor
        var caret = 0
        while start > 0 {
            let columns = DisplayWidth.of(String(editor.characters[start - 1]), atMost: width)
            guard caret + columns < width else { break }
            caret += columns
            start -= 1
        }
        let shown = String(editor.characters[start...].prefix(width))
        surface.put(
            DisplayWidth.prefix(shown, of: width), at: point,
            style: editor.isProposed ? Style(.text, over: .selection) : style)
        surface.cursor = Point(column: point.column + caret, row: point.row)
    }
}
