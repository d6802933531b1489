import Glibc

/// Round numbers along an axis: a step of 1, 2 or 5 times a power of ten.
public struct RoundScale: Hashable, Sendable {
    public let step: Double
    /// The ticks that lie within the range, from the least on.
    public let ticks: [Double]

    /// - Parameter most: no more steps than these are made of the range.
    public init(_ range: ClosedRange<Double>, most: Int) {
        let width = range.upperBound - range.lowerBound
        guard width > 0, width.isFinite, most > 0 else {
            (step, ticks) = (0, [range.lowerBound])
            return
        }
        let least = width / Double(most)
        let power = pow(10, log10(least).rounded(.down))
        let step = ([1, 2, 5, 10].first { $0 * power >= least * (1 - 1e-9) } ?? 10) * power
        self.step = step
        let first = (range.lowerBound / step - 1e-9).rounded(.up)
        let last = (range.upperBound / step + 1e-9).rounded(.down)
        ticks = first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
    }
}
