import Negotiation
import Screen
import Words

// What stands on the board beside the four panes: tabs where there is room for one, the preview where there is for more.
extension Workbench {
    func renderTabs(_ layout: BoardLayout, into surface: inout Surface) {
        let row = layout.body.origin.row
        surface.rule(at: layout.body.origin, columns: layout.body.size.columns)
        var column = 1
        let note = " \(note(of: board.focus, layout)) "
        let isPlain = view(board.focus).isPlain
        let panes = fourPanes
        for pane in panes {
            let isFocused = pane == board.focus
            var title = " \(pane.number) \((size.columns < 60 ? pane.shortTitle : pane.title).text) "
            // What a filter hides would seem not to be there: its tab says it, the others give way.
            if !isPlain {
                let others = 6 * (panes.count - 1)
                let room = layout.body.size.columns - others - DisplayWidth.of(note) - 6
                title = isFocused ? " \(self.title(of: pane, width: room)) " : " \(pane.number) "
            }
            let at = Point(column: column, row: row)
            let used = surface.put(
                isFocused ? "[\(title)]" : title, at: at,
                style: isFocused ? Style(.borderFocus, emphasis: .bold) : .muted)
            surface.mean(.list(pane.rawValue), at: at, columns: used)
            column += used + 1
        }
        let start = layout.body.columns.upperBound - 1 - DisplayWidth.of(note)
        if start > column { surface.put(note, at: Point(column: start, row: row), style: .muted) }
    }

    /// Whether the preview, or what on a page follows its list, shows another record than the one that is selected: it follows
    /// once no key comes for a moment, as a picture of a whole record for each row that is passed would be more than a slow
    /// line can carry.
    public var isPreviewBehind: Bool {
        if let page = pages.last { return page.isBehind(in: self) }
        return board.previewed != current && layout.showsPreview
    }

    func renderPreview(_ area: Rect, into surface: inout Surface) {
        let title =
            board.previewed.flatMap { dossier.summary(of: $0) }.map { told($0.name, columns: size.columns) }
            ?? BoardWords.preview.text
        surface.heading(
            area.line(area.origin.row), title: title, titleStyle: Style(.header, emphasis: .bold))
        guard let id = board.previewed else { return }
        let inner = area.split(top: 1).bottom.inset(columns: 1, rows: 0)
        let lines = pageText(of: id, width: inner.size.columns).lines
        for (row, line) in lines.prefix(inner.size.rows).enumerated() {
            surface.put(
                line, at: Point(column: inner.origin.column, row: inner.origin.row + row), width: inner.size.columns)
        }
    }
}
