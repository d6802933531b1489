import Screen

/// How much there is to see in a pane.
struct PaneNeed: Sendable, Equatable {
    var rows = 0
    /// Whether it has sections, of which some have headings.
    var isSectioned = false
    var headings = 0
    /// Whether the headings may go where there is little room, as a column can say the same.
    var canDropHeadings = false
    /// Rows that can have a second line.
    var seconds = 0
    /// Columns that its rows want.
    var columns = 0

    var lines: Int { rows + headings }
    var linesWithSeconds: Int { lines + seconds }
}

/// Where everything on the board stands, for a size of the screen and what there is to see.
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
    /// From here on what is next has lines of its own.
    private static let sizeForNext = Size(columns: 100, rows: 34)
    private static let rowsOfNext = 4

    let size: Size
    let arrangement: Arrangement
    let showsPreview: Bool
    let header: Rect
    /// Panes and preview.
    let body: Rect
    let preview: Rect?
    /// What is next, below the panes.
    let next: Rect?
    let status: Rect
    /// Where the left and the upper panes end.
    private let corner: Point
    /// One for each pane.
    private let needs: [PaneNeed]

    init(size: Size, isZoomed: Bool, wantsPreview: Bool?, panes: [Pane], needs: [PaneNeed], hasNext: Bool = false) {
        self.size = size
        self.needs = needs
        if size.columns < 40 || size.rows < 10 {
            arrangement = .tooSmall
        } else {
            arrangement = isZoomed || size.columns < 72 || size.rows < 18 ? .tabs : .four
        }
        let screen = Rect(size: size)
        let (rest, status) = screen.split(bottom: 1)
        self.status = status
        let (header, below) = rest.split(top: size.rows < 18 ? 1 : 2)
        self.header = header
        let least = BoardLayout.sizeForNext
        let showsNext =
            hasNext && arrangement == .four && size.columns >= least.columns && size.rows >= least.rows
        let (body, next) = below.split(bottom: showsNext ? BoardLayout.rowsOfNext : 0)
        self.next = showsNext ? next : nil
        showsPreview =
            arrangement != .tooSmall && size.columns >= BoardLayout.columnsForPreview
            && (wantsPreview ?? (size.columns >= BoardLayout.columnsForOwnPreview))
        if showsPreview {
            (self.body, preview) = body.split(right: size.columns / 3)
        } else {
            (self.body, preview) = (body, nil)
        }
        let (upper, lower) = (panes.filter(\.isUpper), panes.filter { !$0.isUpper })
        corner = Point(
            column: self.body.origin.column
                + BoardLayout.split(
                    self.body.size.columns, upper.filter(\.isLeft).map { needs[$0.rawValue].columns }.max() ?? 0,
                    upper.filter { !$0.isLeft }.map { needs[$0.rawValue].columns }.max() ?? 0),
            row: self.body.origin.row
                + BoardLayout.rows(
                    above: self.body.size.rows, upper.map { needs[$0.rawValue] }, lower.map { needs[$0.rawValue] }))
    }

    /// Columns of the left panes: what they want and half of what is left over, of which they may have to give, too.
    private static func split(_ columns: Int, _ left: Int, _ right: Int) -> Int {
        let wanted = left + (columns - left - right) / 2
        return max(columns * 9 / 20, min(columns * 11 / 20, wanted))
    }

    /// Rows of the upper panes: what the longer of them needs, second lines too where there is room, between a third and two
    /// thirds. More than that only where the lower ones have all that they need.
    private static func rows(above rows: Int, _ upper: [PaneNeed], _ lower: [PaneNeed]) -> Int {
        func heads(_ lines: Int) -> Int { 1 + (lines + 1 >= rowsForHeads ? 1 : 0) }
        let wanted = (upper.map(\.linesWithSeconds).max() ?? 0, upper.map(\.lines).max() ?? 0)
        let below = (lower.map(\.lines).max() ?? 0) + 1
        let most = rows * 2 / 3
        for lines in [wanted.0, wanted.1] {
            let need = lines + heads(lines)
            if need <= most || need + below <= rows { return max(rows / 3, need) }
        }
        return max(most, rows - below)
    }

    /// Where a pane stands: a line with its title, and its rows below.
    func frame(of pane: Pane) -> Rect {
        guard arrangement == .four else { return body }
        let (left, right) = body.split(left: corner.column - body.origin.column)
        let (upper, lower) = (pane.isLeft ? left : right).split(top: corner.row - body.origin.row)
        return pane.isUpper ? upper : lower
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

    /// What there is room for beside the rows: these come first, second lines last.
    func shape(of pane: Pane) -> PaneShape {
        let (need, height) = (needs[pane.rawValue], height(of: pane))
        return PaneShape(
            hasHeadings: need.isSectioned && (!need.canDropHeadings || need.lines <= height),
            hasSeconds: need.seconds > 0 && need.linesWithSeconds <= height)
    }

    /// A pane lower than this has no heads.
    private static let rowsForHeads = 16

    private func hasHeads(_ pane: Pane) -> Bool {
        pane != .mix && frame(of: pane).size.rows >= BoardLayout.rowsForHeads
    }
}

/// What a pane shows beside the lines of its rows.
struct PaneShape: Hashable, Sendable {
    /// Headings between sections, so that no row has to say the same.
    var hasHeadings = false
    /// Second lines below the rows.
    var hasSeconds = false
}
