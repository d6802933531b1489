import Negotiation
import Screen

extension Workbench {
    /// Where a page stands: the whole screen but a title above and the status line.
    var pageRect: Rect { Rect(size: size).split(bottom: 1).top.split(top: 1).bottom }

    /// More rows than any list has, and far from overflow.
    static let allTheWay = 1 << 40

    /// The rows by which a page of a list or text goes on.
    var pageHeight: Int {
        pages.isEmpty ? max(1, layout.height(of: focus) - 1) : max(1, pageRect.size.rows - 1)
    }

    /// Lines longer than this are hard to read, however wide the screen is.
    var detailWidth: Int { min(size.columns - 2, 132) }

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

    func renderLines(_ lines: [StyledLine], from top: Int, _ area: Rect, into surface: inout Surface) {
        for (row, line) in lines.dropFirst(top).prefix(area.size.rows).enumerated() {
            surface.put(line, at: Point(column: 1, row: area.origin.row + row), width: size.columns - 2)
        }
        surface.cursor = Point(column: 0, row: area.origin.row)
    }
}
