internal import Words

/// The cells of a sheet.
final class SheetRows: XMLTaker {
    private(set) var rows: [SpreadsheetRow] = []
    private(set) var fault: SpreadsheetFault?
    private let texts: [String]
    private let formats: [CellFormat]
    private let countsFrom1904: Bool

    private var row = 0
    private var cells: [SheetCell] = []
    private var count = 0
    // Of the cell that is read.
    private var column = 0
    private var type = ""
    private var format = CellFormat.plain
    private var value: [UInt8] = []
    private var formula: [UInt8]?
    private var place = Place.none
    private var isReading = false
    private var isInCell = false

    private enum Place { case none, value, formula, text }

    init(texts: [String], formats: [CellFormat], countsFrom1904: Bool) {
        self.texts = texts
        self.formats = formats
        self.countsFrom1904 = countsFrom1904
    }

    func begin(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "row":
            let number = attributes["r"].flatMap { Int($0) } ?? row + 1
            guard number > row, number <= SpreadsheetLimits.rows else {
                fault = SpreadsheetFault(.badCell("row \(attributes["r"] ?? "")"))
                return
            }
            row = number
            cells = []
            column = 0
        case "c": beginCell(attributes)
        case "v" where isInCell: place = .value
        case "t" where isInCell && !isReading: place = .text
        case "f" where isInCell:
            place = .formula
            formula = []
        case "rPh": isReading = true
        default: break
        }
    }

    private func beginCell(_ attributes: XMLAttributes) {
        column += 1
        if let address = attributes["r"] {
            guard let own = SheetRows.column(of: address), own >= column else {
                fault = SpreadsheetFault(.badCell(address), row: row > 0 ? row : nil)
                return
            }
            column = own
        }
        guard column <= SpreadsheetLimits.columns else {
            fault = SpreadsheetFault(.tooManyColumns(most: SpreadsheetLimits.columns), row: row)
            return
        }
        type = attributes["t"] ?? "n"
        let style = attributes["s"].flatMap { Int($0) } ?? 0
        format = formats.indices.contains(style) ? formats[style] : .plain
        value = []
        formula = nil
        isInCell = true
    }

    func end(_ name: String) {
        switch name {
        case "v", "t", "f": place = .none
        case "rPh": isReading = false
        case "c": endCell()
        case "row":
            if cells.contains(where: { $0 != .empty }) { rows.append(SpreadsheetRow(number: row, cells: cells)) }
        default: break
        }
    }

    func take(_ text: UnsafeBufferPointer<UInt8>) {
        switch place {
        case .none: return
        case .value, .text: value += text
        case .formula: formula? += text
        }
        guard value.count <= SpreadsheetLimits.cell, formula?.count ?? 0 <= SpreadsheetLimits.cell else {
            fault = SpreadsheetFault(.tooLongCell(most: SpreadsheetLimits.cell), row: row, column: column)
            return
        }
    }

    private func endCell() {
        isInCell = false
        var cell = plainCell()
        if let formula { cell = .formula(String(decoding: formula, as: UTF8.self), value: cell) }
        guard cell != .empty else { return }
        count += 1
        guard count <= SpreadsheetLimits.cells else {
            fault = SpreadsheetFault(.tooManyCells(most: SpreadsheetLimits.cells))
            return
        }
        while cells.count < column - 1 { cells.append(.empty) }
        cells.append(cell)
    }

    private func plainCell() -> SheetCell {
        let text = String(decoding: value, as: UTF8.self)
        switch type {
        case "s":
            guard let place = Int(text), texts.indices.contains(place) else { return wrong(text) }
            return texts[place].isEmpty ? .empty : .text(texts[place])
        case "str", "inlineStr":
            let text = SheetText.unescaped(value)
            // A formula may well come to a text without letters.
            return text.isEmpty && formula == nil ? .empty : .text(text)
        case "b": return text.isEmpty ? .empty : .boolean(text == "1" || text == "true")
        case "e": return .failure(text)
        // A date as ISO 8601 writes it: `2026-02-12T00:00:00`.
        case "d": return text.isEmpty ? .empty : .text(SheetRows.blankForT(text))
        default:
            guard !text.isEmpty else { return .empty }
            guard let number = Double(text), number.isFinite else { return wrong(text) }
            return formatted(number)
        }
    }

    private func wrong(_ text: String) -> SheetCell {
        fault = SpreadsheetFault(.badCell(text), row: row, column: column)
        return .empty
    }

    /// A number as its format shows it: a percentage and an amount would else be taken for what they are not.
    private func formatted(_ number: Double) -> SheetCell {
        switch format {
        case .plain: return .number(number)
        case .percent: return .text(SheetCell.digits(number, shiftedBy: 2) + "%")
        case .currency(let code): return .text(SheetCell.digits(number) + " " + code)
        case .time: return SheetDay.time(number).map(SheetCell.text) ?? .number(number)
        case .date:
            let day = countsFrom1904 ? number + Double(SheetDay.from1904) : number
            guard day >= 0, day < 2_958_466 else { return .number(number) }
            return SheetDay.text(day).map(SheetCell.text) ?? .day(Int(day.rounded()))
        }
    }

    private static func blankForT(_ text: String) -> String {
        let parts = text.split(separator: "T")
        guard parts.count == 2 else { return text }
        return parts[1].hasPrefix("00:00:00") ? String(parts[0]) : "\(parts[0]) \(parts[1].prefix(5))"
    }

    /// From 1: 28 of `AB12`; nil of what is no address.
    private static func column(of address: String) -> Int? {
        let letters = address.utf8.prefix { (0x41...0x5A).contains($0) }
        guard (1...3).contains(letters.count) else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    }
}
