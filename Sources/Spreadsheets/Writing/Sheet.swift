/// A sheet of a workbook.
public struct Sheet: Sendable {
    /// A cell with its look.
    public struct Cell: Sendable, ExpressibleByStringLiteral {
        public var content: SheetCell
        public var style: CellStyle
        /// An address of the web that the cell leads to.
        public var link: String?

        public init(_ content: SheetCell, _ style: CellStyle = CellStyle(), link: String? = nil) {
            self.content = content
            self.style = style
            self.link = link
        }

        public init(stringLiteral text: String) { self.init(.text(text)) }

        public static let empty = Cell(.empty)
    }

    /// The words that a range of cells may hold.
    public struct Choice: Sendable {
        public let row: Int
        public let column: Int
        public let words: [String]

        public init(row: Int, column: Int, words: [String]) {
            self.row = row
            self.column = column
            self.words = words
        }
    }

    /// As people read it; a workbook changes what its names cannot have.
    public var name: String
    /// The width of each column in characters; nil for the usual one.
    public var columns: [Double?]
    public var rows: [[Cell]]
    /// So many rows stay where they are while the others are scrolled, and are printed on each page.
    public var frozenRows: Int
    public var frozenColumns: Int
    /// Whether the rows below the frozen ones can be filtered by each column.
    public var hasFilter: Bool
    public var choices: [Choice] = []

    public init(
        _ name: String, columns: [Double?] = [], rows: [[Cell]], frozenRows: Int = 0, frozenColumns: Int = 0,
        hasFilter: Bool = false
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
        self.frozenColumns = frozenColumns
        self.hasFilter = hasFilter
    }
}
