internal import Negotiation
internal import Spreadsheets

/// What the exact words of a column are to a spreadsheet.
enum ColumnContent: Sendable {
    case text
    /// A day as a day; a month, an interval or a doubtful date stays in words.
    case day
    /// A number or a percentage, or an amount of any currency, as a number.
    case quantity
    /// The same of amounts, with a column for the currency behind it.
    case money

    /// The cell for what a column gives. What a number cannot hold to the last digit stays text.
    func cell(_ text: String) -> Sheet.Cell {
        switch self {
        case .text: .told(text)
        case .day: KnownDate(text)?.day.flatMap(Sheet.Cell.init(day:)) ?? .told(text)
        case .quantity, .money: Marked(text).map(\.cell) ?? .told(text)
        }
    }

    /// The currency of what a column of money gives; nil of other columns.
    func currency(_ text: String) -> Sheet.Cell? {
        guard case .money = self else { return nil }
        guard case .amount(let currency)? = Marked(text)?.value.unit else { return .empty }
        return .told(currency.code)
    }

    /// A number behind the marks that it has on the screen.
    private struct Marked {
        let marks: String
        let value: MeasuredValue

        init?(_ text: String) {
            let marks = text.prefix { $0 == "~" || $0 == "!" }
            guard let value = MeasuredValue(String(text.dropFirst(marks.count))) else { return nil }
            self.marks = String(marks)
            self.value = value
        }

        var cell: Sheet.Cell {
            guard let number = value.value.exactDouble else {
                return .told(marks + value.description)
            }
            switch value.unit {
            case .number:
                return .init(.number(number), .init(marks.isEmpty ? .general : .marked(marks, .decimals(places))))
            case .percent: return .init(.number(number / 100), .init(.marked(marks, .percent(places))))
            case .amount(let currency):
                return .init(.number(number), .init(.marked(marks, .amount(places, unit: currency.code))))
            }
        }

        /// After the point.
        private var places: Int {
            let digits = value.value.description
            return digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
        }
    }
}

extension ExactDecimal {
    /// The same as a `Double`, where a spreadsheet keeps all of its digits: fifteen.
    var exactDouble: Double? { description.count { $0.isNumber } <= 15 ? double : nil }
}

extension Sheet.Cell {
    /// Words, through the gate; a link where they are nothing but one.
    static func told(_ text: String) -> Sheet.Cell {
        if text.isEmpty { return .empty }
        let shown = GatedText.lines(text).joined(separator: "\n")
        return Sheet.Cell(.text(shown), CellStyle(wraps: shown.contains("\n")), link: shown)
    }

    /// Nil for a day before the calendar of spreadsheets is to be trusted: 1 March 1900.
    init?(day: CalendarDate) {
        guard let number = day.sheetNumber else { return nil }
        self.init(.day(number), CellStyle(.day))
    }
}

extension CalendarDate {
    /// Its number in the calendar of spreadsheets; nil before 1 March 1900, since that calendar has a 29 February in 1900.
    var sheetNumber: Int? {
        // 1 January 1970 is 25,569.
        let number = daysSinceEpoch + 25_569
        return number >= 61 ? number : nil
    }
}
