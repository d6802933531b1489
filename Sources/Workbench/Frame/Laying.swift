import Negotiation
import Screen

// Where things stand on the screen.
extension Workbench {
    /// Where a page stands: the whole screen but a title above and the status line.
    var pageRect: Rect { Rect(size: size).split(bottom: 1).top.split(top: 1).bottom }

    /// More rows than any list has, and far from overflow.
    static let allTheWay = 1 << 40

    /// The rows by which a page of a list or text goes on.
    var pageHeight: Int {
        guard pages.isEmpty else { return max(1, pageRect.size.rows - 1) }
        return max(1, layout.height(of: board.focus) - 1)
    }

    /// Lines longer than this are hard to read, however wide the screen is.
    var detailWidth: Int { min(size.columns - 2, 132) }
}
