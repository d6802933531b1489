internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// The sheet that holds each of Sherpa's figures against the formula's.
struct ChecksPage {
    private(set) var page = LiveWorkbook.Page(WorksheetWords.checksSheet.text)
    private let sheet: Int
    private static let top = 6

    init(_ appraisal: Appraisal, of project: Record<Project>, models: BothSides<ModelPage>, sheet: Int) {
        self.sheet = sheet
        page[0, 0] = .title(.checksTitle(project: project.name, version: Program.version))
        page[1, 0] = .note(WorksheetWords.checksNote.text)
        let heads: [WorksheetWords] = [.side, .period, .bySherpa, .byFormula, .deviation, .agrees]
        for (column, head) in heads.enumerated() { page[Self.top - 1, column] = .heading(head.text) }
        page[Self.top - 1, 1] = .heading(ValuationReportWords.figure.text)
        page[Self.top - 1, 6] = .heading("")
        for party in Party.allCases { add(appraisal.sides[party], models[party]) }
        let agrees = Formula.column(
            CellPlace(sheet: sheet, row: Self.top, column: 5), to: max(Self.top, page.rows.count - 1))
        let isWhole = Formula.call(.sumProduct, [(agrees .== .text(WorksheetWords.no.text)) * 1]) .== 0
        page[3, 0] = .init(
            .if(isWhole, .text(WorksheetWords.allAgree.text), .text(WorksheetWords.notAllAgree.text)),
            .init(isBold: true))
        page.columns = [24, 44, 24, 24, 20, 12, 50]
        page.frozenRows = Self.top
    }

    private mutating func add(_ side: SideAppraisal, _ model: ModelPage) {
        let verdict: ValuationWords =
            side.fault != nil
            ? .cannotBeTold
            : side.isFeasible.map { $0 ? .feasible : .notFeasible }
                ?? (side.verdicts.isEmpty ? .noHurdles : .cannotBeTold)
        add(side, WorksheetWords.verdict.text, .text(verdict.text), model[.verdict], .general)
        for figure in Figure.allCases {
            let style = ModelPage.format(of: figure)
            switch side.valuation.result(of: figure) {
            case .success(let value):
                add(
                    side, figure.name, .number(value), model[.figure(figure)], style,
                    remark: figure.measure == .rate && value < -0.99 ? WorksheetWords.nearNothing.text : nil)
            case .failure(let why):
                add(side, figure.name, .empty, model[.figure(figure)], style, remark: remark(on: figure, side, why))
            }
        }
        for line in ValuationYears.Line.allCases {
            guard let column = line.column, let years = try? line.values(side.valuation).get() else { continue }
            add(
                side, "\(model.name(of: column)): \(WorksheetWords.sheet)", .number(years.reduce(0, +)),
                .sum(model[all: column]), .decimals(0))
        }
    }

    /// Why Sherpa has no value; of several rates, the formula finds one.
    private func remark(on figure: Figure, _ side: SideAppraisal, _ why: Undefined) -> String {
        let flows = figure == .irr ? side.valuation.flows : side.valuation.equityFlows
        if figure == .irr || figure == .equityIRR, let flows = try? flows.get() {
            let rates = InternalRates(of: flows)
            let count = rates.roots.count + rates.untold
            if count > 1 { return WorksheetWords.severalRates(count).text }
        }
        return WorksheetWords.undefined(reason: why.reason).text
    }

    private mutating func add(
        _ side: SideAppraisal, _ name: String, _ value: SheetCell, _ formula: Formula,
        _ format: CellStyle.NumberFormat, remark: String? = nil
    ) {
        let row = max(Self.top, page.rows.count)
        func place(_ column: Int) -> Formula { CellPlace(sheet: sheet, row: row, column: column).moving }
        page[row, 0] = .init(.text(side.side.name))
        page[row, 1] = .init(.text(name))
        page[row, 2] = .init(value, .init(format))
        // Where there is no value, the reason stands in the model; a column of checks is to be read.
        page[row, 3] = .init(.call(.ifError, [formula, .text(PageSign.nothing.text)]), .init(format))
        let (own, other) = (place(2), place(3))
        let areNumbers = Formula.and(own.isNumber, other.isNumber)
        page[row, 4] = .init(.if(areNumbers, other - own, ""), .init(.decimals(9)))
        let (yes, no) = (Formula.text(WorksheetWords.yes.text), Formula.text(WorksheetWords.no.text))
        let agrees: Formula
        switch value {
        case .number:
            // To nine digits; of sums that come to nothing, to a hundredth of the currency.
            let near = (other - own).absolute .<= .max(1e-9 * own.absolute, 1e-9 * other.absolute, 1e-9)
            agrees = .if(areNumbers, .if(near, yes, no), no)
        case .text: agrees = .if(own .== other, yes, no)
        default: agrees = .if(other.isNumber, "", yes)
        }
        page[row, 5] = .init(agrees, .init(.general, .note))
        if let remark { page[row, 6] = .note(remark) }
    }
}
