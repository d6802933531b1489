/// Why a file of another program was not read as a table, and what to do.
public enum SpreadsheetFaultWords: Saying, Equatable {
    case empty
    /// Bytes.
    case tooLarge(most: Int)
    case binary, unknownEncoding, notUTF8, halfUnit, brokenUTF16
    case openQuote, textAfterQuote
    /// A scalar of Unicode.
    case control(UInt32)
    case tooManyRows(most: Int)
    case tooManyColumns(most: Int)
    case tooManyCells(most: Int)
    /// Bytes.
    case tooLongCell(most: Int)
    // Workbooks.
    case oldWorkbook, encrypted, openDocument, binaryWorkbook, otherArchive
    case halfArchive
    /// - Parameter part: of the archive, as it is named there.
    case damaged(part: String)
    case brokenXML(part: String, line: Int, column: Int)
    case declaresEntities(part: String)
    case tooManyParts(most: Int)
    /// Bytes, once unpacked.
    case tooMuchInside(most: Int)
    case noSheets
    case noSheet(String, among: [String])
    case noSheetsInText
    case badCell(String)
}

/// What is to be known of how a table was read.
public enum SpreadsheetRemark: Saying, Equatable {
    /// Which one was taken, where nothing in the file says so.
    case encoding(String)
    case macrosIgnored
    case firstSheet(String, others: Int)
}
