internal import Words

/// Tables as text: RFC 4180, with the separators that spreadsheets use.
///
/// Quotes that begin in the middle of a cell stand for themselves. Lines end with CRLF, LF or CR; a row may go over several
/// lines, in quotes.
enum SeparatedValues {
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - separator: nil finds it out.
    static func rows(of text: [UInt8], separator: UInt8? = nil) throws(SpreadsheetFault) -> [SpreadsheetRow] {
        var reader = Reader(text: text[...], separator: separator ?? comma)
        if separator == nil {
            if let named = named(in: text) {
                // Excel's own line is no row of the table, but is counted by those who look at the file.
                reader.separator = named
                try reader.skipRow()
            } else {
                reader.separator = found(in: text)
            }
        }
        var rows: [SpreadsheetRow] = []
        var count = 0
        while let row = try reader.row() {
            guard row.number <= SpreadsheetLimits.rows else {
                throw SpreadsheetFault(.tooManyRows(most: SpreadsheetLimits.rows))
            }
            let filled = row.cells.count { $0 != .empty }
            count += filled
            guard count <= SpreadsheetLimits.cells else {
                throw SpreadsheetFault(.tooManyCells(most: SpreadsheetLimits.cells))
            }
            if filled > 0 { rows.append(row) }
        }
        return rows
    }

    private static let comma = UInt8(ascii: ",")
    private static let separators = [comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]
    /// Rows that are looked at to tell which separator it is.
    private static let looked = 20

    /// That of a first line `sep=;`, by which Excel is told.
    private static func named(in text: [UInt8]) -> UInt8? {
        let line = text.prefix(6).prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.starts(with: Array("sep=".utf8)), let mark = line.last else { return nil }
        return separators.contains(mark) ? mark : nil
    }

    /// The one by which most of the first rows have as many cells as the head; of several, that with more cells there. A comma
    /// where all rows have one.
    private static func found(in text: [UInt8]) -> UInt8 {
        var best = (separator: comma, alike: 0, cells: 1)
        for separator in separators {
            var reader = Reader(text: text[...], separator: separator)
            var counts: [Int] = []
            // What is wrong there is told once the file is read.
            while counts.count < looked, let row = try? reader.row() { counts.append(row.cells.count) }
            guard let cells = counts.first, cells > 1 else { continue }
            let alike = counts.count { $0 == cells }
            if (alike, cells) > (best.alike, best.cells) { best = (separator, alike, cells) }
        }
        return best.separator
    }
}

/// Goes through a text row by row.
private struct Reader {
    var text: ArraySlice<UInt8>
    var separator: UInt8
    /// Of the row that was read last.
    private var number = 0

    init(text: ArraySlice<UInt8>, separator: UInt8) {
        self.text = text
        self.separator = separator
    }

    mutating func skipRow() throws(SpreadsheetFault) { _ = try row() }

    /// The next row; nil at the end.
    mutating func row() throws(SpreadsheetFault) -> SpreadsheetRow? {
        guard !text.isEmpty else { return nil }
        number += 1
        var cells: [SheetCell] = []
        while true {
            guard cells.count < SpreadsheetLimits.columns else {
                throw SpreadsheetFault(.tooManyColumns(most: SpreadsheetLimits.columns), row: number)
            }
            let cell = try cell(column: cells.count + 1)
            cells.append(cell.isEmpty ? .empty : .text(cell))
            guard let byte = text.popFirst() else { break }
            if byte == separator { continue }
            if byte == 0x0D, text.first == 0x0A { text.removeFirst() }
            break
        }
        return SpreadsheetRow(number: number, cells: cells)
    }

    /// The text of a cell, up to what ends it.
    private mutating func cell(column: Int) throws(SpreadsheetFault) -> String {
        if text.first == quote { return try quoted(column) }
        let bytes = text.prefix { $0 != separator && $0 != 0x0A && $0 != 0x0D }
        text = text[bytes.endIndex...]
        return try string(bytes, column)
    }

    private mutating func quoted(_ column: Int) throws(SpreadsheetFault) -> String {
        var bytes: [UInt8] = []
        text.removeFirst()
        while true {
            guard let end = text.firstIndex(of: quote) else {
                throw SpreadsheetFault(.openQuote, row: number, column: column)
            }
            bytes += text[..<end]
            text = text[(end + 1)...]
            guard text.first == quote else { break }
            // Two stand for one.
            bytes.append(quote)
            text.removeFirst()
        }
        if let next = text.first, next != separator, next != 0x0A, next != 0x0D {
            throw SpreadsheetFault(.textAfterQuote, row: number, column: column)
        }
        return try string(bytes[...], column)
    }

    private func string(_ bytes: ArraySlice<UInt8>, _ column: Int) throws(SpreadsheetFault) -> String {
        guard bytes.count <= SpreadsheetLimits.cell else {
            throw SpreadsheetFault(.tooLongCell(most: SpreadsheetLimits.cell), row: number, column: column)
        }
        if let control = bytes.first(where: { ($0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0)) || $0 == 0x7F }) {
            throw SpreadsheetFault(.control(UInt32(control)), row: number, column: column)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private let quote = UInt8(ascii: "\"")
}
