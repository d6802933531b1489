import Negotiation
import Screen
import Words

// A line above the keys in which something is typed, and above it what does not fit beside it and must be read.
extension Workbench {
    /// While nothing is kept: what every line says that is being typed.
    var unkept: String? { unsaved.trouble.map { StatusWords.notKept($0).text } }

    /// - Parameters:
    ///   - hint: beside the line, or above it where it must be read whole and there is no room.
    ///   - keptOnDisk: whether what is typed is kept on disk, if it can be.
    func renderLine(
        _ label: String, _ editor: LineEditor, _ hint: String, _ slot: Slot, keptOnDisk: Bool, _ area: Rect,
        into surface: inout Surface
    ) {
        surface.fill(area, style: Style(.statusline))
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
        renderFoot(above, above: area.origin.row, into: &surface)
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

    /// What must be read, whole, in as many lines over the page as it takes, down to a row. Gives the number of lines.
    @discardableResult
    func renderFoot(_ texts: [(String, Slot)], above end: Int, into surface: inout Surface) -> Int {
        let all = texts.filter { !$0.0.isEmpty }.flatMap { text, slot in
            Wrap.lines(text, width: max(1, size.columns - 2), most: end).map { ($0, slot) }
        }
        let lines = all.suffix(max(0, end))
        for (index, (line, slot)) in lines.enumerated() {
            let row = end - lines.count + index
            surface.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: Style(.statusline))
            surface.put(line, at: Point(column: 1, row: row), style: Style(slot, over: .statusline))
        }
        return lines.count
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
