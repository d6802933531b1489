/// How much more of an instrument can be committed before a side's band breaks.
///
/// Two readings of the question have different answers, and neither is wrong: `added` takes all other money as it
/// stands, so that what is added makes the whole larger too; `within` takes the whole as fixed, such as the envelope when
/// all of it has been split.
package enum BandRoom: Sendable, Hashable {
    /// The share lies in the band after an amount from `least` to `most` is added; `most` is `nil` where no amount is too
    /// large. `least` is rounded up, `most` down, to a hundredth of the currency's unit: a band with hardly any width may
    /// leave `most` below `least`, and then no such amount meets it.
    case between(least: Amount, most: Amount?)
    /// More than the band allows is committed already: at least so much of it, rounded up, has to go.
    case tooMuch(Amount)
}

extension PercentBand {
    /// The room for a part of a whole when nothing else is added: of 36bn with 0.54bn of equity under a limit of 2 %,
    /// (0.02 × 36 − 0.54) ÷ (1 − 0.02) = 0.1836…bn.
    ///
    /// - Returns: `nil` where `contains(_:of:)` is, and where no amount that is added reaches the band.
    package func room(added part: Amount, to whole: Amount) -> BandRoom? {
        guard contains(part, of: whole) != nil else { return nil }
        return room(part, whole) { points in ExactDecimal(100).subtracting(points) }
    }

    /// The room for a part of a whole that stays as large as it is: of 550bn with 0.54bn of equity under a limit of 2 %,
    /// 0.02 × 550 − 0.54 = 10.46bn.
    ///
    /// - Returns: `nil` where `contains(_:of:)` is.
    package func room(_ part: Amount, within whole: Amount) -> BandRoom? {
        guard contains(part, of: whole) != nil else { return nil }
        return room(part, whole) { _ in ExactDecimal(100) }
    }

    /// - Parameter divisor: what (percentage × whole − 100 × part) is to be divided by, for an end of the band; not above
    ///   zero where nothing that is added brings the share across that end.
    private func room(_ part: Amount, _ whole: Amount, _ divisor: (ExactDecimal) -> ExactDecimal?) -> BandRoom? {
        var (least, most): (Amount, Amount?) = (Amount(value: .zero, currency: whole.currency), nil)
        guard let there = part.value.times(ExactDecimal(100)) else { return nil }
        if let lower {
            guard let missing = lower.points.times(whole.value)?.subtracting(there) else { return nil }
            if missing > .zero {
                guard let divisor = divisor(lower.points), divisor > .zero,
                    let value = missing.divided(by: divisor, places: 2, .up)
                else { return nil }
                least = Amount(value: value, currency: whole.currency)
            }
        }
        if let upper {
            guard let divisor = divisor(upper.points) else { return nil }
            if divisor > .zero {
                guard let left = upper.points.times(whole.value)?.subtracting(there),
                    let value = left.divided(by: divisor, places: 2, .down)
                else { return nil }
                if value.isNegative { return .tooMuch(Amount(value: value.negated, currency: whole.currency)) }
                most = Amount(value: value, currency: whole.currency)
            }
        }
        return .between(least: least, most: most)
    }

    /// `nil` where the band is open below.
    var lower: Percent? {
        switch self {
        case .within(let range): range.lowerBound
        case .atMost: nil
        case .atLeast(let lower): lower
        }
    }

    /// `nil` where the band is open above.
    var upper: Percent? {
        switch self {
        case .within(let range): range.upperBound
        case .atMost(let upper): upper
        case .atLeast: nil
        }
    }
}
