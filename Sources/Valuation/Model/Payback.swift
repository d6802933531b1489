/// How long it takes until a project has paid back what was put in (Brealey, Myers and Allen, *Principles of Corporate
/// Finance*, chapter 5).
public enum Payback {
    /// Periods until the sum of the flows, undiscounted, first comes back to zero, with the last one taken in
    /// proportion; the first flow is at 0.
    ///
    /// Undefined where nothing is put in, or it is not paid back.
    public static func periods(_ flows: [Double]) throws(Undefined) -> Double {
        var sum = 0.0
        var isOutlaid = false
        for (period, flow) in flows.enumerated() {
            let before = sum
            sum += flow
            if sum < 0 { isOutlaid = true }
            if isOutlaid, sum >= 0, before < 0 { return Double(period - 1) + -before / flow }
        }
        throw Undefined(isOutlaid ? "not paid back in \(flows.count - 1) years" : "nothing is put in")
    }
}
