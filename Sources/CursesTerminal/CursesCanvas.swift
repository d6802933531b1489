import CCurses
import Screen

/// Draws surfaces into curses' screen, and tells curses only of cells that are not as in the last surface.
struct CursesCanvas {
    private let glyphs: Glyphs
    private var palette: CursesPalette
    /// What curses has; nil if it must be told everything.
    private var shown: Surface?

    init(depth: ColourDepth, glyphs: Glyphs) {
        self.glyphs = glyphs
        palette = CursesPalette(depth: depth, mostPairs: Int(ccurses_pairs()))
    }

    /// Has the next drawing tell curses everything.
    mutating func forget() { shown = nil }

    mutating func draw(_ surface: Surface, theme: Theme) {
        if palette.adopt(theme) || shown?.size != surface.size { shown = nil }
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
        var drawn: [CCursesCharacter] = []
        for cell in cells[changed] { drawn += characters(of: cell) }
        ccurses_put(Int32(row), Int32(changed.lowerBound - cells.startIndex), drawn, Int32(drawn.count))
    }

    /// What shows a cell: nothing for the second half of a wide character, which the first half covers.
    private mutating func characters(of cell: Cell) -> [CCursesCharacter] {
        guard let base = cell.base else { return [] }
        let look = palette.look(of: cell.style)
        let shown = glyphs.shown(base)
        guard shown == base else { return Array(repeating: character([shown], look), count: Int(cell.width)) }
        return [character(cell.scalars, look)]
    }

    private func character(_ scalars: [Unicode.Scalar], _ look: CursesPalette.Look) -> CCursesCharacter {
        var character = CCursesCharacter()
        withUnsafeMutableBytes(of: &character.scalars) { bytes in
            let places = bytes.bindMemory(to: UInt32.self)
            for (place, scalar) in zip(places.indices, scalars) { places[place] = scalar.value }
        }
        character.pair = look.pair
        character.attributes = look.attributes
        return character
    }
}
