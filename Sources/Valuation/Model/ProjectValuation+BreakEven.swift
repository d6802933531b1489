extension ProjectValuation {
    /// The number of an assumption, nearest to what it is, at which a figure comes to `target`, all else being the same.
    ///
    /// Undefined where the assumption is no number, or the figure is on one side of the target at all that is tried.
    public static func breakEven(
        of assumption: Assumption, for figure: Figure, at target: Double, _ project: ProjectFlows, _ terms: ProjectTerms
    ) throws(Undefined) -> Double {
        guard let range = terms.range(of: assumption) else { throw Undefined("\(assumption.rawValue) is no number") }
        let isWhole = assumption == .tenor || assumption == .grace
        let steps = isWhole ? Int(range.upperBound - range.lowerBound) : 200
        let found = BreakEven.nearest(to: terms.number(of: assumption) ?? 0, in: range, steps: steps) { number in
            let value = try? ProjectValuation(project, terms.setting(assumption, to: number)).value(of: figure)
            return value.map { $0 - target }
        }
        guard let found else { throw Undefined("no \(assumption.rawValue) brings \(figure.rawValue) there") }
        // Where a term of years crosses the target between two numbers, the one beyond it.
        return isWhole ? found.rounded(.up) : found
    }
}
