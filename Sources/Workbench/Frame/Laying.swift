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
        if isLinear, pages.isEmpty { return linearItems }
        guard pages.isEmpty else { return max(1, pageRect.size.rows - 1) }
        return max(1, layout.height(of: board.focus) - 1)
    }

    /// What is laid out to be read out, however small the screen is.
    static func linear(_ screen: Size, columns: Int) -> Size { Size(columns: columns, rows: max(10, screen.rows)) }

    /// Lines that an item of the board takes at most, and the items of a page.
    var linearLines: Int { screen.columns >= 72 ? 2 : 4 }
    var linearItems: Int { max(1, (screen.rows - 8) / linearLines) }

    /// Lines longer than this are hard to read, however wide the screen is.
    var detailWidth: Int { min(size.columns - 2, 132) }
}
