/// What a cell of a spreadsheet holds.
public enum SheetCell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// A day, by its number in the calendar of spreadsheets that begins in 1900: 1 March 1900 is 61.
    case day(Int)
    case boolean(Bool)
    /// A formula without its `=`, and what it came to when the file was written.
    indirect case formula(String, value: SheetCell)
    /// What stands where a formula failed, such as `#DIV/0!`.
    case failure(String)
}
