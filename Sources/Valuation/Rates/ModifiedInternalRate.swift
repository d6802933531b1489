import Glibc

/// The rate at which what is put in grows to what comes out, if that is put by at another rate (S. A. Lin, "The Modified
/// Internal Rate of Return and Investment Criterion", 1976; as the spreadsheets' MIRR).
public enum ModifiedInternalRate {
    /// - Parameters:
    ///   - finance: the rate at which what is put in is discounted to the first flow.
    ///   - reinvest: the rate at which what comes out is put by until the last flow.
    ///
    /// Undefined where nothing is put in or nothing comes out, and at rates of −100 % or less.
    public static func of(_ flows: [Double], finance: Double, reinvest: Double) throws(Undefined) -> Double {
        guard flows.allSatisfy(\.isFinite) else { throw Undefined("a flow is no number") }
        guard flows.contains(where: { $0 < 0 }) else { throw Undefined("nothing is put in") }
        guard flows.contains(where: { $0 > 0 }) else { throw Undefined("nothing comes out") }
        let periods = Double(flows.count - 1)
        let paid = try PresentValue.of(flows.map { min(0, $0) }, rate: finance)
        let received = try PresentValue.of(flows.map { max(0, $0) }, rate: reinvest)
        let growth = log(received / -paid) + periods * log1p(reinvest)
        let rate = expm1(growth / periods)
        guard rate.isFinite else { throw Undefined("the rate is too large to be written") }
        return rate
    }
}
