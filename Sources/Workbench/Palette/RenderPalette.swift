import Screen
import Words

extension Palette {
    var mode: Mode {
        Mode(
            .command, [.init("Enter", .run), .init("Tab", .complete), .init("Up Down", .choose), .init("Esc", .cancel)])
    }

    mutating func settle(in bench: inout Workbench) {
        let count = rows.count
        viewport.fit(height: max(0, box(count, on: bench.size).size.rows - 3), count: count)
    }

    /// At the top of the screen: its rows change as one types, its line stays where it is.
    private func box(_ rows: Int, on size: Size) -> Rect {
        let columns = min(size.columns - 2, 100)
        let height = min(size.rows - 2, max(1, min(rows, 11)) + 3)
        return Rect(column: (size.columns - columns) / 2, row: 1, columns: columns, rows: height)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let rows = rows
        let box = box(rows.count, on: bench.size)
        surface.fill(box)
        surface.frame(
            box, title: PaletteWords.title.text, style: Style(.borderFocus), titleStyle: Style(.header, emphasis: .bold)
        )
        let inner = box.inset()
        let room = max(1, inner.size.columns - 2)
        surface.put(":", at: inner.origin, style: Style(.key))
        let column = inner.origin.column + 1
        let start = Point(column: column, row: inner.origin.row)
        let list = inner.split(top: 1).bottom
        if rows.isEmpty {
            surface.put(
                PaletteWords.nothingFits.text, at: Point(column: column, row: list.origin.row), style: .muted,
                width: room)
        }
        let nameWidth = 18
        let keysWidth = bench.size.columns >= 78 ? 18 : 14
        for row in viewport.visible(height: list.size.rows, count: rows.count) {
            let at = Point(column: list.origin.column, row: list.origin.row + row - viewport.top)
            surface.mean(.item(row, list: 0), at: at, columns: inner.size.columns)
            surface.put(
                rows[row].name, at: Point(column: at.column + 2, row: at.row), width: nameWidth)
            surface.put(
                rows[row].keys, at: Point(column: at.column + nameWidth + 3, row: at.row), style: Style(.key),
                width: keysWidth)
            surface.put(
                rows[row].help.text, at: Point(column: at.column + nameWidth + keysWidth + 4, row: at.row),
                style: .muted,
                width: max(0, inner.size.columns - nameWidth - keysWidth - 4))
            if row == viewport.selected { surface.select(list.line(at.row)) }
        }
        // Last, since the caret stands in it.
        bench.renderEditor(bench.veils(line.editor), at: start, width: room, style: .text, into: &surface)
    }
}
