internal import Negotiation
internal import Valuation
internal import Words

/// A side's valuation year by year, for scripts: money in whole units of the currency.
struct ValuationYears {
    /// In the order of the columns. The names are those of the output.
    enum Line: String, CaseIterable {
        case capitalCost = "capital-cost"
        case revenue
        case operatingCost = "operating-cost"
        case tax, cfads
        case flow
        case drawn, interest, capitalised, principal, balance
        case dscr
        case premium
        case equity
        case ours, theirs, unrecovered

        /// By period; undefined, with the reason, where there is none.
        func values(_ valuation: ProjectValuation) -> Result<[Double], Undefined> {
            switch self {
            case .capitalCost: valuation.capitalCost
            case .revenue: valuation.revenue
            case .operatingCost: valuation.operatingCost
            case .tax: .success(valuation.tax)
            case .cfads: valuation.cfads
            case .flow: valuation.flows
            case .drawn: valuation.loan.map(\.drawdown)
            case .interest: valuation.loan.map(\.interest)
            case .capitalised: valuation.loan.map(\.capitalised)
            case .principal: valuation.loan.map(\.principal)
            case .balance: valuation.loan.map(\.balance)
            // A year without service has none: it is told by what stands in its place.
            case .dscr: .failure(Undefined(.noDebtService))
            case .premium: valuation.premiums
            case .equity: valuation.equityFlows
            case .ours: valuation.split.map { $0.map(\.ours) }
            case .theirs: valuation.split.map { $0.map(\.theirs) }
            case .unrecovered: valuation.split.map { $0.map(\.unrecovered) }
            }
        }

        /// Where the worksheet works it out.
        var column: ModelPage.Column? {
            switch self {
            case .capitalCost: .capitalCost
            case .revenue: .revenue
            case .operatingCost: .operatingCost
            case .tax: .tax
            case .cfads: .cfads
            case .flow: .netFlow
            case .drawn: .drawn
            case .interest: .interest
            case .capitalised: .added
            case .principal: .principal
            case .balance: .owed
            case .dscr: .dscr
            case .premium: .premium
            case .equity: .equity
            case .ours: .ours
            case .theirs: .theirs
            case .unrecovered: .unrecovered
            }
        }
    }

    let side: SideAppraisal
    private let values: [Line: [Double]]
    private let coverage: Coverage?

    init(_ side: SideAppraisal) {
        self.side = side
        var values: [Line: [Double]] = [:]
        for line in Line.allCases { values[line] = try? line.values(side.valuation).get() }
        self.values = values
        coverage = try? side.valuation.coverage()
    }

    private func value(_ line: Line, _ period: Int) -> Double? {
        if line == .dscr { return try? coverage?.dscr(in: period) }
        guard let values = values[line], period < values.count else { return nil }
        return values[period]
    }

    private func year(_ period: Int) -> Int? { try? side.valuation.year(of: period) }

    var json: JSON {
        .array(
            (0..<side.valuation.count).map { period in
                .object(
                    [.init("year", year(period).map(JSON.integer) ?? .null)]
                        + Line.allCases.map { .init($0.rawValue, value($0, period).map(JSON.double) ?? .null) })
            })
    }

    /// A row for each year, the side first.
    private var rows: [[String]] {
        (0..<side.valuation.count).map { period in
            [side.side.id, year(period).map(String.init) ?? ""]
                + Line.allCases.map { line in value(line, period).map { "\(JSON.double($0))" } ?? "" }
        }
    }

    /// Both sides, ours first.
    static func csv(_ appraisal: Appraisal) -> String {
        TextTable(
            headings: (["side", "year"] + Line.allCases.map(\.rawValue)).map { .init(title: $0, alignment: .leading) },
            rows: appraisal.sides.flatMap { ValuationYears($0).rows }.map { .cells($0) }
        ).csv
    }
}
