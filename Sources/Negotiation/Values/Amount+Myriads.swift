import Words

// Amounts as Japanese counts them: by shifting the exact decimal, never through a float.
extension Amount {
    /// `333億`, `7.18兆`, `8000万`: with no zeros after the point, since a unit of ten thousand spans four digits.
    ///
    /// - Parameters:
    ///   - unit: nil for the largest of which the rounded value makes at least one.
    ///   - decimals: of the English unit; the next smaller Japanese one tells one digit less or more.
    func inMyriads(_ unit: MyriadUnit?, decimals: Int, _ rounding: ExactDecimal.Rounding) -> String {
        let own = unit ?? MyriadUnit.largest(within: value)
        let rounded = rounded(in: own, decimals: decimals, rounding)
        // 9999.9万 rounds up to 10000万, which is 1億.
        guard unit == nil, rounded.magnitude >= ExactDecimal(10_000), own.larger != own else {
            return "\(rounded)\(own.symbol)"
        }
        return "\(self.rounded(in: own.larger, decimals: decimals, rounding))\(own.larger.symbol)"
    }

    /// Rounded as `short(decimals:)` is, with its currency: `33.3bn USD`; 「5,500億ドル」, 「7兆1,800億円」
    public func words(decimals: Int = 1, _ rounding: ExactDecimal.Rounding = .nearest) -> String {
        let number = Language.current == .english ? short(decimals: decimals, rounding) : inProse(decimals, rounding)
        return AmountWords.of(number: number, currency: currency.code).text
    }

    /// To the last digit: `33.3bn USD`; 「333億ドル」
    package var inFull: String {
        guard Language.current != .english else { return description }
        return AmountWords.of(number: Amount.inParts(value), currency: currency.code).text
    }

    private func inProse(_ decimals: Int, _ rounding: ExactDecimal.Rounding) -> String {
        let unit = MyriadUnit.largest(within: value)
        let rounded = rounded(in: unit, decimals: decimals, rounding).timesPowerOfTen(unit.exponent)
        return Amount.inParts(rounded ?? value)
    }

    /// All that a number is made of, from the largest unit: `7兆1,800億`.
    private static func inParts(_ value: ExactDecimal) -> String {
        var rest = value
        var text = rest.isNegative ? "-" : ""
        rest = rest.magnitude
        for unit in MyriadUnit.allCases where unit != .one {
            let count = rest.rounded(inPowersOfTen: unit.exponent, places: 0, .down)
            guard count != "0", let part = ExactDecimal(count)?.timesPowerOfTen(unit.exponent),
                let remainder = rest.subtracting(part)
            else { continue }
            text += grouped(count) + unit.symbol
            rest = remainder
        }
        return rest.isZero && text.count > 1 ? text : text + grouped(rest.description)
    }

    private func rounded(in unit: MyriadUnit, decimals: Int, _ rounding: ExactDecimal.Rounding) -> ExactDecimal {
        let isSmall = value.magnitude < ExactDecimal(100).timesPowerOfTen(unit.exponent) ?? .zero
        let places =
            switch unit {
            case .trillion: decimals + 1
            case .hundredMillion: isSmall ? decimals : decimals - 1
            case .tenThousand, .one: 0
            }
        // What was written with so many digits can be read again.
        return ExactDecimal(value.rounded(inPowersOfTen: unit.exponent, places: max(0, places), rounding)) ?? value
    }

    /// `5,500` of `5500`.
    private static func grouped(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." }
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text + digits[whole.endIndex...]
    }
}

extension MyriadUnit {
    /// The largest unit of which the value makes at least one.
    static func largest(within value: ExactDecimal) -> MyriadUnit {
        allCases.first { value.magnitude >= ExactDecimal(1).timesPowerOfTen($0.exponent) ?? .zero } ?? .one
    }
}

extension Amount.Unit {
    /// That in which Japanese says what English says in this one; nil where that depends on the value.
    var myriad: MyriadUnit? {
        switch self {
        case .trillion: .trillion
        case .billion: .hundredMillion
        case .million, .thousand, .one: nil
        }
    }
}

extension MeasuredValue {
    /// As it is told: `10bn USD`, `1.5%`; 「100億ドル」
    package var inFull: String {
        if case .amount(let currency) = unit { Amount(value: value, currency: currency).inFull } else { description }
    }
}

extension Currency {
    /// As people call it: `USD`; 「ドル」
    public var word: String { CurrencyWords.named(code).text }
}

extension PercentBand {
    /// `1–2%`, `>=20%`; 「1〜2%」, 「20%以上」
    public var words: String { bandWords.text }

    /// Which of columns and prose say it in their own way.
    var bandWords: BandWords {
        switch self {
        case .within(let range) where range.lowerBound == range.upperBound:
            .exactly(range.lowerBound.points.description)
        case .within(let range):
            .between(range.lowerBound.points.description, range.upperBound.points.description)
        case .atMost(let upper): .atMost(upper.points.description)
        case .atLeast(let lower): .atLeast(lower.points.description)
        }
    }
}

extension ClockRule {
    /// `45 business days after 2026-02-17 by japan`; 「2026年2月17日（火）の45営業日後（japan の暦）」
    public var words: String {
        let isAfter = direction == .after
        let start = Language.current == .english ? start.description : start.long
        return switch days {
        case .calendar: TermWords.calendar(count, isAfter: isAfter, start: start).text
        case .business(let id): TermWords.business(count, isAfter: isAfter, start: start, calendar: id).text
        }
    }
}

/// A value as it is told: `33.3bn USD`, `1–2%`; 「333億ドル」, 「1〜2%」. In English that is how it is written.
package func told(_ value: some CustomStringConvertible) -> String {
    guard Language.current != .english else { return value.description }
    return switch value {
    case let amount as Amount: amount.inFull
    case let band as PercentBand: band.words
    case let value as MeasuredValue: value.inFull
    case let date as KnownDate: date.long
    default: value.description
    }
}
