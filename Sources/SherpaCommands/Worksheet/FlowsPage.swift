internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// The sheet of a project's own money, year by year, before anybody's assumptions.
struct FlowsPage {
    /// In the order of the columns, after the period and the year.
    enum Line: Int, CaseIterable {
        case capitalCost, revenue, operatingCost, tax

        var name: FieldName {
            switch self {
            case .capitalCost: .capitalCost
            case .revenue: .revenue
            case .operatingCost: .operatingCost
            case .tax: .tax
            }
        }

        func flows(_ flows: ProjectFlows) -> [Double] {
            switch self {
            case .capitalCost: flows.capitalCost
            case .revenue: flows.revenue
            case .operatingCost: flows.operatingCost
            case .tax: flows.tax
            }
        }
    }

    private(set) var page: LiveWorkbook.Page
    private let sheet: Int
    /// Of the first period.
    private static let top = 5
    private static let firstLine = 2

    init(_ project: Record<Project>, _ money: ProjectMoney, sheet: Int) {
        self.sheet = sheet
        page = .init(WorksheetWords.flowsSheet.text)
        page.columns = [10, 10] + Line.allCases.map { _ in 20 } + [60]
        page[0, 0] = .title(.flowsTitle(project: project.name, currency: money.currency.code))
        page[1, 0] = .note(WorksheetWords.flowsNote.text)
        if money.isIllustrative { page[2, 0] = .note(WorksheetWords.illustrative.text) }
        page.frozenRows = Self.top
        let heads = [WorksheetWords.period.text, WorksheetWords.year.text] + Line.allCases.map(\.name.text)
        for (column, head) in (heads + [FieldName.sources.text]).enumerated() {
            page[Self.top - 1, column] = .heading(head)
        }
        for period in money.flows.revenue.indices {
            let (row, year) = (Self.top + period, money.firstYear + period)
            page[row, 0] = .init(.number(Double(period)), .init(.plain))
            page[row, 1] = .init(.number(Double(year)), .init(.plain))
            for line in Line.allCases {
                page[row, Self.firstLine + line.rawValue] = .init(
                    .number(line.flows(money.flows)[period]), .init(.decimals(0), .input))
            }
            let sources = Sheet.Cell.told(project.valuation?.sources(in: year) ?? "")
            page[row, Self.firstLine + Line.allCases.count] = .init(sources.content, link: sources.link)
        }
    }

    func cell(_ line: Line, in period: Int) -> Formula {
        CellPlace(sheet: sheet, row: Self.top + period, column: Self.firstLine + line.rawValue).moving
    }
}

extension ValuationBasis {
    /// Where the money of a year comes from, each source once.
    fileprivate func sources(in year: Int) -> String {
        var sources: [String] = []
        for row in flows where row.years.years.contains(year) {
            for claims in [row.capitalCost, row.revenue, row.operatingCost, row.tax] {
                guard let origin = claims?.origin else { continue }
                let said = [origin.basis?.word, origin.source].compactMap(\.self).joined(separator: ": ")
                if !said.isEmpty, !sources.contains(said) { sources.append(said) }
            }
        }
        return Listing.plain(sources).text
    }
}
