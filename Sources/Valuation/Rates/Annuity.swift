import Glibc

/// Equal payments at the end of each period.
public enum Annuity {
    /// The payment that repays `principal` with interest in `periods` equal parts, the first a period from now:
    /// principal · rate ÷ (1 − (1 + rate)^−periods), and principal ÷ periods where the rate is 0.
    ///
    /// Source: the annuity formula, as spreadsheets' PMT (OpenFormula 1.2), which gives it with the opposite sign.
    ///
    /// - Parameters:
    ///   - rate: a fraction per period, above −1.
    ///   - periods: 1 or more.
    ///   - principal: in any currency and unit.
    /// - Returns: in the unit of the principal, and with its sign.
    /// - Throws: `Undefined` for a rate of −1 or less, fewer periods than one, and what is no finite number.
    public static func payment(rate: Double, periods: Int, principal: Double) throws(Undefined) -> Double {
        guard rate.isFinite else { throw Undefined(.interestNotFinite) }
        guard rate > -1 else { throw Undefined(.interestTooLow) }
        guard periods > 0 else { throw Undefined(.noPeriod) }
        guard principal.isFinite else { throw Undefined(.principalNotFinite) }
        let count = Double(periods)
        // So small a rate adds less than a rounding to the equal parts, and its own logarithm may lose digits.
        guard abs(rate) * count > Double.ulpOfOne / 4 else { return principal / count }
        // log1p and expm1 keep the digits of small rates that 1 + rate would lose.
        let repaidPart = -expm1(-count * log1p(rate))
        let payment = principal * (rate / repaidPart)
        guard payment.isFinite else { throw Undefined(.paymentTooLarge) }
        return payment
    }
}
