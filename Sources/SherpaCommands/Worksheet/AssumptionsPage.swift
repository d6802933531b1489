internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

/// The sheet of what a side assumes and demands, with sources: the cells that all else follows from.
struct AssumptionsPage {
    private(set) var page: LiveWorkbook.Page
    private let sheet: Int
    /// The row of each.
    private var rows: [Assumption: Int] = [:]
    private var hurdleRows: [String: Int] = [:]
    /// Where a benchmark changes: the rows of the years and of the rates from them on.
    private(set) var steps: ClosedRange<Int>?

    // What stands in which column.
    private static let (name, value, remark, basis, source, date) = (0, 1, 2, 3, 4, 5)

    init(_ side: SideAppraisal, of project: Record<Project>, in currency: Currency, sheet: Int) {
        self.sheet = sheet
        page = .init(WorksheetWords.assumptionsSheet(side: side.side.name).text)
        page.columns = [30, 18, 34, 14, 60, 14]
        page[0, 0] = .title(.assumptionsTitle(project: project.name, side: side.side.name))
        page[1, 0] = .note(WorksheetWords.assumptionsNote.text)
        if let fault = side.fault {
            page[2, 0] = .note(WorksheetWords.fault(reason: fault).text)
        } else if side.isIllustrative {
            page[2, 0] = .note(WorksheetWords.illustrative.text)
        }
        page.frozenRows = 5
        head(ValuationReportWords.assumption.text, at: 4)
        for assumption in Assumption.allCases { add(assumption, of: side, in: currency) }
        let row = page.rows.count + 1
        head(WorksheetWords.hurdle.text, WorksheetWords.demanded.text, at: row)
        add(side.hurdles, in: currency, from: row + 1)
    }

    /// What a side says of an assumption.
    func cell(_ assumption: Assumption) -> Formula { at(rows[assumption] ?? 0, Self.value).fixed }

    /// What a side demands.
    func cell(hurdle: String) -> Formula { at(hurdleRows[hurdle] ?? 0, Self.value).fixed }

    /// From which years which rates hold, where the benchmark changes.
    var stepColumns: (years: Formula, rates: Formula, firstYear: Formula)? {
        steps.map { steps in
            let first = at(steps.lowerBound, Self.name)
            return (
                .column(first, to: steps.upperBound), .column(at(steps.lowerBound, Self.value), to: steps.upperBound),
                first.fixed
            )
        }
    }

    private func at(_ row: Int, _ column: Int) -> CellPlace { CellPlace(sheet: sheet, row: row, column: column) }

    private mutating func head(_ first: String, _ second: String = WorksheetWords.value.text, at row: Int) {
        let heads = [
            first, second, WorksheetWords.remark.text, FieldName.basis.text, FieldName.source.text,
            FieldName.date.text,
        ]
        for (column, head) in heads.enumerated() { page[row, column] = .heading(head) }
    }

    private mutating func add(_ assumption: Assumption, of side: SideAppraisal, in currency: Currency) {
        let row = page.rows.count
        rows[assumption] = row
        let info = assumption.info
        page[row, Self.name] = .init(.text(assumption.name))
        let unknown = side.terms.unknown[assumption]
        page[row, Self.value] = value(of: assumption, side, isUnknown: unknown != nil)
        page[row, Self.remark] = .note(
            unknown.map { WorksheetWords.unreadable(reason: $0.reason).text } ?? remark(on: assumption, side, currency))
        if case .claims(.choice(let words)) = info.shape {
            page.choices.append(.init(row: row, column: Self.value, words: words))
        }
        tell(side.assumptions.origin(of: assumption), at: row)
        guard assumption == .benchmark, unknown == nil, let path = side.terms.benchmark, !path.steps.isEmpty else {
            return
        }
        for (index, step) in path.steps.enumerated() {
            page[row + 1 + index, Self.name] = .init(.number(Double(step.year)), .init(.plain, .input))
            page[row + 1 + index, Self.value] = .init(.number(step.rate), .init(.percent(3), .input))
            page[row + 1 + index, Self.remark] = .note(WorksheetWords.rateFrom.text)
        }
        steps = row + 1...row + path.steps.count
    }

    private func value(of assumption: Assumption, _ side: SideAppraisal, isUnknown: Bool) -> LiveWorkbook.Cell {
        let style = CellStyle(format(of: assumption), .input)
        if isUnknown { return .init(.failure("#N/A"), style) }
        guard let text = side.assumptions.text(of: assumption) else { return .init(.empty, style) }
        if assumption == .startDate {
            return .init(CalendarDate(text)?.sheetNumber.map(SheetCell.day) ?? .empty, style)
        }
        if let number = side.terms.number(of: assumption) { return .init(.number(number), style) }
        return .init(.text(text), style)
    }

    private func format(of assumption: Assumption) -> CellStyle.NumberFormat {
        switch assumption.shape {
        case .date: .day
        case .years: .plain
        case .number: .decimals(3)
        case .amount: .decimals(2)
        case .choice: .text
        default: .percent(3)
        }
    }

    private func remark(on assumption: Assumption, _ side: SideAppraisal, _ currency: Currency) -> String {
        switch assumption.shape {
        case .date: WorksheetWords.day.text
        case .years: WorksheetWords.years.text
        case .number: WorksheetWords.ratio.text
        case .amount: WorksheetWords.money(currency: currency.code).text
        case .choice(let words): Listing.any(words.map { Self.told($0, assumption.shape.word(of: $0)) }).text
        case .rateSchedule:
            (side.terms.benchmark?.steps.isEmpty == false ? WorksheetWords.firstRate : .percentage).text
        default: (assumption.isRate ? WorksheetWords.percentage : .fraction).text
        }
    }

    /// The word that the cell takes, and in another language what it means.
    private static func told(_ word: String, _ meaning: String) -> String {
        word == meaning ? word : WorksheetWords.choice(word, meaning: meaning).text
    }

    private mutating func tell(_ origin: ClaimOrigin?, at row: Int) {
        guard let origin else { return }
        page[row, Self.basis] = .init(.text(origin.basis?.word ?? ""))
        let source = Sheet.Cell.told(origin.source ?? "")
        page[row, Self.source] = .init(source.content, source.style, link: source.link)
        page[row, Self.date] = .init(.text(origin.date?.description ?? ""))
    }

    // MARK: Hurdles

    /// As the figure is called that is held against it.
    static func name(ofHurdle hurdle: String) -> String {
        switch hurdle {
        case "dscr": Figure.dscrMinimum.name
        default: Figure(rawValue: hurdle)?.name ?? FieldName(rawValue: hurdle)?.text ?? hurdle
        }
    }

    private mutating func add(_ hurdles: SideHurdles, in currency: Currency, from row: Int) {
        func cell(_ number: Double?, _ format: CellStyle.NumberFormat) -> LiveWorkbook.Cell {
            .init(number.map(SheetCell.number) ?? .empty, .init(format, .input))
        }
        let isForeign = hurdles.npv.map { $0.value.currency != currency } ?? false
        let lines: [(key: String, cell: LiveWorkbook.Cell, remark: WorksheetWords, origin: ClaimOrigin?)] = [
            ("irr", cell(hurdles.irr?.value.fraction, .percent(3)), .percentage, hurdles.irr?.origin),
            (
                "equity-irr", cell(hurdles.equityIRR?.value.fraction, .percent(3)), .percentage,
                hurdles.equityIRR?.origin
            ),
            ("dscr", cell(hurdles.dscr?.value.double, .decimals(3)), .ratio, hurdles.dscr?.origin),
            ("llcr", cell(hurdles.llcr?.value.double, .decimals(3)), .ratio, hurdles.llcr?.origin),
            (
                "npv", cell(isForeign ? nil : hurdles.npv?.value.value.double, .decimals(2)),
                .money(currency: currency.code), hurdles.npv?.origin
            ),
            (
                "no-loss",
                .init(hurdles.noLoss?.value == true ? .text(WorksheetWords.yes.text) : .empty, .init(.text, .input)),
                .yes, hurdles.noLoss?.origin
            ),
        ]
        for (index, line) in lines.enumerated() {
            let row = row + index
            hurdleRows[line.key] = row
            page[row, Self.name] = .init(.text(Self.name(ofHurdle: line.key)))
            page[row, Self.value] = line.cell
            page[row, Self.remark] = .note(line.remark.text)
            tell(line.origin, at: row)
            if let reason = hurdles.whyUnread(line.key)
                ?? (isForeign && line.key == "npv" ? hurdles.npv?.value.description : nil)
            {
                page[row, Self.value] = .init(.failure("#N/A"), .init(.general, .input))
                page[row, Self.remark] = .note(WorksheetWords.unreadable(reason: reason).text)
            }
        }
    }
}

extension LiveWorkbook.Cell {
    static func title(_ words: WorksheetWords) -> LiveWorkbook.Cell {
        .init(.text(GatedText.line(words.text)), .init(isBold: true))
    }

    static func note(_ text: String) -> LiveWorkbook.Cell { .init(.text(GatedText.line(text)), .init(.general, .note)) }

    static func heading(_ text: String) -> LiveWorkbook.Cell {
        .init(.text(GatedText.line(text)), .init(.general, .heading, wraps: true))
    }
}
