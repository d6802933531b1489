import Screen

/// Where everything on the board stands, for a size of the screen.
struct BoardLayout {
    enum Arrangement {
        case tooSmall
        /// One pane at a time, under tabs.
        case tabs
        case four
    }

    static let columnsForPreview = 120
    /// From here on the preview is shown without being asked for.
    private static let columnsForOwnPreview = 160

    let size: Size
    let arrangement: Arrangement
    let showsPreview: Bool
    let header: Rect
    /// Panes and preview.
    let body: Rect
    let preview: Rect?
    let status: Rect
    private let focus: Pane

    init(size: Size, focus: Pane, isZoomed: Bool, wantsPreview: Bool?) {
        self.size = size
        self.focus = focus
        if size.columns < 40 || size.rows < 10 {
            arrangement = .tooSmall
        } else {
            arrangement = isZoomed || size.columns < 72 || size.rows < 18 ? .tabs : .four
        }
        let screen = Rect(size: size)
        let (rest, status) = screen.split(bottom: 1)
        self.status = status
        let (header, body) = rest.split(top: size.rows < 18 ? 1 : 2)
        self.header = header
        showsPreview =
            arrangement != .tooSmall && size.columns >= BoardLayout.columnsForPreview
            && (wantsPreview ?? (size.columns >= BoardLayout.columnsForOwnPreview))
        if showsPreview {
            (self.body, preview) = body.split(right: size.columns / 3)
        } else {
            (self.body, preview) = (body, nil)
        }
    }

    /// Where a pane stands: a line with its title, and its rows below.
    func frame(of pane: Pane) -> Rect {
        guard arrangement == .four else { return body }
        let column = pane == .shortlist || pane == .meetings ? columns.left : columns.right
        let (upper, lower) = column.split(top: (column.size.rows + 1) / 2)
        return pane == .shortlist || pane == .gaps ? upper : lower
    }

    /// The column of the line between the left and the right panes.
    var divider: Int { columns.left.columns.upperBound }

    /// The left and the right panes, with a column between them for the line.
    private var columns: (left: Rect, right: Rect) {
        let (left, rest) = body.split(left: body.size.columns * 19 / 40)
        return (left, rest.split(left: 1).right)
    }

    /// Where the rows of a pane stand, below its heads.
    func rows(of pane: Pane) -> Rect {
        let inner = frame(of: pane).split(top: 1).bottom
        return hasHeads(pane) ? inner.split(top: 1).bottom : inner
    }

    /// The heads of the columns, where there is room for them.
    func heads(of pane: Pane) -> Rect? {
        hasHeads(pane) ? frame(of: pane).split(top: 1).bottom.split(top: 1).top : nil
    }

    func height(of pane: Pane) -> Int { rows(of: pane).size.rows }

    private func hasHeads(_ pane: Pane) -> Bool { pane != .mix && frame(of: pane).size.rows >= 16 }
}
