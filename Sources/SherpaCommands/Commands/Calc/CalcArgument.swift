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
    ///
    /// A number beyond 1 without a percent sign is refused: 8 may be 8 % or 800 %, and -100 is a flow where a rate was forgotten.
    func rate() throws(Failure) -> Double {
        let remedy = "write a fraction like 0.08 or a percentage like 8%"
        let text = text.foldedAndTrimmed()
        guard !text.hasSuffix("%") else { return try number(text.dropLast(), remedy) / 100 }
        let rate = try number(text, remedy)
        guard rate >= -1 else { throw Failure("\(name): `\(self.text)` is not a rate: \(remedy), before the flows") }
        guard rate <= 1 else {
            throw Failure(
                "\(name): `\(self.text)` may be a fraction or a percentage: write \(text)% or \(CalcResult.digits(rate / 100))"
            )
        }
        return rate
    }

    /// A whole number from `least` on.
    func count(from least: Int = 1) throws(Failure) -> Int {
        let text = text.foldedAndTrimmed()
        guard let count = Int(text), !text.hasPrefix("+") else {
            throw refusal(self.text, "write a whole number from \(least), like 60")
        }
        guard count >= least else {
            throw Failure("\(name): `\(self.text)` is less than \(least): write a whole number from \(least)")
        }
        return count
    }

    /// A day and what flows on it, `2026-03-01:2750`.
    func datedFlow() throws(Failure) -> DatedFlow {
        let remedy = "write a day and an amount, like 2026-03-01:2750"
        let text = text.foldedAndTrimmed()
        guard let colon = text.firstIndex(of: ":"), let date = CalendarDate(text[..<colon]) else {
            throw refusal(text, remedy)
        }
        let amount = try number(text[text.index(after: colon)...], CalcArgument.plainNumber)
        return DatedFlow(day: date.daysSinceEpoch, amount: amount)
    }

    private static let plainNumber =
        "write a plain number like 2750, -1.5 or 3.33e10, without marks between thousands"

    private func number(_ word: some StringProtocol, _ remedy: String) throws(Failure) -> Double {
        let word = word.foldedAndTrimmed()
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
