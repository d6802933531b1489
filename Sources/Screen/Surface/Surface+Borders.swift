extension Surface {
    /// Draws a frame of one cell's width just inside `rect`, with a title in its upper line and a note at its right end.
    /// The title is cut before the note is left out. Nothing is drawn in less than 2×2 cells.
    public mutating func frame(
        _ rect: Rect, title: String = "", note: String = "", style: Style = Style(.border), titleStyle: Style? = nil
    ) {
        guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
        let border = glyphs.border
        let (left, right) = (rect.columns.lowerBound, rect.columns.upperBound - 1)
        let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
        let line = String(repeating: border.horizontal, count: rect.size.columns - 2)
        put("\(border.upperLeft)\(line)\(border.upperRight)", at: Point(column: left, row: top), style: style)
        put("\(border.lowerLeft)\(line)\(border.lowerRight)", at: Point(column: left, row: bottom), style: style)
        for row in top + 1..<bottom {
            put(String(border.vertical), at: Point(column: left, row: row), style: style)
            put(String(border.vertical), at: Point(column: right, row: row), style: style)
        }
        caption(title, note: note, in: rect, style: titleStyle ?? style)
    }

    /// Draws a horizontal line; with `joined`, its ends meet the vertical lines there.
    public mutating func rule(
        at point: Point, columns: Int, style: Style = Style(.border), joined: Bool = false
    ) {
        guard columns > 0 else { return }
        let border = glyphs.border
        put(String(repeating: border.horizontal, count: columns), at: point, style: style)
        guard joined, columns >= 2 else { return }
        put(String(border.teeRight), at: point, style: style)
        put(String(border.teeLeft), at: Point(column: point.column + columns - 1, row: point.row), style: style)
    }

    /// Draws a vertical line.
    public mutating func post(at point: Point, rows: Int, style: Style = Style(.border)) {
        for row in point.row..<point.row + max(0, rows) {
            put(String(glyphs.border.vertical), at: Point(column: point.column, row: row), style: style)
        }
    }

    private mutating func caption(_ title: String, note: String, in rect: Rect, style: Style) {
        let row = rect.origin.row
        // A corner, a line's piece and a blank on either side of the words.
        var room = rect.size.columns - 4
        let noteWidth = note.isEmpty ? 0 : DisplayWidth.of(note) + 2
        if noteWidth > 0, noteWidth + 1 <= room {
            put(" \(note) ", at: Point(column: rect.columns.upperBound - 2 - noteWidth, row: row), style: style)
            room -= noteWidth + 1
        }
        guard !title.isEmpty, room >= 3 else { return }
        let words = DisplayWidth.clip(title, to: room - 1, ellipsis: glyphs.ellipsis)
        put(" \(words) ", at: Point(column: rect.origin.column + 1, row: row), style: style)
    }
}
