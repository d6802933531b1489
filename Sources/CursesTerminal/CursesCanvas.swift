import CCurses
import Screen

/// Draws surfaces into curses' screen, and tells curses only of cells that are not as in the last surface.
struct CursesCanvas {
    private let glyphs: Glyphs
    private var palette: CursesPalette
    /// What curses has; nil if it must be told everything.
    private var shown: Surface?
    /// What is told of a row.
    private var line: [CCursesCharacter] = []
    /// Of the last cell: most are like the one before.
    private var last: (style: Style, look: CursesPalette.Look)?

    init(depth: ColourDepth, glyphs: Glyphs) {
        self.glyphs = glyphs
        palette = CursesPalette(depth: depth, mostPairs: Int(ccurses_pairs()))
    }

    /// Has the next drawing tell curses everything.
    mutating func forget() { shown = nil }

    mutating func draw(_ surface: Surface, theme: Theme) {
        if palette.adopt(theme) { (shown, last) = (nil, nil) }
        if shown?.size != surface.size { shown = nil }
        for row in 0..<surface.size.rows { draw(row, of: surface) }
        if let cursor = surface.cursor, surface.bounds.contains(cursor) {
            ccurses_cursor(Int32(cursor.row), Int32(cursor.column))
        } else {
            ccurses_cursor(-1, 0)
        }
        shown = surface
    }

    private mutating func draw(_ row: Int, of surface: Surface) {
        let cells = surface.row(row)
        var changed = cells.startIndex..<cells.endIndex
        if let old = shown?.row(row) {
            guard let first = zip(cells.indices, old.indices).first(where: { cells[$0] != old[$1] })?.0,
                let last = cells.indices.last(where: { cells[$0] != old[old.startIndex + $0 - cells.startIndex] })
            else { return }
            changed = first..<last + 1
        }
        // Whole characters only: a wide one begins at the cell before its second half, and ends with that.
        while let first = cells[changed].first, first.isContinuation {
            changed = changed.lowerBound - 1..<changed.upperBound
        }
        line.removeAll(keepingCapacity: true)
        var place = changed.lowerBound
        while place < changed.upperBound {
            let end = cells[place..<changed.upperBound].firstIndex { !$0.isBlank } ?? changed.upperBound
            if place < end {
                addBlanks(place..<end, of: cells)
                place = end
            } else {
                add(cells[place], look(of: cells[place].style))
                place += 1
            }
        }
        ccurses_put(Int32(row), Int32(changed.lowerBound - cells.startIndex), line, Int32(line.count))
    }

    /// The columns of a gap that curses writes over, and does not move over.
    private static let longestGap = 7

    /// Blanks between words. Where that shows nothing of the word, those of a short gap look like the word before them;
    /// elsewhere like those that nothing was written to, which curses moves over, or clears.
    private mutating func addBlanks(_ blanks: Range<Int>, of cells: ArraySlice<Cell>) {
        let ground = look(of: cells[blanks.lowerBound].style).ground
        guard blanks.allSatisfy({ look(of: cells[$0].style).ground == ground }) else {
            for place in blanks { add(cells[place], look(of: cells[place].style)) }
            return
        }
        let isGap = blanks.lowerBound > cells.startIndex && blanks.upperBound < cells.endIndex
        let isShort = isGap && blanks.count <= CursesCanvas.longestGap
        let like = look(of: isShort ? cells[blanks.lowerBound - 1].style : Cell.blank().style)
        let shown = like.ground == ground ? like : look(of: cells[blanks.lowerBound].style)
        for place in blanks { add(cells[place], shown) }
    }

    private mutating func look(of style: Style) -> CursesPalette.Look {
        if let last, last.style == style { return last.look }
        let look = palette.look(of: style)
        last = (style, look)
        return look
    }

    /// Adds what shows a cell to the line: nothing for the second half of a wide character, which the first half covers.
    private mutating func add(_ cell: Cell, _ look: CursesPalette.Look) {
        guard let base = cell.base else { return }
        var character = CCursesCharacter()
        character.pair = look.pair
        character.attributes = look.attributes
        let shown = glyphs.shown(base)
        guard shown == base else {
            character.scalars.0 = shown.value
            for _ in 0..<cell.width { line.append(character) }
            return
        }
        withUnsafeMutableBytes(of: &character.scalars) { bytes in
            let places = bytes.bindMemory(to: UInt32.self)
            var place = 0
            cell.forEachScalar { scalar in
                places[place] = scalar.value
                place += 1
            }
        }
        line.append(character)
    }
}
