/// How days become parts of a year.
enum DayCount {
    /// Actual/365 (fixed): a year is 365 days, leap day or not. Spreadsheets' XNPV and XIRR count so (OpenFormula 1.2).
    static let daysPerYear = 365.0
}
