import Negotiation
import Screen

// What the board and all pages have: a title, lines of text, a mark on what is selected.
extension Workbench {
    func renderTitle(_ title: String, _ note: String, into surface: inout Surface) {
        let title = told(title, columns: size.columns)
        // The title comes first: of a long note, the beginning is left out.
        let noteWidth = DisplayWidth.of(note, atMost: max(0, size.columns - 4 - DisplayWidth.of(title, atMost: 24)))
        let note =
            DisplayWidth.of(note, atMost: noteWidth + 1) > noteWidth
            ? DisplayWidth.suffix(note, of: noteWidth, glyphs) : note
        let room = size.columns - 2 - noteWidth - 2
        surface.put(
            title, at: Point(column: 1, row: 0), style: Style(.header, emphasis: .bold), width: max(0, room))
        surface.put(note, at: Point(column: size.columns - 1 - noteWidth, row: 0), style: .muted)
    }

    /// Above the rows of a list that have something in common.
    func render(_ heading: StyledHeading, _ row: Rect, into surface: inout Surface) {
        let width = row.size.columns - 2
        let start = Point(column: row.origin.column + 1, row: row.origin.row)
        let sum = DisplayWidth.of(heading.sum)
        surface.put(told(heading.text, columns: width), at: start, style: .muted, width: max(0, width - sum - 1))
        surface.put(
            heading.sum, at: Point(column: start.column + width - sum, row: start.row), style: .muted, width: sum)
    }

    func renderLines(_ lines: [StyledLine], from top: Int, _ area: Rect, into surface: inout Surface) {
        for (row, line) in lines.dropFirst(top).prefix(area.size.rows).enumerated() {
            let at = Point(column: max(1, area.origin.column), row: area.origin.row + row)
            let width = min(area.size.columns, size.columns - 1 - at.column)
            surface.put(line, at: at, width: width)
            guard search.isShown else { continue }
            let match = search.matchedColumns(in: line.map(\.text).joined(), width: width)
            surface.restyle(Rect(column: at.column + match.lowerBound, row: at.row, columns: match.count, rows: 1)) {
                $0.over = .match
            }
        }
        surface.cursor = Point(column: max(1, area.origin.column) - 1, row: area.origin.row)
    }
}
