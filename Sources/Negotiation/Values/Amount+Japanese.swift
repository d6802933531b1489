import Words

// Amounts as people write them in Japanese, read where that is the language spoken. Files keep what English writes.
extension Amount {
    /// Reads `333億ドル`, `7兆1,800億円`, `7.18兆 JPY`, `8000万`: numbers with the units of that language, the largest first, and
    /// a currency by its word or code. Commas part thousands. What English writes is read by the other initialisers.
    ///
    /// - Parameter standard: where no currency is named.
    package init?(japanese text: String, currency standard: Currency?) {
        var text = String(text.foldedAndTrimmed())
        var currency = standard
        let isNamed: Bool
        if let (word, code) = CurrencyWords.japaneseWords.first(where: { text.hasSuffix($0.word) }) {
            currency = Currency(code)
            text.removeLast(word.count)
            isNamed = true
        } else {
            if let code = Currency(text.suffix(3)) {
                currency = code
                text.removeLast(3)
            }
            isNamed = false
        }
        guard let currency, let (value, hasUnit) = Amount.sum(of: text.foldedAndTrimmed()), hasUnit || isNamed else {
            return nil
        }
        self.init(value: value, currency: currency)
    }

    /// All parts added up, and whether any has a unit.
    private static func sum(of text: Substring) -> (value: ExactDecimal, hasUnit: Bool)? {
        var (rest, sum, hasUnit) = (text, ExactDecimal.zero, false)
        guard !rest.isEmpty else { return nil }
        var units = MyriadUnit.allCases[...]
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
            rest = rest[digits.endIndex...]
            guard let unit = units.first(where: { rest.hasPrefix($0.symbol) }),
                let number = ExactDecimal(digits.filter { $0 != "," }),
                let part = number.timesPowerOfTen(unit.exponent), let next = sum.adding(part)
            else { return nil }
            // Each unit once, and none behind a smaller one.
            units = units.drop { $0 != unit }.dropFirst()
            hasUnit = hasUnit || unit != .one
            rest = rest.dropFirst(unit.symbol.count)
            sum = next
        }
        return (sum, hasUnit)
    }
}
