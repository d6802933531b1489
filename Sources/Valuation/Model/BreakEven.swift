/// Where a figure that depends on one number changes its sign.
public enum BreakEven {
    /// The number nearest to `current` at which `excess` is zero; nil where it keeps its sign, as far as it is tried.
    ///
    /// The range is first looked through in equal steps, so that two roots within one of them are missed; a root between
    /// two steps is then found to within the precision of a `Double`. Where `excess` has no value, there is no root.
    public static func nearest(
        to current: Double, in range: ClosedRange<Double>, steps: Int = 400, _ excess: (Double) -> Double?
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
                if let root = bisect(
                    last.place, place, isRising: value > 0, size: max(abs(last.value), abs(value)), excess)
                {
                    roots.append(root)
                }
            }
            last = (place, value)
        }
        return roots.min { abs($0 - current) < abs($1 - current) }
    }

    /// Nil where the sign changes by a jump: then nothing between comes near to zero.
    private static func bisect(
        _ low: Double, _ high: Double, isRising: Bool, size: Double, _ excess: (Double) -> Double?
    ) -> Double? {
        var (low, high) = (low, high)
        var nearest = size
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return nearest <= 1e-6 * size ? middle : nil }
            guard let value = excess(middle) else { return nil }
            if value == 0 { return middle }
            nearest = min(nearest, abs(value))
            if (value > 0) == isRising { high = middle } else { low = middle }
        }
    }

    /// The whole number nearest to `current` that still, or first, leaves `excess` at zero or above; nil where all that are
    /// tried are on one side.
    public static func nearest(to current: Int, in range: ClosedRange<Int>, _ excess: (Int) -> Double?) -> Int? {
        guard let now = excess(current) else { return nil }
        for distance in 1...max(1, range.count) {
            for number in [current - distance, current + distance] where range.contains(number) {
                guard let value = excess(number), (value >= 0) != (now >= 0) else { continue }
                return now >= 0 ? (number < current ? number + 1 : number - 1) : number
            }
        }
        return nil
    }
}
