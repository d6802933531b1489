import Glibc

/// What later money is worth now: each flow divided by (1 + rate)^time, added up (Brealey, Myers and Allen, *Principles of
/// Corporate Finance*, chapter 2).
public enum PresentValue {
    /// Of flows one period apart, the first of them now.
    ///
    /// - Parameter rate: a fraction for each period. Undefined at −100 % and below.
    public static func of(_ flows: [Double], rate: Double) throws(Undefined) -> Double {
        let growth = try growth(rate)
        var value = 0.0
        for flow in flows.reversed() { value = value / growth + flow }
        return try finite(value)
    }

    /// Of flows on days, for the day of the one that is listed first, as XNPV has it; years have 365 days.
    ///
    /// - Parameter rate: a fraction a year. Undefined at −100 % and below.
    public static func of(_ flows: [DatedFlow], rate: Double) throws(Undefined) -> Double {
        _ = try growth(rate)
        guard let origin = flows.first?.day else { return 0 }
        let force = log1p(rate)
        return try finite(flows.reduce(0) { $0 + $1.amount * exp(-force * $1.years(since: origin)) })
    }

    private static func growth(_ rate: Double) throws(Undefined) -> Double {
        guard rate > -1, rate.isFinite else { throw Undefined("no present value at a rate of -100% or less") }
        return 1 + rate
    }

    private static func finite(_ value: Double) throws(Undefined) -> Double {
        guard value.isFinite else { throw Undefined("the present value is too large to be written") }
        return value
    }
}
