internal import Negotiation
internal import Valuation

/// A word of a `calc` command, and the values that it can stand for.
struct CalcArgument {
    /// What it is called in messages.
    let name: String
    let text: String

    /// A finite number.
    func number() throws(Failure) -> Double { try number(text, CalcArgument.plainNumber) }

    /// A fraction, or a percentage divided by 100.
    func rate() throws(Failure) -> Double {
        let remedy = "write a fraction like 0.08 or a percentage like 8%"
        guard text.hasSuffix("%") else { return try number(text, remedy) }
        return try number(text.dropLast(), remedy) / 100
    }

    /// A whole number from 1.
    func count() throws(Failure) -> Int {
        guard let count = Int(text), count > 0, !text.hasPrefix("+") else {
            throw refusal(text, "write a whole number from 1, like 60")
        }
        return count
    }

    /// A day and what flows on it, `2026-03-01:2750`.
    func datedFlow() throws(Failure) -> DatedFlow {
        let remedy = "write a day and an amount, like 2026-03-01:2750"
        guard let colon = text.firstIndex(of: ":"), let date = CalendarDate(text[..<colon]) else {
            throw refusal(text, remedy)
        }
        let amount = try number(text[text.index(after: colon)...], CalcArgument.plainNumber)
        return DatedFlow(day: date.daysSinceEpoch, amount: amount)
    }

    private static let plainNumber =
        "write a plain number like 2750, -1.5 or 3.33e10, without marks between thousands"

    private func number(_ word: some StringProtocol, _ remedy: String) throws(Failure) -> Double {
        // `Double` also reads hexadecimal digits, and words such as `nan`.
        guard word.allSatisfy({ "0123456789.eE+-".contains($0) }), let number = Double(word) else {
            throw refusal(word, remedy)
        }
        guard number.isFinite else { throw refusal(word, "write a number of less than 1e308") }
        return number
    }

    private func refusal(_ word: some StringProtocol, _ remedy: String) -> Failure {
        Failure("\(name): `\(word)` cannot be read: \(remedy)")
    }
}
