import Valuation
import Words

extension Figure {
    /// What a figure may be wanted to be, as it is typed: money in the flows' currency, a percentage, a ratio, years.
    ///
    /// Fails, in words, on what cannot be its value.
    package func number(typed text: String, in currency: Currency) throws(ChangeRefusal) -> Double {
        switch measure {
        case .money:
            if let amount = Amount(text: text) {
                guard amount.currency == currency else {
                    throw .invalid(
                        EntryWords.otherCurrency(key: rawValue, currency.code, typed: amount.currency.code))
                }
                return amount.value.double
            }
        case .rate: if let percent = Percent(text: text) { return percent.fraction }
        case .ratio, .years: if let number = ExactDecimal(text: text) { return number.double }
        }
        throw .invalid(EntryWords.cannotBe(key: rawValue, text, write: wanted(in: currency)))
    }

    /// What to write, for messages.
    package func expectation(in currency: Currency) -> String { wanted(in: currency).text }

    private func wanted(in currency: Currency) -> ExpectationWords {
        switch measure {
        case .money: .figureMoney(currency: currency.code)
        case .rate: .figureRate
        case .ratio: .figureRatio
        case .years: .figureYears
        }
    }
}
