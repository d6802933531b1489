/// Curves over a range, drawn in braille where the terminal has it, else a letter a column.
public struct Plot: Sendable {
    public let columns: Int
    public let rows: Int
    private let glyphs: Glyphs
    /// The character of each cell, and the curve that it belongs to, the first drawn of several; row by row.
    private var cells: [Cell]

    public struct Cell: Hashable, Sendable {
        public fileprivate(set) var character: Character
        /// In the order of drawing.
        public fileprivate(set) var curve: Int
        fileprivate var dots: UInt8 = 0
    }

    private static let none = Cell(character: " ", curve: -1)
    private var curves = 0

    public init(columns: Int, rows: Int, glyphs: Glyphs) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.glyphs = glyphs
        cells = Array(repeating: Plot.none, count: self.columns * self.rows)
    }

    /// What a curve has left in a cell; nil where there is none.
    public subscript(column: Int, row: Int) -> Cell? {
        guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
        let cell = cells[row * columns + column]
        return cell.curve < 0 ? nil : cell
    }

    /// Draws a curve from the left end, 0, to the right, 1.
    ///
    /// - Parameters:
    ///   - letter: what it is drawn with where there is no braille; `X` where two of them meet.
    ///   - isBroken: whether every other bit of it is left out, so that it is told from another without colour.
    ///   - value: where it stands between the bottom, 0, and the top, 1; nil where it has no value.
    public mutating func draw(letter: Character, isBroken: Bool = false, _ value: (Double) -> Double?) {
        let curve = curves
        curves += 1
        guard glyphs == .unicode else {
            for column in 0..<columns {
                guard let row = place(value(Double(column) / Double(max(1, columns - 1))), of: rows) else { continue }
                let at = row * columns + column
                let isMet = cells[at].curve >= 0
                cells[at] = Cell(character: isMet ? "X" : letter, curve: isMet ? cells[at].curve : curve)
            }
            return
        }
        let (across, down) = (columns * 2, rows * 4)
        var last: Int?
        for dot in 0..<across {
            let here = place(value(Double(dot) / Double(max(1, across - 1))), of: down)
            defer { last = here }
            guard let here, !isBroken || dot % 4 < 2 else { continue }
            // A steep curve has no holes: from where the last dot was, but for that row.
            let from = last.map { $0 < here ? $0 + 1 : $0 > here ? $0 - 1 : here } ?? here
            for row in min(from, here)...max(from, here) { set(dot, row, curve) }
        }
    }

    /// From the top; nil outside.
    private func place(_ value: Double?, of rows: Int) -> Int? {
        guard let value, value.isFinite, (-0.001...1.001).contains(value), rows > 0 else { return nil }
        return min(rows - 1, max(0, Int(((1 - value) * Double(rows - 1)).rounded())))
    }

    private mutating func set(_ dot: Int, _ row: Int, _ curve: Int) {
        // The bits of Unicode's braille, by column and row.
        let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
        let at = row / 4 * columns + dot / 2
        cells[at].dots |= bits[dot % 2][row % 4]
        if cells[at].curve < 0 { cells[at].curve = curve }
        cells[at].character = Character(Unicode.Scalar(UInt32(0x2800) + UInt32(cells[at].dots)) ?? " ")
    }
}
