public import Words

/// The cells of a file that another program has written.
public struct SpreadsheetTable: Equatable, Sendable {
    /// Those that have a cell with something in it, from the top down.
    public var rows: [SpreadsheetRow]
    /// What a person should know of how the file was read.
    public var remarks: [SpreadsheetRemark] = []

    public init(rows: [SpreadsheetRow], remarks: [SpreadsheetRemark] = []) {
        self.rows = rows
        self.remarks = remarks
    }
}

/// One row, from its first column on.
public struct SpreadsheetRow: Equatable, Sendable {
    /// As spreadsheets count: the first is 1.
    public let number: Int
    public var cells: [SheetCell]

    public init(number: Int, cells: [SheetCell]) {
        self.number = number
        self.cells = cells
    }

    /// What stands in a column, counted from 0; nothing beyond the last.
    public subscript(column: Int) -> SheetCell { cells.indices.contains(column) ? cells[column] : .empty }
}
