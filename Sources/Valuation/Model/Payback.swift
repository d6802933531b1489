/// How long it takes until a project has paid back what was put in (Brealey, Myers and Allen, *Principles of Corporate
/// Finance*, chapter 5).
public enum Payback {
    /// Periods until the sum of the flows, undiscounted, comes back to zero for good, with the last one taken in
    /// proportion; the first flow is at 0. A sum that falls below zero again has not been paid back before.
    ///
    /// Undefined where nothing is put in, or it is not paid back.
    public static func periods(_ flows: [Double]) throws(Undefined) -> Double {
        var (sum, size) = (0.0, 0.0)
        var last: (period: Int, sum: Double)?
        for (period, flow) in flows.enumerated() {
            sum += flow
            size += abs(flow)
            // What is missing by no more than rounding is not missing.
            if sum < -1e-12 * size { last = (period, sum) }
        }
        guard let last else { throw Undefined(.nothingPutIn) }
        guard last.period + 1 < flows.count else { throw Undefined(.notPaidBack(years: flows.count - 1)) }
        return Double(last.period) + min(1, -last.sum / flows[last.period + 1])
    }
}
