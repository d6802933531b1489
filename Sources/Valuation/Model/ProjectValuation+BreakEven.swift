extension ProjectValuation {
    /// The number of an assumption, nearest to what it is, at which a figure comes to `target`, all else being the same.
    ///
    /// Undefined where the assumption is not known, or the figure is on one side of the target at all that is tried.
    ///
    /// - Parameter range: the numbers that are tried.
    public static func breakEven(
        of assumption: Assumption, in range: ClosedRange<Double>, for figure: Figure, at target: Double,
        _ project: ProjectFlows, _ terms: ProjectTerms
    ) throws(Undefined) -> Double {
        try terms.know(figure.assumptions.union([assumption]))
        func excess(_ number: Double) -> Double? {
            (try? ProjectValuation(project, terms.setting(assumption, to: number)).value(of: figure)).map {
                $0 - target
            }
        }
        let current = terms.number(of: assumption) ?? 0
        let found: Double?
        switch assumption {
        case _ where assumption.isWhole:
            let numbers = Int(range.lowerBound)...Int(range.upperBound)
            found = BreakEven.nearest(to: Int(current), in: numbers) { excess(Double($0)) }.map(Double.init)
        case .discountRate where target == 0 && (figure == .npv || figure == .equityNPV):
            // All rates are known, without trying.
            let own = ProjectValuation(project, terms)
            let roots = InternalRates(of: figure == .npv ? own.cash.flows : try own.equityFlows.get()).roots
            found = roots.filter(range.contains).min { abs($0 - current) < abs($1 - current) }
        default: found = BreakEven.nearest(to: current, in: range, excess)
        }
        guard let found else {
            throw Undefined(.notReached(assumption: assumption.rawValue, figure: figure.rawValue))
        }
        return found
    }

    /// The number of an assumption, nearest to what it is, from which a judgement is another than now; nil where it is the
    /// same at all that is tried. Where there is no judgement, nothing turns.
    ///
    /// - Parameter range: the numbers that are tried.
    public static func turningPoint(
        of assumption: Assumption, in range: ClosedRange<Double>, _ project: ProjectFlows, _ terms: ProjectTerms,
        near current: Double,
        _ judge: (ProjectValuation) -> Bool?
    ) -> Double? {
        func judged(_ number: Double) -> Bool? {
            judge(ProjectValuation(project, terms.setting(assumption, to: number)))
        }
        guard let now = judged(current) else { return nil }
        let isWhole = assumption.isWhole
        let size = isWhole ? 1 : (range.upperBound - range.lowerBound) / 200
        for distance in 1...(isWhole ? 100 : 200) {
            for direction in [-1.0, 1] {
                let place = current + direction * Double(distance) * size
                guard range.contains(place), let there = judged(place), there != now else { continue }
                if isWhole { return place }
                var (same, other) = (place - direction * size, place)
                while abs(other - same) > 1e-9 * max(1e-3, abs(other)) {
                    let middle = same + (other - same) / 2
                    guard middle != same, middle != other else { break }
                    if judged(middle) == !now { other = middle } else { same = middle }
                }
                return other
            }
        }
        return nil
    }
}
