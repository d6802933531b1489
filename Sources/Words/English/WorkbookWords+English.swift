extension WorkbookWords {
    public var english: String {
        switch self {
        case .tooManyRows(let sheet, let count, let most):
            "sheet \(sheet) has \(count) rows, a spreadsheet holds \(most): list fewer with --where, or write --csv"
        case .tooManyColumns(let sheet, let count, let most):
            "sheet \(sheet) has \(count) columns, a spreadsheet holds \(most)"
        case .textCut(let sheet, let cell, let count, let most):
            "sheet \(sheet), cell \(cell): \(count) characters were cut to the \(most) that a cell holds"
        case .notMade: "the workbook could not be made: there is not enough memory"
        case .wrote(let rows, let path): "wrote \(rows.of("row")) to \(path)"
        case .wroteWorksheet(let formulas, let path): "wrote \(formulas.of("formula")) to \(path)"
        case .section: "section"
        case .item: "item"
        case .whole: "of"
        case .measure: "measure"
        case .bound: "bound"
        case .withinBound: "within it"
        case .portfolio: "Portfolio"
        case .split: "split"
        case .withoutAmount: "without amount"
        case .notCounted: "other currency"
        case .endExport: "end it with .csv or .xlsx"
        case .neededAlone: "needed alone"
        case .neededInEnvelope: "needed in envelope"
        case .outsidePeriod: "outside its period"
        case .nothingToExport: "nothing here can be exported: open a list, or a page with lines"
        case .hideFirst(let key): "masked fields are shown: hide them first (\(key))"
        case .aboutSheet: "About"
        case .shownIn(let place): "shown in \(place)"
        case .filter(let filter): "filter: \(filter ?? "none")"
        case .order(let order): "order: \(order ?? "the list's own")"
        case .asOf(let date): "as of \(date)"
        case .exported(let rows, let path): "saved \(path)" + (rows.map { ": \($0.of("row"))" } ?? "")
        }
    }
}
