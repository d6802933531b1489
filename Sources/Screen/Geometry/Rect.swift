/// A block of cells. Its size is never negative; what is cut from too small a block is empty.
public struct Rect: Hashable, Sendable {
    public var origin: Point
    public var size: Size

    public init(origin: Point = .zero, size: Size) {
        self.origin = origin
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    }

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
    }

    /// The columns, first to one past the last.
    public var columns: Range<Int> { origin.column..<origin.column + size.columns }

    /// The rows, first to one past the last.
    public var rows: Range<Int> { origin.row..<origin.row + size.rows }

    public func contains(_ point: Point) -> Bool {
        columns.contains(point.column) && rows.contains(point.row)
    }

    /// The block within, `columns` fewer at the left and the right and `rows` fewer at the top and the bottom.
    public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
        let aside = min(columns, size.columns / 2)
        let down = min(rows, size.rows / 2)
        return Rect(
            column: origin.column + aside, row: origin.row + down,
            columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
    }

    /// One row of the screen, as far as the block goes.
    public func line(_ row: Int) -> Rect {
        Rect(column: origin.column, row: row, columns: size.columns, rows: 1)
    }

    /// The first `rows` rows (fewer when there are not as many), and the rest.
    public func split(top rows: Int) -> (top: Rect, bottom: Rect) {
        let taken = min(max(0, rows), size.rows)
        return (
            Rect(origin: origin, size: Size(columns: size.columns, rows: taken)),
            Rect(
                column: origin.column, row: origin.row + taken,
                columns: size.columns, rows: size.rows - taken)
        )
    }

    /// All but the last `rows` rows, and these.
    public func split(bottom rows: Int) -> (top: Rect, bottom: Rect) {
        split(top: size.rows - min(max(0, rows), size.rows))
    }

    /// The first `columns` columns (fewer when there are not as many), and the rest.
    public func split(left columns: Int) -> (left: Rect, right: Rect) {
        let taken = min(max(0, columns), size.columns)
        return (
            Rect(origin: origin, size: Size(columns: taken, rows: size.rows)),
            Rect(
                column: origin.column + taken, row: origin.row,
                columns: size.columns - taken, rows: size.rows)
        )
    }

    /// All but the last `columns` columns, and these.
    public func split(right columns: Int) -> (left: Rect, right: Rect) {
        split(left: size.columns - min(max(0, columns), size.columns))
    }
}
