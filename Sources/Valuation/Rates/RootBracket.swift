/// A function up to a positive factor that may change from place to place: its sign and Newton's step are true.
struct Evaluation {
    /// Between −1 and 1: the sum over the sum of the terms' magnitudes.
    let value: Double
    /// To the root, by Newton's method; infinite where the derivative is 0.
    let step: Double
}

/// Finding the one root between two places at which a function has opposite signs.
enum RootBracket {
    /// Newton's method, kept inside the bracket by halving it wherever it would leave, or does not get on (Press and
    /// others, *Numerical Recipes*, section 9.4 describes the combination).
    static func root(
        from low: Double, to high: Double, isRising: Bool, _ evaluate: (Double) -> Evaluation
    ) -> Double {
        var (low, high) = (low, high)
        var place = low + (high - low) / 2
        var lastWidth = high - low
        for _ in 0..<400 {
            let here = evaluate(place)
            if here.value == 0 { return place }
            if (here.value > 0) == isRising { high = place } else { low = place }
            let next = place + here.step
            let width = high - low
            let isInside = next > low && next < high
            // A step that does not halve the bracket in two rounds gives way to one that does.
            let isFast = here.step.magnitude * 2 <= lastWidth
            lastWidth = isInside && isFast ? here.step.magnitude : width / 2
            let target = isInside && isFast ? next : low + width / 2
            if target == place || (target - place).magnitude <= place.magnitude.ulp { return target }
            if width <= max(low.magnitude, high.magnitude).ulp { return target }
            place = target
        }
        return place
    }

    /// From `start`, where the sign is not `sign`, outwards until it is. Nil where it never is, as far as numbers reach.
    static func reach(
        from start: Double, direction: Double, isPositive: Bool, _ evaluate: (Double) -> Evaluation
    ) -> Double? {
        var step = 0.125
        var place = start
        for _ in 0..<60 {
            place = start + direction * step
            let value = evaluate(place).value
            if value != 0, (value > 0) == isPositive { return place }
            step *= 2
        }
        return nil
    }
}
