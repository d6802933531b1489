/// What workbooks of spreadsheets say, and what is said of them.
public enum WorkbookWords: Saying {
    case tooManyRows(sheet: String, Int, most: Int)
    case tooManyColumns(sheet: String, Int, most: Int)
    case textCut(sheet: String, cell: String, Int, most: Int)
    case notMade
    case wrote(rows: Int, path: String)
    case wroteWorksheet(formulas: Int, path: String)
    case section
    case item
    case whole
    case measure
    case bound
    case withinBound
    case portfolio
    case split
    case withoutAmount
    case notCounted
    case endExport
    case nothingToExport
    // What is missing of an instrument until a side's band is reached.
    case neededAlone
    case neededInEnvelope
    case outsidePeriod
    case hideFirst(key: String)
    case aboutSheet
    case shownIn(String)
    case filter(String?)
    case order(String?)
    case asOf(String)
    case exported(rows: Int?, path: String)
}
