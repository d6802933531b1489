/// Where a figure that depends on one number changes its sign.
public enum BreakEven {
    /// The number nearest to `current` at which `excess` is zero; nil where it keeps its sign, as far as it is tried.
    ///
    /// The range is first looked through in equal steps, so that two roots within one of them are missed; a root between
    /// two steps is then found to within the precision of a `Double`. Where `excess` has no value, there is no root.
    public static func nearest(
        to current: Double, in range: ClosedRange<Double>, steps: Int = 200, _ excess: (Double) -> Double?
    ) -> Double? {
        var roots: [Double] = []
        var last: (place: Double, value: Double)?
        for step in 0...max(1, steps) {
            let place = range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / Double(max(1, steps))
            guard let value = excess(place) else {
                last = nil
                continue
            }
            if value == 0 {
                roots.append(place)
            } else if let last, (last.value < 0) != (value < 0), last.value != 0 {
                if let root = bisect(last.place, place, isRising: value > 0, excess) { roots.append(root) }
            }
            last = (place, value)
        }
        return roots.min { abs($0 - current) < abs($1 - current) }
    }

    private static func bisect(
        _ low: Double, _ high: Double, isRising: Bool, _ excess: (Double) -> Double?
    ) -> Double? {
        var (low, high) = (low, high)
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return middle }
            guard let value = excess(middle) else { return nil }
            if value == 0 { return middle }
            if (value > 0) == isRising { high = middle } else { low = middle }
        }
    }
}
