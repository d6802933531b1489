internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// The sheet of what each differing assumption adds to each figure, whose sums are held against the two models.
struct ContributionsPage {
    let page: LiveWorkbook.Page

    init(_ appraisal: Appraisal, of project: Record<Project>, models: BothSides<ModelPage>) {
        var page = LiveWorkbook.Page(WorksheetWords.contributionsSheet.text)
        let sheet = Worksheet.contributions
        let names = appraisal.sides.map(\.side.name)
        page[0, 0] = .title(.contributionsTitle(project: project.name, from: names.ours, to: names.theirs))
        page[1, 0] = .note(WorksheetWords.contributionsNote.text)
        let attribution = appraisal.attribution()
        let (top, count) = (4, attribution.assumptions.count)
        page[top - 1, 0] = .heading(ValuationReportWords.assumption.text)
        for (index, assumption) in attribution.assumptions.enumerated() {
            page[top + index, 0] = .init(.text(assumption.name))
        }
        let rows = (sum: top + count, difference: top + count + 1, deviation: top + count + 2)
        page[rows.sum, 0] = .init(.text(WorksheetWords.total.text), .init(isBold: true))
        page[rows.difference, 0] = .init(
            .text("\(names.theirs) − \(names.ours), \(WorksheetWords.byFormula)"), .init(isBold: true))
        page[rows.deviation, 0] = .init(.text(WorksheetWords.deviation.text), .init(isBold: true))
        for (index, figure) in Figure.allCases.enumerated() {
            let column = index + 1
            let style = CellStyle(ModelPage.format(of: figure))
            page[top - 1, column] = .heading(figure.name)
            let (theirs, ours) = (models.theirs[.figure(figure)], models.ours[.figure(figure)])
            page[rows.difference, column] = .init(.call(.ifError, [theirs - ours, ""]), style)
            switch attribution.shares[figure] {
            case .success(let shares)?:
                for (row, share) in shares.enumerated() { page[top + row, column] = .init(.number(share), style) }
                func place(_ row: Int) -> CellPlace { CellPlace(sheet: sheet, row: row, column: column) }
                page[rows.sum, column] =
                    count > 0
                    ? .init(.sum(.column(place(top), to: top + count - 1)), style) : .init(.number(0), style)
                page[rows.deviation, column] = .init(
                    .call(.ifError, [place(rows.sum).moving - place(rows.difference).moving, ""]), style)
                if attribution.samples[figure] != nil {
                    page[rows.deviation + 1, column] = .note(WorksheetWords.sampled.text)
                }
            case .failure(let why)?:
                page[rows.deviation + 1, column] = .note(WorksheetWords.undefined(reason: why.reason).text)
            case nil: break
            }
        }
        page.columns = [44] + Figure.allCases.map { _ in 20 }
        page.frozenRows = top
        page.frozenColumns = 1
        self.page = page
    }
}
