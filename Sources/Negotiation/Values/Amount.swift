import Words

/// An exact amount of money.
public struct Amount: Hashable, Sendable {
    /// In whole units of the currency: dollars, yen.
    public let value: ExactDecimal
    public let currency: Currency

    public init(value: ExactDecimal, currency: Currency) {
        self.value = value
        self.currency = currency
    }

    /// The exact sum; nil when the currencies differ or the sum needs more than 38 digits.
    public func adding(_ other: Amount) -> Amount? {
        guard currency == other.currency else { return nil }
        return value.adding(other.value).map { Amount(value: $0, currency: currency) }
    }

    /// A power of a thousand in which amounts are written, from the largest.
    public enum Unit: Int, CaseIterable, Sendable {
        case trillion = 12
        case billion = 9
        case million = 6
        case thousand = 3
        case one = 0

        /// The power of ten.
        public var exponent: Int { rawValue }

        private var size: ExactDecimal { ExactDecimal((0..<exponent).reduce(1) { size, _ in size * 10 }) }

        /// What stands after the number: `bn`.
        public var symbol: String {
            switch self {
            case .trillion: "tn"
            case .billion: "bn"
            case .million: "m"
            case .thousand: "k"
            case .one: ""
            }
        }

        fileprivate var word: String {
            switch self {
            case .trillion: "trillion"
            case .billion: "billion"
            case .million: "million"
            case .thousand: "thousand"
            case .one: ""
            }
        }

        /// The unit a thousand times as large, or this one when it is the largest.
        fileprivate var larger: Unit { Unit(rawValue: rawValue + 3) ?? self }

        /// The largest unit of which the value makes at least one.
        public static func largest(within value: ExactDecimal) -> Unit {
            allCases.first { value.magnitude >= $0.size } ?? .one
        }
    }
}

extension Amount: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.amount.text }

    /// Reads a number, a unit (`k`, `m`, `bn`, `tn` or its word, in either case) and a currency after or before
    /// them: `33.3bn USD`, `7.18 trillion JPY`, `33300000000 USD`, `USD 33.3bn`, `$33.3bn`, `¥7.18tn`.
    ///
    /// Currency codes are capitals; `$` and `US$` are USD, `¥` is JPY; full-width letters and digits are folded.
    public init?(_ text: some StringProtocol) {
        guard let (currency, quantity) = Self.separateCurrency(text.foldedAndTrimmed()) else { return nil }
        // In ASCII, digits, point, sign and blanks all come before the letters.
        let number = Substring(quantity.utf8.prefix { $0 < UInt8(ascii: "A") })
        let word = quantity[number.endIndex...].foldedAndTrimmed().lowercased()
        guard let unit = Unit.allCases.first(where: { word == $0.symbol || word == $0.word }),
            let value = ExactDecimal(number)?.timesPowerOfTen(unit.exponent)
        else { return nil }
        self.init(value: value, currency: currency)
    }

    /// What was typed, behind it the currency that it lacks: `4bn` is `4bn USD`. A number without a unit stays as it is: it
    /// may lack that. What was typed as Japanese writes it becomes what files hold.
    static func completing(_ text: String, with currency: Currency?) -> String {
        if Language.current == .japanese, Amount(text) == nil,
            let amount = Amount(japanese: text, currency: currency)
        {
            return amount.description
        }
        let typed = text.foldedAndTrimmed()
        guard let currency, Amount(text) == nil, typed.last?.isLetter == true, Amount("\(typed) \(currency)") != nil
        else {
            return text
        }
        return "\(typed) \(currency)"
    }

    private static let signs: [(sign: String, currency: Currency)] = [("US$", .usd), ("$", .usd), ("¥", .jpy)]

    private static func separateCurrency(_ text: Substring) -> (currency: Currency, quantity: Substring)? {
        if let (sign, currency) = signs.first(where: { text.utf8.starts(with: $0.sign.utf8) }) {
            return (currency, Substring(text.utf8.dropFirst(sign.utf8.count)))
        }
        if let currency = Currency(text.prefix(3)) { return (currency, text.dropFirst(3)) }
        return Currency(text.suffix(3)).map { ($0, text.dropLast(3)) }
    }

    /// The exact value in the largest unit of which it makes at least one, or in plain digits where they are
    /// shorter, with the currency: `33.3bn USD`, `12345678 USD`.
    public var description: String {
        let unit = Unit.largest(within: value)
        let quantity = value.timesPowerOfTen(-unit.exponent).map { $0.description + unit.symbol } ?? digits
        return "\(digits.utf8.count < quantity.utf8.count ? digits : quantity) \(currency)"
    }

    /// The value in whole currency units, without unit or currency: `33300000000`.
    public var digits: String { value.description }

    /// The value for the screen, without its currency: `33.3bn`, rounded to `decimals` places.
    /// In Japanese in the unit of that language that it falls into: 「333億」 in billions, 「7.18兆」 in trillions.
    public func short(unit: Unit, decimals: Int = 1, _ rounding: ExactDecimal.Rounding = .nearest) -> String {
        guard Language.current == .english else { return inMyriads(unit.myriad, decimals: decimals, rounding) }
        return value.rounded(inPowersOfTen: unit.exponent, places: decimals, rounding) + unit.symbol
    }

    /// As `short(unit:decimals:)` with the largest unit of which the rounded value makes at least one.
    public func short(decimals: Int = 1, _ rounding: ExactDecimal.Rounding = .nearest) -> String {
        guard Language.current == .english else { return inMyriads(nil, decimals: decimals, rounding) }
        let unit = Unit.largest(within: value)
        let rounded = ExactDecimal(value.rounded(inPowersOfTen: unit.exponent, places: decimals, rounding))
        // 999.96m rounds up to 1000.0m, which is 1.0bn.
        let isThousand = rounded.map { $0.magnitude >= ExactDecimal(1000) } ?? false
        return short(unit: isThousand ? unit.larger : unit, decimals: decimals, rounding)
    }
}
