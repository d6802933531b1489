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

    /// Draws a horizontal line, a heavy one where it is to be seen first.
    public mutating func rule(at point: Point, columns: Int, style: Style = Style(.border), isHeavy: Bool = false) {
        guard columns > 0 else { return }
        put(isHeavy ? glyphs.border.heavy : glyphs.border.horizontal, times: columns, at: point, style: style)
    }

    /// ` Gaps ━━━━━━━━ 9 open `: a line that begins with a title and ends with a note, above what it is the title of. The title
    /// is cut before the note is.
    public mutating func heading(
        _ line: Rect, title: String, note: String = "", isHeavy: Bool = false, style: Style = Style(.border),
        titleStyle: Style, noteStyle: Style = .muted
    ) {
        var (start, end) = (line.columns.lowerBound + 1, line.columns.upperBound - 1)
        let row = line.origin.row
        if !note.isEmpty {
            end -= DisplayWidth.of(note)
            put(note, at: Point(column: end, row: row), style: noteStyle)
            end -= 1
        }
        let words = DisplayWidth.clip(title, to: max(0, end - start - 1), ellipsis: glyphs.ellipsis)
        if !words.isEmpty { start += put(words, at: Point(column: start, row: row), style: titleStyle) + 1 }
        rule(at: Point(column: start, row: row), columns: end - start, style: style, isHeavy: isHeavy)
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
