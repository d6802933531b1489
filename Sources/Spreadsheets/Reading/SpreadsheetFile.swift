internal import Words

/// A file with a table in it, by whatever program it was written.
public enum SpreadsheetFile {
    /// Reads its table, of CSV and its like or of a workbook, by what the bytes say.
    ///
    /// - Parameters:
    ///   - bytes: at most `SpreadsheetLimits.file`.
    ///   - sheet: of a workbook, by its name; nil takes the first.
    /// - Throws: where it is no table, half of one, or more than is read.
    public static func table(of bytes: [UInt8], sheet: String? = nil) throws(SpreadsheetFault) -> SpreadsheetTable {
        guard !bytes.isEmpty else { throw SpreadsheetFault(.empty) }
        guard bytes.count <= SpreadsheetLimits.file else {
            throw SpreadsheetFault(.tooLarge(most: SpreadsheetLimits.file))
        }
        if WorkbookReading.isWorkbook(bytes) {
            let table = try WorkbookReading.table(of: bytes, sheet: sheet)
            guard !table.rows.isEmpty else { throw SpreadsheetFault(.empty) }
            return table
        }
        guard sheet == nil else { throw SpreadsheetFault(.noSheetsInText) }
        let decoded = try TextDecoding(bytes)
        let rows = try SeparatedValues.rows(of: decoded.text)
        guard !rows.isEmpty else { throw SpreadsheetFault(.empty) }
        return SpreadsheetTable(rows: rows, remarks: decoded.remark.map { [$0] } ?? [])
    }
}
