internal import Negotiation
internal import Valuation
internal import Words

/// A word of a `calc` command, and the values that it can stand for.
struct CalcArgument {
    /// What it is called in messages.
    let name: String
    let text: String

    /// A finite number.
    func number() throws(Failure) -> Double { try number(text, .plainNumber) }

    /// A fraction, or a percentage divided by 100.
    ///
    /// A number beyond 1 without a percent sign is refused: 8 may be 8 % or 800 %, and -100 is a flow where a rate was forgotten.
    func rate() throws(Failure) -> Double {
        let text = text.foldedAndTrimmed()
        guard !text.hasSuffix("%") else { return try number(text.dropLast(), .rateRemedy) / 100 }
        let rate = try number(text, .rateRemedy)
        guard rate >= -1 else { throw Failure(UsageWords.notRate(name: name, word: self.text).text) }
        guard rate <= 1 else {
            throw Failure(
                UsageWords.fractionOrPercentage(
                    name: name, word: self.text, percent: String(text), fraction: CalcResult.digits(rate / 100)
                ).text)
        }
        return rate
    }

    /// A whole number from `least` on.
    func count(from least: Int = 1) throws(Failure) -> Int {
        let text = text.foldedAndTrimmed()
        guard let count = Int(text), !text.hasPrefix("+") else {
            throw refusal(self.text, .wholeNumber(from: least))
        }
        guard count >= least else {
            throw Failure(UsageWords.lessThan(name: name, word: self.text, least: least).text)
        }
        return count
    }

    /// A day and what flows on it, `2026-03-01:2750`.
    func datedFlow() throws(Failure) -> DatedFlow {
        let text = text.foldedAndTrimmed()
        guard let colon = text.firstIndex(of: ":"), let date = CalendarDate(text[..<colon]) else {
            throw refusal(text, .dayAndAmount)
        }
        let amount = try number(text[text.index(after: colon)...], .plainNumber)
        return DatedFlow(day: date.daysSinceEpoch, amount: amount)
    }

    private func number(_ word: some StringProtocol, _ remedy: UsageWords) throws(Failure) -> Double {
        let word = word.foldedAndTrimmed()
        // `Double` also reads hexadecimal digits, and words such as `nan`.
        guard word.allSatisfy({ "0123456789.eE+-".contains($0) }), let number = Double(word) else {
            throw refusal(word, remedy)
        }
        guard number.isFinite else { throw refusal(word, .finiteNumber) }
        return number
    }

    private func refusal(_ word: some StringProtocol, _ remedy: UsageWords) -> Failure {
        Failure(UsageWords.unreadableWord(name: name, word: String(word), remedy: remedy.text).text)
    }
}
