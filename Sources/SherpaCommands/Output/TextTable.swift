internal import Screen

/// Rows of cells as aligned text, tab-separated text, or CSV.
struct TextTable {
    struct Heading {
        let title: String
        let alignment: Alignment
    }

    enum Row {
        case cells([String])
        /// A file that is no good record: its reason runs on to the end of the line.
        case broken(id: String, reason: String)

        /// The same cells for every format.
        func cells(count: Int) -> [String] {
            switch self {
            case .cells(let cells): cells
            case .broken(let id, let reason):
                [id, "broken", reason] + Array(repeating: "", count: max(0, count - 3))
            }
        }
    }

    let headings: [Heading]
    let rows: [Row]

    /// Columns as wide as they must be, two blanks apart; lines cut to `width` columns of the terminal, if that is known.
    func aligned(width: Int?) -> String {
        // Each cell passes the gate, and is measured, once: one may have megabytes.
        typealias Cell = (text: String, width: Int)
        let cells = rows.map { row in
            row.cells(count: headings.count).map { cell -> Cell in
                let text = GatedText.line(cell)
                return (text, DisplayWidth.of(text))
            }
        }
        var widths = headings.map { DisplayWidth.of($0.title) }
        for (row, cells) in zip(rows, cells) {
            for (column, cell) in cells.enumerated() where column < widths.count {
                if case .broken = row, column > 1 { break }
                widths[column] = max(widths[column], cell.width)
            }
        }
        func line(_ cells: [Cell], runsOn: Bool = false) -> String {
            let padded = zip(zip(headings, widths), cells).enumerated().map { column, item in
                let ((heading, width), cell) = item
                return runsOn && column > 1
                    ? cell.text : DisplayWidth.fill(cell.text, of: cell.width, to: width, align: heading.alignment)
            }
            let text = trimmed(padded.joined(separator: "  "))
            return (width.map { DisplayWidth.clip(text, to: $0, ellipsis: TextLocale.adopt().ellipsis) } ?? text) + "\n"
        }
        var text = line(headings.map { ($0.title.uppercased(), DisplayWidth.of($0.title)) })
        for (row, cells) in zip(rows, cells) {
            if case .broken = row { text += line(cells, runsOn: true) } else { text += line(cells) }
        }
        return text
    }

    /// One row a line, cells between tabs, without headings.
    var plain: String {
        rows.map { $0.cells(count: headings.count).map(GatedText.line).joined(separator: "\t") + "\n" }.joined()
    }

    /// RFC 4180, with headings. Cells that a spreadsheet would run as formulas are made text by a quote
    /// before them; a negative number is none.
    var csv: String {
        let lines = [headings.map(\.title)] + rows.map { $0.cells(count: headings.count) }
        return lines.map { $0.map(TextTable.csvCell).joined(separator: ",") + "\r\n" }.joined()
    }

    static func csvCell(_ text: String) -> String {
        let isFormula =
            text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
            && !isNegativeNumber(text)
        let cell = (isFormula ? "'" : "") + GatedText.lines(text).joined(separator: "\n")
        let isQuoted = cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return isQuoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }

    private static func isNegativeNumber(_ text: String) -> Bool {
        text.count > 1 && text.first == "-" && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }

    private func trimmed(_ line: String) -> String {
        let blanks = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        return blanks == 0 ? line : String(line.utf8.dropLast(blanks)) ?? line
    }
}
