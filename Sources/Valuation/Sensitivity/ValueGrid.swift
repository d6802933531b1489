/// A figure over two assumptions that both change, all else being the same.
public struct ValueGrid: Sendable {
    /// The numbers of one assumption, as the terms hold them.
    public struct Axis: Sendable {
        public let assumption: Assumption
        public let numbers: [Double]

        public init(_ assumption: Assumption, _ numbers: [Double]) {
            self.assumption = assumption
            self.numbers = numbers
        }
    }

    public let rows: Axis
    public let columns: Axis
    /// Row by row.
    public let valuations: [[ProjectValuation]]

    public init(_ project: ProjectFlows, _ terms: ProjectTerms, rows: Axis, columns: Axis) {
        self.rows = rows
        self.columns = columns
        var last: ProjectValuation?
        valuations = rows.numbers.map { row in
            let terms = terms.setting(rows.assumption, to: row)
            return columns.numbers.map { column in
                let valuation = ProjectValuation(
                    project, terms.setting(columns.assumption, to: column), after: last)
                last = valuation
                return valuation
            }
        }
    }
}
