/// How far each assumption alone moves a figure: the widest first, as they stand in a tornado diagram (Brealey, Myers and
/// Allen, *Principles of Corporate Finance*, chapter on project analysis).
public struct Tornado: Sendable {
    /// What is tried in place of an assumption's own value, all else being the same.
    public struct Swing: Sendable {
        public let assumption: Assumption
        public let terms: [ProjectTerms]

        public init(_ assumption: Assumption, trying terms: [ProjectTerms]) {
            self.assumption = assumption
            self.terms = terms
        }
    }

    /// What one assumption does to the figure.
    public struct Bar: Sendable {
        public let assumption: Assumption
        /// In the order of what was tried; undefined, with the reason, where the figure has no value.
        public let values: [Result<Double, Undefined>]
        /// From the least to the greatest of all values, that of the base among them; nil where none of them is known.
        public let ends: ClosedRange<Double>?

        fileprivate init(_ assumption: Assumption, _ values: [Result<Double, Undefined>], _ base: Double?) {
            self.assumption = assumption
            self.values = values
            let known = values.compactMap { try? $0.get() } + (base.map { [$0] } ?? [])
            if let least = known.min(), let greatest = known.max() { ends = least...greatest } else { ends = nil }
        }

        /// In the figure's own measure; nothing where no value is known.
        public var width: Double { ends.map { $0.upperBound - $0.lowerBound } ?? 0 }
    }

    public let figure: Figure
    public let base: Result<Double, Undefined>
    /// The widest first; equal ones in the order in which they were given.
    public let bars: [Bar]

    public init(of figure: Figure, _ project: ProjectFlows, _ terms: ProjectTerms, _ swings: [Swing]) {
        let own = ProjectValuation(project, terms)
        let base = own.result(of: figure)
        let known = try? base.get()
        let bars = swings.map { swing in
            Bar(
                swing.assumption,
                swing.terms.map { ProjectValuation(project, $0, after: own).result(of: figure) }, known)
        }
        // What cannot move the figure moves it by nothing, and not by what rounding makes of the same sum.
        self.figure = figure
        self.base = base
        self.bars = bars.enumerated().sorted { a, b in
            a.element.width == b.element.width ? a.offset < b.offset : a.element.width > b.element.width
        }.map(\.element)
    }
}
