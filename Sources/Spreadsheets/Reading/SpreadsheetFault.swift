public import Words

/// Why a file was not read as a table.
public struct SpreadsheetFault: Error, Equatable {
    /// As spreadsheets count them, the first of each is 1; nil where the fault is of the whole file.
    public let row: Int?
    public let column: Int?
    public let words: SpreadsheetFaultWords

    public init(_ words: SpreadsheetFaultWords, row: Int? = nil, column: Int? = nil) {
        self.words = words
        self.row = row
        self.column = column
    }
}
