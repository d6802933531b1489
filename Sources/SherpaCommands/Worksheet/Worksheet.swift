internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// A valuation as a workbook that both sides can follow, and change: assumptions with their sources, the project's flows, each
/// side's model in live formulas, what each assumption adds, how far assumptions move a figure, and every figure of Sherpa's beside the
/// formula's.
struct Worksheet {
    // The sheets, in their order.
    private static let assumptions = BothSides(ours: 0, theirs: 1)
    private static let flows = 2
    private static let models = BothSides(ours: 3, theirs: 4)
    static let contributions = 5

    let live: LiveWorkbook
    let models: BothSides<ModelPage>
    let assumptions: BothSides<AssumptionsPage>

    /// - Parameters:
    ///   - sensitivity: what stands, in this order, between contributions and checks.
    ///   - secrets: what is told by dots wherever the files repeat it.
    init(
        _ appraisal: Appraisal, of project: Record<Project>, sensitivity: [SensitivityReport] = [],
        secrets: Secrets = .none
    ) {
        let assumptions = BothSides { party in
            AssumptionsPage(
                appraisal.sides[party], of: project, in: appraisal.currency, sheet: Self.assumptions[party])
        }
        let flows = FlowsPage(project, appraisal.money, sheet: Self.flows)
        let models = BothSides { party in
            ModelPage(
                side: appraisal.sides[party], assumptions: assumptions[party], flows: flows,
                sheet: Self.models[party], count: appraisal.money.flows.revenue.count,
                firstYear: appraisal.money.firstYear, valuationDay: appraisal.date)
        }
        var pages = models.map { $0.page }
        for party in Party.allCases {
            pages[party][0, 0] = .title(
                .modelTitle(
                    project: project.name, side: appraisal.sides[party].side.name, currency: appraisal.currency.code))
        }
        let others =
            [
                assumptions.ours.page, assumptions.theirs.page, flows.page, pages.ours, pages.theirs,
                ContributionsPage(appraisal, of: project, models: models).page,
            ] + sensitivity.flatMap { SensitivityPages(report: $0, project: project).pages }
        var live = LiveWorkbook(
            others + [ChecksPage(appraisal, of: project, models: models, sheet: others.count).page])
        for page in live.pages.indices { live.pages[page].hide(secrets) }
        self.live = live
        self.models = models
        self.assumptions = assumptions
    }
}

extension LiveWorkbook.Page {
    fileprivate mutating func hide(_ secrets: Secrets) {
        for row in rows.indices {
            for column in rows[row].indices {
                guard case .value(.text(let text)) = rows[row][column].content else { continue }
                let told = secrets.told(text)
                guard told != text else { continue }
                rows[row][column].content = .value(.text(told))
                rows[row][column].link = nil
            }
        }
    }
}
