/// A workbook whose cells may be formulas, which are worked out when it is written, as whoever opens it will.
public struct LiveWorkbook: Sendable {
    public struct Cell: Sendable {
        public enum Content: Sendable {
            case value(SheetCell)
            case formula(Formula)
        }

        public var content: Content
        public var style: CellStyle
        public var link: String?

        public init(_ value: SheetCell, _ style: CellStyle = CellStyle(), link: String? = nil) {
            content = .value(value)
            self.style = style
            self.link = link
        }

        public init(_ formula: Formula, _ style: CellStyle = CellStyle()) {
            content = .formula(formula)
            self.style = style
        }

        public static let empty = Cell(SheetCell.empty)
    }

    public struct Page: Sendable {
        public let name: String
        public var rows: [[Cell]] = []
        public var columns: [Double?] = []
        public var frozenRows = 0
        public var frozenColumns = 0
        public var choices: [Sheet.Choice] = []

        public init(_ name: String) { self.name = name }

        /// The cell, in rows that grow as far as it needs.
        public subscript(row: Int, column: Int) -> Cell {
            get { row < rows.count && column < rows[row].count ? rows[row][column] : .empty }
            set {
                while rows.count <= row { rows.append([]) }
                while rows[row].count <= column { rows[row].append(.empty) }
                rows[row][column] = newValue
            }
        }
    }

    public var pages: [Page]

    public init(_ pages: [Page]) { self.pages = pages }

    /// How many formulas there are.
    public var formulaCount: Int {
        pages.reduce(0) { sum, page in
            sum + page.rows.reduce(0) { $0 + $1.count { if case .formula = $0.content { true } else { false } } }
        }
    }

    /// With each formula beside what it comes to.
    public var workbook: Workbook {
        let names = SheetNames.told(pages.map(\.name))
        var evaluation = Evaluation(pages)
        return Workbook(
            pages.enumerated().map { index, page in
                let rows = page.rows.enumerated().map { row, cells in
                    cells.enumerated().map { column, cell -> Sheet.Cell in
                        switch cell.content {
                        case .value(let value): return Sheet.Cell(value, cell.style, link: cell.link)
                        case .formula(let formula):
                            let place = CellPlace(sheet: index, row: row, column: column)
                            return Sheet.Cell(
                                .formula(formula.text(on: index, names: names), value: evaluation.value(of: place)),
                                cell.style)
                        }
                    }
                }
                var sheet = Sheet(
                    page.name, columns: page.columns, rows: rows, frozenRows: page.frozenRows,
                    frozenColumns: page.frozenColumns)
                sheet.choices = page.choices
                return sheet
            })
    }

    /// What a cell comes to.
    public func value(of place: CellPlace) -> SheetCell {
        var evaluation = Evaluation(pages)
        return evaluation.value(of: place)
    }
}
