/// What is read of a file at most, so that none takes all memory, by mistake or by malice.
public enum SpreadsheetLimits {
    /// Bytes in a file: 100 MB.
    public static let file = 100_000_000
    /// Cells that hold something.
    public static let cells = 2_000_000
    /// Columns, as many as Excel has.
    public static let columns = 16384
    /// Rows, as many as Excel has.
    public static let rows = 1_048_576
    /// Bytes in one cell: Excel's longest text has 32,767 characters.
    public static let cell = 1 << 20
}
