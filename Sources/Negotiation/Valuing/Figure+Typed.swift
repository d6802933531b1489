import Valuation

extension Figure {
    /// What a figure may be wanted to be, as it is typed: money in the flows' currency, a percentage, a ratio, years.
    ///
    /// Fails, in words, on what cannot be its value.
    package func number(typed text: String, in currency: Currency) throws(ChangeRefusal) -> Double {
        switch measure {
        case .money:
            if let amount = Amount(text: text) {
                guard amount.currency == currency else {
                    throw .invalid("\(rawValue) is in \(currency), not in \(amount.currency)")
                }
                return amount.value.double
            }
        case .rate: if let percent = Percent(text: text) { return percent.fraction }
        case .ratio, .years: if let number = ExactDecimal(text: text) { return number.double }
        }
        throw .invalid("\(rawValue) cannot be `\(text)`: write \(expectation(in: currency))")
    }

    /// What to write, for messages.
    package func expectation(in currency: Currency) -> String {
        switch measure {
        case .money: "an amount like 500m \(currency)"
        case .rate: "a percentage with its sign, like 8%"
        case .ratio: "a number like 1.4"
        case .years: "a number of years like 12"
        }
    }
}
