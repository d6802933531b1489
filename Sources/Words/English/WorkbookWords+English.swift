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
        }
    }
}
