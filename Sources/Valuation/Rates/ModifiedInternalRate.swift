import Glibc

/// The rate of return when what comes in is reinvested, and what goes out is financed, at rates of their own.
public enum ModifiedInternalRate {
    /// ((future value of what comes in, at `reinvest`) ÷ (present value of what goes out, at `finance`))^(1/n) − 1, where n
    /// is the number of periods between the first flow and the last that is listed, be they zero or not.
    ///
    /// Source: S. A. Y. Lin, "The Modified Internal Rate of Return and Investment Criterion", The Engineering Economist
    /// 21 (1976), 237–247; spreadsheets' MIRR (OpenFormula 1.2).
    ///
    /// - Parameters:
    ///   - flows: one period apart; positive comes in.
    ///   - finance: a fraction per period, above −1.
    ///   - reinvest: a fraction per period, above −1.
    /// - Returns: a fraction per period, above −1.
    /// - Throws: `Undefined` unless money both comes in and goes out, and for rates and flows that have no present value.
    public static func of(_ flows: [Double], finance: Double, reinvest: Double) throws(Undefined) -> Double {
        guard flows.allSatisfy(\.isFinite) else { throw Undefined(.flowNotFinite) }
        guard flows.contains(where: { $0 > 0 }) else { throw Undefined(.nothingToReinvest) }
        guard flows.contains(where: { $0 < 0 }) else { throw Undefined(.nothingToFinance) }
        let income = try PresentValue.of(flows.map { max($0, 0) }, rate: reinvest)
        let outlay = try PresentValue.of(flows.map { min($0, 0) }, rate: finance)
        // Through logarithms, which a long term cannot overflow; nor can what lies far apart, taken one by one.
        let ratio = income / -outlay
        let logRatio = ratio.isNormal ? log(ratio) : log(income) - log(-outlay)
        let rate = expm1(logRatio / Double(flows.count - 1) + log1p(reinvest))
        guard rate.isFinite, rate > -1 else { throw Undefined(.modifiedRateTooLarge) }
        return rate
    }
}
