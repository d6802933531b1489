internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// The sheet on which a side values a project: every number a formula, from the cells that the side's assumptions and the flows
/// stand in. The formulas are those of `Valuation`, one line or column for each step.
struct ModelPage {
    let side: SideAppraisal
    let assumptions: AssumptionsPage
    let flows: FlowsPage
    let sheet: Int
    /// How many periods there are.
    let count: Int
    let firstYear: Int
    let valuationDay: CalendarDate

    /// A line with a single number.
    enum Line: Hashable {
        case verdict
        case figure(Figure)
        case yearOfLeastCover
        case searchFrom(Figure)
        case foundRate(Figure)
        case ratesSeen(Figure)
        case hurdle(String)
        case term(Assumption)
        case valuationDay, firstPeriod, yearsAhead
        case buildingFrom, opening, builtUntil, graceUntil, repaidUntil, cashWorth, lastCash, loanState
        case byGearing, byDSCR, byLLCR, shareBorrowed, firstService, lastService
    }

    /// A column with a number for each period.
    enum Column: Int, CaseIterable {
        case period, year
        case capitalCost, revenue, operatingCost, tax, cfads, netFlow
        case discountFactor, presentValue, runningTotal, turnover, notPaidBack
        case benchmark, loanRate
        case drawnWhole, interestWhole, addedWhole, repaymentFactor, dueWhole, principalWhole, owedWhole
        case owedAtEndOfGrace, serviceWhole, roomByDSCR, coverFactor
        case drawn, interest, added, principal, owed, service, dscr, premium, equity, equityValue, isLoss, loss
        case deemedRate, cashToShare, missing, putIn, shortfall, toRecover, owedToUs, stillToMakeGood, madeGood
        case shared, ours, theirs, unrecovered, isSettled
    }

    static let hurdles = ["irr", "equity-irr", "dscr", "llcr", "npv", "no-loss"]

    /// The lines from the top, in parts with a heading each.
    static let parts: [(heading: WorksheetWords, lines: [Line])] = [
        (.verdict, [.verdict] + hurdles.map(Line.hurdle)),
        (
            .figures,
            Figure.allCases.map(Line.figure) + [
                .yearOfLeastCover, .searchFrom(.irr), .foundRate(.irr), .ratesSeen(.irr),
                .searchFrom(.equityIRR), .foundRate(.equityIRR), .ratesSeen(.equityIRR),
            ]
        ),
        (.terms, [.valuationDay, .firstPeriod, .yearsAhead] + Assumption.allCases.map(Line.term)),
        (
            .loanSizing,
            [
                .buildingFrom, .opening, .builtUntil, .graceUntil, .repaidUntil, .cashWorth, .lastCash, .loanState,
                .byGearing, .byDSCR, .byLLCR, .shareBorrowed, .firstService, .lastService,
            ]
        ),
    ]

    /// Below the title and its note.
    private static let top = 3

    private static let rows: [Line: Int] = {
        var rows: [Line: Int] = [:]
        var row = top
        for part in parts {
            row += 1
            for line in part.lines {
                rows[line] = row
                row += 1
            }
            row += 1
        }
        return rows
    }()

    /// Of the first period.
    private static let firstRow = top + parts.reduce(0) { $0 + $1.lines.count + 2 } + 2

    // What formulas name.

    func place(_ line: Line) -> CellPlace { CellPlace(sheet: sheet, row: Self.rows[line] ?? 0, column: 1) }

    subscript(line: Line) -> Formula { place(line).fixed }

    subscript(term assumption: Assumption) -> Formula { self[.term(assumption)] }

    func place(_ column: Column, in period: Int) -> CellPlace {
        CellPlace(sheet: sheet, row: Self.firstRow + period, column: column.rawValue)
    }

    /// A column in one period.
    subscript(column: Column, period: Int) -> Formula { place(column, in: period).moving }

    /// The same in the period before; at the first, what counts there.
    func last(_ column: Column, _ period: Int, first: Formula = 0) -> Formula {
        period > 0 ? self[column, period - 1] : first
    }

    /// A column over all periods.
    subscript(all column: Column) -> Formula {
        .column(place(column, in: 0), to: Self.firstRow + max(0, count - 1))
    }

    /// A column in a period that another cell tells.
    func entry(_ column: Column, at period: Formula) -> Formula { .call(.index, [self[all: column], period + 1]) }

    /// The first period in which something holds; their number where it never does.
    func first(_ condition: Formula) -> Formula {
        .number(Double(count)) - .call(.sumProduct, [.max(condition * (.number(Double(count)) - self[all: .period]))])
    }

    /// The last one; −1 where it never does.
    func final(_ condition: Formula) -> Formula {
        .call(.sumProduct, [.max(condition * (self[all: .period] + 1))]) - 1
    }

    // MARK: Present values by rate, below the years

    /// So many rates are tried, each 11 % more in growth than the one before, from −98 %.
    private static let rateCount = 60
    private static let leastGrowth = 0.02
    private static let growthStep = 1.11
    /// What stands in which column: the rate, then, for the project and for the equity, the value and whether its sign changes.
    private static func curveColumn(_ figure: Figure) -> Int { figure == .equityIRR ? 3 : 1 }

    private var curveTop: Int { Self.firstRow + count + 3 }

    /// How often the present value changes its sign over the rates that are tried: what it changes at is a rate of return.
    func ratesSeen(_ figure: Figure) -> Formula {
        let first = CellPlace(sheet: sheet, row: curveTop, column: Self.curveColumn(figure) + 1)
        return .sum(.column(first, to: curveTop + Self.rateCount - 1))
    }

    private func addCurve(to page: inout LiveWorkbook.Page) {
        page[curveTop - 2, 0] = .heading(WorksheetWords.curve.text)
        let heads =
            [WorksheetWords.rate.text] + [Figure.npv, .equityNPV].flatMap { [$0.name, WorksheetWords.turns.text] }
        for (column, head) in heads.enumerated() { page[curveTop - 1, column] = .heading(head) }
        for step in 0..<Self.rateCount {
            let row = curveTop + step
            func at(_ row: Int, _ column: Int) -> Formula { CellPlace(sheet: sheet, row: row, column: column).moving }
            page[row, 0] = .init(
                step == 0
                    ? .number(Self.leastGrowth - 1) : (1 + at(row - 1, 0)) * .number(Self.growthStep) - 1,
                .init(.percent(1)))
            for figure in [Figure.irr, .equityIRR] {
                let column = Self.curveColumn(figure)
                let time = 0 - self[all: .period]
                page[row, column] = .init(
                    .call(.sumProduct, [self[all: flows(of: figure)] * (1 + at(row, 0)).power(time)]),
                    .init(.scientific))
                let isOther = (at(row, column) .< 0) .!= (at(row - 1, column) .< 0)
                page[row, column + 1] = .init(
                    step == 0 ? .number(0) : .call(.ifError, [.if(isOther, 1, 0), 0]), .init(.plain))
            }
        }
    }

    // MARK: The sheet

    var page: LiveWorkbook.Page {
        var page = LiveWorkbook.Page(WorksheetWords.modelSheet(side: side.side.name).text)
        page[1, 0] = .note(WorksheetWords.modelNote.text)
        if side.isIllustrative { page[2, 0] = .note(WorksheetWords.illustrative.text) }
        var row = Self.top
        for part in Self.parts {
            page[row, 0] = .heading(part.heading.text)
            page[row, 1] = .heading("")
            for line in part.lines {
                row += 1
                page[row, 0] = .init(.text(name(of: line)))
                page[row, 1] = content(of: line)
                if case .hurdle(let hurdle) = line {
                    page[row, 2] = .init(
                        .if(assumptions.cell(hurdle: hurdle) .== "", "", assumptions.cell(hurdle: hurdle)),
                        .init(format(ofHurdle: hurdle)))
                    page[row, 3] = .init(value(ofHurdle: hurdle), .init(format(ofHurdle: hurdle)))
                }
            }
            row += 2
        }
        page[Self.top, 1] = .heading(WorksheetWords.isMet.text)
        page[Self.top, 2] = .heading(WorksheetWords.demanded.text)
        page[Self.top, 3] = .heading(WorksheetWords.value.text)
        page[row, 0] = .heading(WorksheetWords.yearByYear.text)
        for column in Column.allCases {
            page[row + 1, column.rawValue] = .heading(name(of: column))
            for period in 0..<count {
                page[Self.firstRow + period, column.rawValue] = .init(
                    formula(of: column, in: period), .init(format(of: column)))
            }
        }
        addCurve(to: &page)
        page.columns = [44, 20] + Column.allCases.dropFirst(2).map { _ in 17 }
        page.frozenColumns = 1
        return page
    }

    private func content(of line: Line) -> LiveWorkbook.Cell {
        let style = CellStyle(format(of: line), isBold: line == .verdict)
        switch line {
        case .valuationDay: return .init(valuationDay.sheetNumber.map(SheetCell.day) ?? .empty, .init(.day, .input))
        case .searchFrom(let figure):
            // Only where to begin: what is found from there is the formula's own.
            let rate = (try? side.valuation.value(of: figure)).map { max(-0.999, ($0 * 1000).rounded() / 1000) } ?? 0.1
            return .init(.number(rate), .init(.percent(0), .input))
        case .verdict where side.fault != nil: return .init(.text(ValuationWords.cannotBeTold.text), style)
        default: return .init(formula(of: line), style)
        }
    }
}
