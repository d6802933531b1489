internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// The sheets of how far a side's assumptions move a figure, for what was asked: values, where the other sheets have formulas.
struct SensitivityPages {
    let report: SensitivityReport
    let project: Record<Project>

    var pages: [LiveWorkbook.Page] {
        [
            report.swings.map { tornado(of: $0) }, report.grid.map { grid(of: $0) }, report.drawn.map { draws(of: $0) },
        ].compactMap(\.self)
    }

    private static let (top, base) = (6, 4)

    /// With a title and what the reader must know of the numbers.
    private func page(_ sheet: WorksheetWords, _ title: SensitivityWords, notes: [String]) -> LiveWorkbook.Page {
        var page = LiveWorkbook.Page(sheet.text)
        page[0, 0] = .title(.sensitivityTitle(project: project.name, title.text))
        for (row, note) in ([WorksheetWords.valuesNote.text] + notes).enumerated() { page[row + 1, 0] = .note(note) }
        page.frozenRows = Self.top
        page.frozenColumns = 1
        return page
    }

    private func head(_ page: inout LiveWorkbook.Page, _ row: Int, _ heads: [String]) {
        for (column, head) in heads.enumerated() { page[row, column] = .heading(head) }
    }

    // MARK: One assumption at a time

    private func tornado(of swings: [Swing]) -> LiveWorkbook.Page {
        let tornado = report.appraisal.tornado(of: report.figure, side: report.side, swings)
        let side = report.own.side.name
        var page = page(
            .tornadoSheet(side: side),
            .tornado(figure: report.figure.name, side: side, base: report.shown(tornado.base)),
            notes: [SensitivityWords.stepNote("\(report.step)").text] + illustrative(report.own.isIllustrative))
        let words: [SensitivityWords] = [.assumption, .asAssumed, .low, .high]
        let figure = report.figure.name
        head(
            &page, Self.top - 1,
            words.map(\.text) + [
                SensitivityWords.figureAtLow(figure).text, SensitivityWords.figureAtHigh(figure).text,
                SensitivityWords.swing.text, SensitivityWords.tried.text,
            ])
        page[Self.base, 0] = .init(.text(SensitivityWords.figureAsAssumed(figure).text), .init(isBold: true))
        page[Self.base, 1] = cell(tornado.base)
        for (index, bar) in tornado.bars.enumerated() {
            guard let swing = swings.first(where: { $0.assumption == bar.assumption }) else { continue }
            let row = Self.top + index
            let own = report.own.assumptions.text(of: bar.assumption)
            page[row, 0] = .init(.text(bar.assumption.name))
            page[row, 1] = cell(own, of: bar.assumption, report.own.terms)
            let (low, high) = ends(of: swing, bar, own)
            for (column, end) in [(2, low), (3, high)] {
                guard let end else { continue }
                page[row, column] = cell(
                    end.text, of: bar.assumption,
                    end.text.flatMap { report.appraisal.terms(trying: $0, for: bar.assumption, of: report.side) })
                page[row, column + 2] = cell(end.value)
            }
            page[row, 6] = .init(.number(bar.width), .init(format(of: report.figure, report.own.isIllustrative)))
            let tried: SensitivityWords =
                swing.isStated ? .statedRange : bar.assumption.isNumber ? .byStep("\(report.step)") : .otherWords
            page[row, 7] = .note(tried.text)
        }
        page.columns = [44, 18, 18, 18, 20, 20, 20, 30]
        return page
    }

    private typealias End = (text: String?, value: Result<Double, Undefined>)

    /// The ends of a number; of a reading, its own and other words that give least and most.
    private func ends(of swing: Swing, _ bar: Tornado.Bar, _ own: String?) -> (low: End?, high: End?) {
        let trials: [End] = zip(swing.texts, bar.values).map { ($0, $1) }
        guard !bar.assumption.isNumber else {
            return (trials.first, trials.count > 1 ? trials.last : nil)
        }
        let said: End = (own ?? bar.assumption.defaultWord, report.own.valuation.result(of: report.figure))
        let known = ([said] + trials).compactMap { end in (try? end.value.get()).map { (end, $0) } }
        return (known.min { $0.1 < $1.1 }?.0, known.max { $0.1 < $1.1 }?.0)
    }

    // MARK: Two at a time

    private func grid(of grid: ValueGrid) -> LiveWorkbook.Page {
        let side = report.own.side.name
        var page = page(
            .gridSheet,
            .grid(
                figure: report.figure.name, side: side, rows: grid.rows.assumption.name,
                columns: grid.columns.assumption.name),
            notes: [SensitivityWords.sheetMarks(side: side).text] + illustrative(report.own.isIllustrative))
        page[Self.base, 1] = .init(.text(grid.columns.assumption.name), .init(isBold: true))
        page[Self.top - 1, 0] = .heading(grid.rows.assumption.name)
        for (index, number) in grid.columns.numbers.enumerated() {
            page[Self.top - 1, index + 1] = axisCell(number, grid.columns)
        }
        for (index, number) in grid.rows.numbers.enumerated() {
            let row = Self.top + index
            page[row, 0] = axisCell(number, grid.rows)
            for (column, valuation) in grid.valuations[index].enumerated() {
                let marks =
                    (report.own.isFeasible(valuation) == true ? "*" : "") + (report.own.isIllustrative ? "~" : "")
                page[row, column + 1] = cell(
                    valuation.result(of: report.figure), marks,
                    isBold: isOwn(number, grid.rows) && isOwn(grid.columns.numbers[column], grid.columns))
            }
        }
        page.columns = [30] + grid.columns.numbers.map { _ in 20 }
        return page
    }

    private func isOwn(_ number: Double, _ axis: ValueGrid.Axis) -> Bool {
        report.own.terms.number(of: axis.assumption).map { abs($0 - number) < 1e-12 } == true
    }

    private func axisCell(_ number: Double, _ axis: ValueGrid.Axis) -> LiveWorkbook.Cell {
        var cell = cell(
            report.appraisal.typed(number, for: axis.assumption, side: report.side), of: axis.assumption,
            report.own.terms.setting(axis.assumption, to: number))
        cell.style.isBold = isOwn(number, axis)
        return cell
    }

    // MARK: Drawn at random

    private func draws(of drawn: DrawnFigures) -> LiveWorkbook.Page {
        let draws = drawn.draws
        var page = page(
            .drawsSheet,
            .draws(
                count: "\(draws.count)", side: report.own.side.name, seed: "\(draws.seed)",
                draws.shape == .pert ? .pert : .triangular),
            notes: [SensitivityWords.independence.text])
        let facts: [(SensitivityWords, SheetCell)] = [
            (.drawCount, .number(Double(draws.count))),
            // As text: of a seed every digit counts, and a spreadsheet keeps fifteen.
            (.seed, .text("\(draws.seed)")),
            (.distribution, .text(SensitivityWords.shape(draws.shape == .pert ? .pert : .triangular).text)),
        ]
        page.frozenRows = 1
        for (index, fact) in facts.enumerated() {
            page[Self.base + index, 0] = .init(.text(fact.0.text))
            page[Self.base + index, 1] = .init(fact.1, .init(.plain))
        }
        var row = Self.base + facts.count + 1
        head(&page, row, [SensitivityWords.assumption, .low, .likeliest, .high].map(\.text))
        for range in draws.ranges {
            row += 1
            page[row, 0] = .init(.text(range.assumption.name))
            for (column, number) in [range.least, range.likeliest, range.greatest].enumerated() {
                page[row, column + 1] = cell(
                    report.appraisal.typed(number, for: range.assumption, side: report.side), of: range.assumption,
                    report.own.terms.setting(range.assumption, to: number))
            }
        }
        row += 2
        head(
            &page, row,
            [SensitivityWords.drawnFigure.text, "P10", "P50", "P90", SensitivityWords.mean.text]
                + [SensitivityWords.drawsWithoutValue.text])
        for line in drawn.rows {
            row += 1
            page[row, 0] = .init(.text(line.figure.name))
            for (column, number) in (line.spread.map { [$0.p10, $0.p50, $0.p90, $0.mean] } ?? [Double]()).enumerated() {
                page[row, column + 1] = .init(.number(number), .init(format(of: line.figure, true)))
            }
            page[row, 5] = .init(.number(Double(line.undefined)), .init(.decimals(0)))
        }
        row += 2
        let heads: [SensitivityWords] = [.hurdle, .demanded, .chance, .luck, .drawsThatMeet, .drawsUndecided]
        if !drawn.chances.isEmpty { head(&page, row, heads.map(\.text)) }
        for chance in drawn.chances {
            row += 1
            page[row, 0] = .init(.text(chance.name ?? SensitivityWords.allHurdles.text))
            if let figure = chance.figure, let threshold = chance.threshold {
                page[row, 1] = .init(.number(threshold), .init(format(of: figure, false)))
            }
            page[row, 2] = .init(.number(drawn.part(chance.met)), .init(.marked("~", .percent(1))))
            page[row, 3] = .init(.number(2 * drawn.error(chance.met)), .init(.percent(1)))
            page[row, 4] = .init(.number(Double(chance.met)), .init(.decimals(0)))
            page[row, 5] = .init(.number(Double(chance.untold)), .init(.decimals(0)))
        }
        page.columns = [44, 20, 20, 20, 20, 20]
        return page
    }

    // MARK: Cells

    private func illustrative(_ isIllustrative: Bool) -> [String] {
        isIllustrative ? [WorksheetWords.illustrative.text] : []
    }

    private func format(of figure: Figure, _ isIllustrative: Bool) -> CellStyle.NumberFormat {
        .marked(isIllustrative ? "~" : "", ModelPage.format(of: figure))
    }

    /// A value of the figure, or the reason why there is none.
    private func cell(_ value: Result<Double, Undefined>, _ marks: String? = nil, isBold: Bool = false)
        -> LiveWorkbook.Cell
    {
        switch value {
        case .success(let number):
            let format = CellStyle.NumberFormat.marked(
                marks ?? (report.own.isIllustrative ? "~" : ""), ModelPage.format(of: report.figure))
            return .init(.number(number), .init(format, isBold: isBold))
        case .failure(let why): return .note(why.reason)
        }
    }

    /// An assumption as it is typed: a number, a day, or what is neither, such as rates that change over the years.
    private func cell(_ text: String?, of assumption: Assumption, _ terms: ProjectTerms?) -> LiveWorkbook.Cell {
        if assumption.isNumber, text?.contains(",") != true {
            if assumption == .startDate, let day = text.flatMap(CalendarDate.init)?.sheetNumber {
                return .init(.day(day), .init(.day))
            }
            if let number = terms?.number(of: assumption) {
                return .init(.number(number), .init(ModelPage.format(of: assumption)))
            }
        }
        let word = (text ?? assumption.defaultWord).map { assumption.shape.word(of: $0) }
        return .init(.text(GatedText.line(word ?? "")))
    }
}
