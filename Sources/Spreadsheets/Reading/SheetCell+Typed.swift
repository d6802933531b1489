extension SheetCell {
    /// As a person would type it; of a day, its number; of a formula, what it came to.
    public var typed: String {
        switch self {
        case .empty: ""
        case .text(let text), .failure(let text): text
        case .number(let number): SheetCell.digits(number)
        case .day(let number): String(number)
        case .boolean(let isTrue): isTrue ? "yes" : "no"
        case .formula(_, let value): value.typed
        }
    }

    /// Digits that spreadsheets show and reckon with: what lies behind them comes from their arithmetic.
    private static let mostDigits = 15

    /// A number without exponent, in no more digits than tell it from its neighbours, nor than spreadsheets have:
    /// `33300000000`, `0.015`, `0.3` of what 0.1 + 0.2 gives.
    public static func digits(_ number: Double) -> String { digits(number, shiftedBy: 0) }

    /// The same of the number times a power of ten.
    static func digits(_ number: Double, shiftedBy places: Int) -> String {
        let text = "\(number.magnitude)"
        let mark = text.firstIndex(of: "e")
        let exponent = mark.flatMap { Int(text[text.index(after: $0)...]) } ?? 0
        let parts = text[..<(mark ?? text.endIndex)].split(separator: ".")
        // Without zeros in front, which would be counted as places.
        let digits = parts.joined()
        var whole = String(digits.drop { $0 == "0" })
        guard !whole.isEmpty else { return "0" }
        var point = (parts.first?.count ?? 0) + exponent + places - (digits.count - whole.count)
        if whole.count > mostDigits, let cut = Int(whole.prefix(mostDigits)),
            let next = whole.dropFirst(mostDigits).first
        {
            whole = String(next >= "5" ? cut + 1 : cut)
            // Nines that have become a one and zeros.
            point += whole.count - mostDigits
        }
        let sign = number < 0 ? "-" : ""
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + whole.trailing }
        guard point < whole.count else { return sign + whole + String(repeating: "0", count: point - whole.count) }
        let (before, after) = (whole.prefix(point), String(whole.dropFirst(point)).trailing)
        return sign + before + (after.isEmpty ? "" : "." + after)
    }
}

extension String {
    /// Without the zeros at its end.
    fileprivate var trailing: String { String(reversed().drop { $0 == "0" }.reversed()) }
}
