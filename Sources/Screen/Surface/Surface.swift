/// A grid of cells that text is drawn on. Whatever lies outside is left out; text passes the gate of `Printable`.
public struct Surface: Equatable, Sendable {
    public let size: Size
    public let glyphs: Glyphs
    /// Where the hardware cursor stands: on the selected row or the caret, for screen readers and input methods.
    public var cursor: Point?
    /// What a pointer can mean, the topmost last.
    public internal(set) var zones: [Zone] = []
    private var cells: [Cell]

    public init(size: Size, glyphs: Glyphs = .unicode) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.glyphs = glyphs
        cells = Array(repeating: .blank(), count: self.size.columns * self.size.rows)
    }

    public var bounds: Rect { Rect(size: size) }

    /// The cell there; a blank outside of the surface.
    public subscript(point: Point) -> Cell {
        bounds.contains(point) ? cells[index(point)] : .blank()
    }

    /// The cells of a row; none outside of the surface.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        guard bounds.rows.contains(row) else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Draws text from a point on, up to the right edge or in a field of `width` columns: cut with an ellipsis,
    /// and filled with blanks of the same style. Gives the columns used (in a field, its width), seen or not.
    @discardableResult
    public mutating func put(
        _ text: String, at point: Point, style: Style = .text, width: Int? = nil,
        align: Alignment = .leading
    ) -> Int {
        guard let width else { return write(text, at: point, style: style) }
        // Of a text that is wider than the field, only as much is looked at as there is room for.
        let plain = Printable.plainCount(text, atMost: max(0, width) + 1)
        let used = plain ?? DisplayWidth.of(text, atMost: max(0, width) + 1)
        let (before, _) = align.blanks(around: used, in: width)
        var at = point
        at.column += blanks(before, at: at, style: style)
        if used <= width {
            at.column += plain == nil ? write(text, at: at, style: style) : writePlain(text, at: at, style: style)
        } else {
            let clipped = DisplayWidth.clip(text, to: max(0, width), ellipsis: glyphs.ellipsis)
            at.column += write(clipped, at: at, style: style)
        }
        // A wide character that was cut leaves a column more than the alignment asks for.
        blanks(point.column + width - at.column, at: at, style: style)
        return max(0, width)
    }

    /// Draws a character `count` times, side by side.
    mutating func put(_ character: Character, times count: Int, at point: Point, style: Style) {
        var walk = PrintableCluster.Walk(String(character))
        // Nearly always one cell, which is made once: a tenth of a screen is lines.
        guard let cluster = walk.next(), cluster.width == 1, walk.next() == nil else {
            put(String(repeating: character, count: count), at: point, style: style)
            return
        }
        let cell = Cell(cluster, style: style)
        placeAll(count, at: point) { _ in cell }
    }

    /// Blanks a block in a style.
    public mutating func fill(_ rect: Rect, style: Style = .text) {
        for row in rect.rows {
            blanks(rect.size.columns, at: Point(column: rect.origin.column, row: row), style: style)
        }
    }

    /// Gives the cells of a block another style, and leaves their text: the bar of a selection, say.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        for row in rect.rows.clamped(to: bounds.rows) {
            for column in rect.columns.clamped(to: bounds.columns) {
                change(&cells[row * size.columns + column].style)
            }
        }
    }

    private func index(_ point: Point) -> Int { point.row * size.columns + point.column }

    @discardableResult
    private mutating func blanks(_ count: Int, at point: Point, style: Style) -> Int {
        let blank = Cell.blank(style)
        placeAll(max(0, count), at: point) { _ in blank }
        return max(0, count)
    }

    private mutating func write(_ text: String, at point: Point, style: Style) -> Int {
        if Printable.isPlain(text) { return writePlain(text, at: point, style: style) }
        var at = point
        var walk = PrintableCluster.Walk(text)
        while let cluster = walk.next() {
            place(cluster, at: at, style: style)
            at.column += cluster.width
        }
        return at.column - point.column
    }

    /// Of printable ASCII.
    private mutating func writePlain(_ text: String, at point: Point, style: Style) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            placeAll(bytes.count, at: point) { .ascii(bytes[$0], style) }
            return bytes.count
        }
    }

    private mutating func place(_ cluster: PrintableCluster, at point: Point, style: Style) {
        guard cluster.width == 2 else { return place(Cell(cluster, style: style), at: point) }
        let second = Point(column: point.column + 1, row: point.row)
        guard bounds.contains(point), bounds.contains(second) else {
            // Half of a wide character is outside: the half inside stays blank, as curses has it.
            place(.blank(style), at: point)
            return place(.blank(style), at: second)
        }
        place(.blank(style), at: second)
        place(.blank(style), at: point)
        cells[index(point)] = Cell(cluster, style: style)
        cells[index(second)] = .continuation(style)
    }

    /// Puts cells of one column side by side. Nearly all of a screen is made of such, for every key: what lies outside is
    /// left out once, and only the first and the last can cut through a wide character that stays.
    private mutating func placeAll(_ count: Int, at point: Point, _ cell: (Int) -> Cell) {
        guard bounds.rows.contains(point.row) else { return }
        let (first, last) = (max(0, -point.column), min(count, size.columns - point.column) - 1)
        guard first <= last else { return }
        place(cell(first), at: Point(column: point.column + first, row: point.row))
        guard first < last else { return }
        place(cell(last), at: Point(column: point.column + last, row: point.row))
        let start = index(point)
        cells.withUnsafeMutableBufferPointer { cells in
            for place in first + 1..<last { cells[start + place] = cell(place) }
        }
    }

    /// Puts a cell of one column, and blanks the other half of a wide character that it cuts through.
    private mutating func place(_ cell: Cell, at point: Point) {
        guard bounds.contains(point) else { return }
        let here = index(point)
        let old = cells[here]
        if old.width == 2 { cells[here + 1] = .blank(cells[here + 1].style) }
        if old.isContinuation { cells[here - 1] = .blank(cells[here - 1].style) }
        cells[here] = cell
    }
}
