import Glibc

/// Equal payments at the ends of periods.
public enum Annuity {
    /// What pays back a principal with interest in so many equal payments: P·r / (1 − (1 + r)^−n) (Brealey, Myers and
    /// Allen, *Principles of Corporate Finance*, chapter 2).
    ///
    /// - Parameter rate: a fraction for each period. Undefined at −100 % and below, and for no periods.
    public static func payment(rate: Double, periods: Int, principal: Double) throws(Undefined) -> Double {
        guard periods > 0 else { throw Undefined("a loan of no periods has no payment") }
        guard rate > -1, rate.isFinite else { throw Undefined("no payment at a rate of -100% or less") }
        let payment = payment(on: principal, rate: rate, periods: periods)
        guard payment.isFinite else { throw Undefined("the payment is too large to be written") }
        return payment
    }

    /// The same, for a rate above −1 and at least one period.
    static func payment(on principal: Double, rate: Double, periods: Int) -> Double {
        rate == 0
            ? principal / Double(periods) : principal * rate / -expm1(-Double(periods) * log1p(rate))
    }
}
