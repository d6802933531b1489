extension SpreadsheetFaultWords {
    public var english: String {
        switch self {
        case .empty: "nothing is in it: save the table with its column heads in the first row"
        case .tooLarge(let most): "larger than \(most / 1_000_000) MB: split it, or save only the rows that are needed"
        case .binary: "not a table but a file of another kind: save it as CSV or .xlsx"
        case .unknownEncoding: "neither UTF-8, UTF-16 nor Shift_JIS: save it as CSV UTF-8"
        case .notUTF8: "it begins as UTF-8 but goes on as something else: save it again as CSV UTF-8"
        case .halfUnit: "the last character is cut off: save or copy the file again"
        case .brokenUTF16: "it begins as UTF-16 but goes on as something else: save it again as CSV UTF-8"
        case .openQuote: "the quote that begins this cell is never closed: close it, or save the file again"
        case .textAfterQuote: "text follows the closing quote: write a quote inside a cell as \"\""
        case .control(let scalar): "\(SyntaxWords.codePoint(scalar)) is a control character: delete it"
        case .tooManyRows(let most): "more than \(most.of("row")): split the table"
        case .tooManyColumns(let most): "more than \(most.of("column")): delete those not needed"
        case .tooManyCells(let most): "more than \(most.of("filled cell")): split the table"
        case .tooLongCell(let most): "the cell has more than \(most >> 20) MB: shorten it"
        case .oldWorkbook: "an Excel 97 workbook (.xls): save it as .xlsx"
        case .encrypted: "protected by a password: remove it in Excel and save the file again"
        case .openDocument: "an OpenDocument spreadsheet (.ods): save it as .xlsx or CSV"
        case .binaryWorkbook: "a binary workbook (.xlsb): save it as .xlsx"
        case .otherArchive: "an archive without a workbook in it: save the table as .xlsx or CSV"
        case .halfArchive: "only a part of the workbook is there: save or copy the file again"
        case .damaged(let part): "\(part) in the workbook is damaged: save or copy the file again"
        case .brokenXML(let part, let line, let column):
            "\(part) in the workbook is broken at line \(line), column \(column): save the file again in Excel"
        case .declaresEntities(let part):
            "\(part) in the workbook declares entities, which no spreadsheet does: save the table as CSV"
        case .tooManyParts(let most): "more than \(most.of("part")) in the workbook: save the sheet in one of its own"
        case .tooMuchInside(let most):
            "more than \(most / 1_000_000) MB once unpacked: save the sheet in a workbook of its own"
        case .noSheets: "no sheet with cells is in it: save the table as a sheet of its own"
        case .noSheet(let name, let known):
            "no sheet `\(name)`: \(CorrectionWords.choose(known).english)"
        case .noSheetsInText: "a text file has no sheets: leave out --sheet"
        case .badCell(let text): "`\(text)` is not the address of a cell: save the file again in Excel"
        }
    }
}

extension SpreadsheetRemark {
    public var english: String {
        switch self {
        case .encoding(let name): "the file does not say its encoding: read as \(name)"
        case .macrosIgnored: "the macros in it are ignored"
        case .firstSheet(let name, let others):
            "read sheet `\(name)`, not \(others == 1 ? "the other one" : "the \(others) others"): "
                + "name another with --sheet"
        }
    }
}
