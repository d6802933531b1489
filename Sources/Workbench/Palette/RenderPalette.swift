import Screen

extension Workbench {
    /// At the top of the screen: its rows change as one types, its line stays where it is.
    private func paletteBox(_ rows: Int) -> Rect {
        let columns = min(size.columns - 2, 100)
        let height = min(size.rows - 2, max(1, min(rows, 11)) + 3)
        return Rect(column: (size.columns - columns) / 2, row: 1, columns: columns, rows: height)
    }

    /// How many of the rows are on the screen at once.
    func paletteHeight(_ rows: Int) -> Int { max(0, paletteBox(rows).size.rows - 3) }

    func render(_ palette: Palette, into surface: inout Surface) {
        let rows = palette.rows
        let box = paletteBox(rows.count)
        surface.fill(box)
        surface.frame(
            box, title: "Commands", style: Style(.borderFocus), titleStyle: Style(.header, emphasis: .bold))
        let inner = box.inset()
        let room = max(1, inner.size.columns - 2)
        surface.put(":", at: inner.origin, style: Style(.key))
        let column = inner.origin.column + 1
        let line = Point(column: column, row: inner.origin.row)
        renderEditor(veils(palette.editor), at: line, width: room, style: .text, into: &surface)
        let list = inner.split(top: 1).bottom
        if rows.isEmpty {
            surface.put("nothing fits", at: Point(column: column, row: list.origin.row), style: .muted, width: room)
        }
        let nameWidth = 18
        let keysWidth = size.columns >= 78 ? 18 : 14
        for row in palette.viewport.visible(height: list.size.rows, count: rows.count) {
            let at = Point(column: list.origin.column, row: list.origin.row + row - palette.viewport.top)
            let isSelected = row == palette.viewport.selected
            surface.put(
                (isSelected ? "> " : "  ") + rows[row].name, at: at,
                style: isSelected ? Style(.selection, over: .selection) : .text, width: nameWidth + 2)
            surface.put(
                rows[row].keys, at: Point(column: at.column + nameWidth + 3, row: at.row), style: Style(.key),
                width: keysWidth)
            surface.put(
                rows[row].help, at: Point(column: at.column + nameWidth + keysWidth + 4, row: at.row), style: .muted,
                width: max(0, inner.size.columns - nameWidth - keysWidth - 4))
        }
    }
}
