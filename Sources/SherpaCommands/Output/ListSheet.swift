internal import Negotiation
internal import Screen
internal import Spreadsheets
internal import Words

/// A table as a sheet: one frozen row of headings that filters, columns as wide as what they hold.
struct ListSheet {
    struct Heading {
        let title: String
        let content: ColumnContent
    }

    let name: String
    let headings: [Heading]
    /// In the exact words of the files.
    let rows: [TextTable.Row]

    /// In characters.
    private static let widths = 6.0...60.0

    var sheet: Sheet {
        let heads = headings.flatMap { heading -> [Sheet.Cell] in
            let head = Sheet.Cell(.text(FieldName.text(of: heading.title)), .heading)
            guard case .money = heading.content else { return [head] }
            return [head, .init(.text(FieldName.text(of: "currency")), .heading)]
        }
        let cells = rows.map { row -> [Sheet.Cell] in
            switch row {
            case .cells(let texts):
                zip(headings, texts).flatMap { heading, text in
                    [heading.content.cell(text)] + (heading.content.currency(text).map { [$0] } ?? [])
                }
            case .broken: row.cells(count: 3).map(Sheet.Cell.told)
            }
        }
        return Sheet(
            name, columns: Self.widths(of: [heads] + cells), rows: [heads] + cells, frozenRows: 1, hasFilter: true)
    }

    /// What columns need to show their cells, within reason.
    static func widths(of rows: [[Sheet.Cell]]) -> [Double?] {
        let count = rows.lazy.map(\.count).max() ?? 0
        var widths = [Double](repeating: 0, count: count)
        for row in rows {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], width(of: cell)) }
        }
        return widths.map { min(max($0 + 2, Self.widths.lowerBound), Self.widths.upperBound) }
    }

    private static func width(of cell: Sheet.Cell) -> Double {
        switch cell.content {
        case .text(let text):
            // The longest line; long texts are cut off long before their end.
            Double(text.prefix(400).split(whereSeparator: \.isNewline).map { DisplayWidth.of(String($0)) }.max() ?? 0)
        case .number(let number):
            // With a sign between the thousands, and what stands around it.
            Double(FigureText.decimal(number, places: 0).count) * 4 / 3 + 6
        case .day: 10
        case .boolean, .failure, .empty, .formula: 6
        }
    }
}

extension Workbook {
    /// Writes it to a file that somebody asked for, and tells what it had to leave out.
    func deliver(to path: String, replacing: Bool) throws(Failure) {
        let written: Written
        do throws(Refusal) { written = try self.written() } catch { throw Failure(error.reason) }
        try OutputFile.deliver(written.bytes, to: path, replacing: replacing)
        for note in written.notes { StandardError.tell(note) }
    }
}
