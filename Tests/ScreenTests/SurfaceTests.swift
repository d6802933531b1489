import Chance
import Testing

@testable import Screen

@Suite struct SurfaceTests {
    private func surface(_ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode) -> Surface {
        Surface(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    }

    @Test func textStopsAtTheEdgeAndTellsWhatItTook() {
        var surface = surface(6, 2)
        #expect(surface.put("abcdefgh", at: Point(column: 3, row: 0)) == 8)
        #expect(surface.put("above", at: Point(column: 0, row: -1)) == 5)
        #expect(surface.put("xyz", at: Point(column: -1, row: 1)) == 3)
        #expect(surface.lines == ["   abc", "yz"])
    }

    @Test func aWideCharacterWithoutRoomIsBlank() {
        var surface = surface(3, 2)
        surface.put("日本", at: .zero)
        surface.put("日本", at: Point(column: -1, row: 1))
        #expect(surface.lines == ["日", " 本"])
        #expect(surface[Point(column: 2, row: 0)].base == " ")
    }

    @Test func writingOverHalfOfAWideCharacterBlanksTheOther() {
        var surface = surface(6, 2)
        surface.put("日本語", at: .zero)
        surface.put("x", at: Point(column: 1, row: 0))
        surface.put("y", at: Point(column: 4, row: 0))
        #expect(surface.lines[0] == " x本y")
        surface.put("日本語", at: Point(column: 0, row: 1))
        surface.put("東", at: Point(column: 1, row: 1))
        #expect(surface.lines[1] == " 東 語")
    }

    @Test func marksJoinTheirCell() {
        var surface = surface(4, 1)
        #expect(surface.put("か\u{3099}e\u{301}", at: .zero) == 3)
        #expect(surface[.zero].scalars == ["か", "\u{3099}"])
        #expect(surface[Point(column: 1, row: 0)].isContinuation)
        #expect(surface[Point(column: 2, row: 0)].scalars == ["e", "\u{301}"])
    }

    @Test func controlCharactersAreShown() {
        var surface = surface(20, 1)
        surface.put("\u{1b}[2J\u{202e}", at: .zero)
        #expect(surface.lines == [#"\x1b[2J\u202e"#])
    }

    @Test(arguments: [
        (Alignment.leading, "ab    |"), (.centre, "  ab  |"), (.trailing, "    ab|"),
    ])
    func fieldsAreFilled(align: Alignment, expected: String) {
        var surface = surface(7, 1)
        surface.put("xxxxxx|", at: .zero)
        #expect(surface.put("ab", at: .zero, width: 6, align: align) == 6)
        #expect(surface.lines == [expected])
    }

    @Test func fieldsAreCutWithTheEllipsisOfTheGlyphs() {
        var unicode = surface(8, 1)
        unicode.put("日本語版|", at: .zero, width: 6)
        #expect(unicode.lines == ["日本…"])
        var ascii = surface(8, 1, .ascii)
        ascii.put("abcdefghij", at: .zero, width: 6)
        #expect(ascii.lines == ["abcd.."])
    }

    @Test func framesHaveATitleAndANote() {
        var unicode = surface(17, 3)
        unicode.frame(unicode.bounds, title: "Gaps", note: "6")
        #expect(unicode.lines == ["┌ Gaps ───── 6 ─┐", "│               │", "└───────────────┘"])
        var ascii = surface(12, 2, .ascii)
        ascii.frame(ascii.bounds, title: "Shortlist", note: "7")
        #expect(ascii.lines == ["+ S.. - 7 -+", "+----------+"])
    }

    @Test func theSelectedRowIsABarOfOneStyle() {
        for (glyphs, marks) in [(Glyphs.unicode, ["▌", "▏"]), (.ascii, [">", ":"])] {
            var surface = surface(7, 2, glyphs)
            surface.put(" a", at: .zero, style: Style(.warn))
            surface.put("b", at: Point(column: 3, row: 0), style: Style(.text, over: .match))
            surface.put(" c", at: Point(column: 0, row: 1), style: Style(.warn))
            surface.select(surface.bounds.line(0))
            surface.select(Rect(column: 0, row: 1, columns: 4, rows: 1), hasFocus: false)
            #expect(surface.lines == ["\(marks[0])a b", "\(marks[1])c"])
            // What was searched for shows in the bar; the faint one keeps what is coloured, and ends with its pane.
            #expect(
                surface.styleLines == [
                    "aaabaaa", "cdee", "a selection over selection", "b text over match",
                    "c selection-inactive over selection-inactive", "d warn over selection-inactive",
                    "e text over selection-inactive",
                ])
            #expect(surface.cursor == .zero)
        }
    }

    @Test func dumpsTellStylesByLetters() {
        var surface = surface(6, 2)
        surface.put("ab", at: .zero, style: Style(.key))
        surface.put("c", at: Point(column: 3, row: 1), style: Style(.text, over: .selection, emphasis: .bold))
        #expect(surface.styleLines == ["aa", "...b", "a key", "b text over selection bold"])
    }

    @Test func asciiDumpsHaveNoOtherCharacters() {
        var surface = surface(12, 1, .ascii)
        surface.put("日本 – “x”", at: .zero)
        #expect(surface.lines == [#"?? - "x""#])
    }

    @Test func anyDrawingKeepsWideCharactersWhole() {
        var generator = SeededGenerator(for: "anyDrawingKeepsWideCharactersWhole")
        for _ in 0..<300 {
            var surface = surface(.random(in: 0...20, using: &generator), .random(in: 0...4, using: &generator))
            for _ in 0..<20 {
                let at = Point(
                    column: .random(in: -5...22, using: &generator), row: .random(in: -1...4, using: &generator))
                let width: Int? = Bool.random(using: &generator) ? Int.random(in: -2...25, using: &generator) : nil
                surface.put(generator.text(upTo: 12), at: at, width: width)
            }
            for row in 0..<surface.size.rows {
                let cells = Array(surface.row(row))
                for (column, cell) in cells.enumerated() {
                    let isAfterWide = column > 0 && cells[column - 1].width == 2
                    #expect(cell.isContinuation == isAfterWide, "seed \(generator.seed)")
                }
                #expect(cells.last?.width != 2, "seed \(generator.seed)")
            }
        }
    }

    /// Letters that are put side by side at once leave what they would leave one by one, over wide characters too.
    @Test func aRunOfLettersIsPutAsItsLettersAre() {
        var random = SeededGenerator(seed: 20_261_128)
        var cut = 0
        for _ in 0..<2000 {
            var at = Surface(size: Size(columns: 12, rows: 2))
            for row in 0..<2 { at.put("日本語日本語", at: Point(column: Int.random(in: -1...1, using: &random), row: row)) }
            var (whole, single) = (at, at)
            let text = String(repeating: "a", count: Int.random(in: 0...6, using: &random)) + "bc"
            let point = Point(
                column: Int.random(in: -9...13, using: &random), row: Int.random(in: -1...2, using: &random))
            whole.put(text, at: point, style: .muted)
            for (place, letter) in text.enumerated() {
                single.put(String(letter), at: Point(column: point.column + place, row: point.row), style: .muted)
            }
            #expect(whole == single, "\(text) at \(point)")
            if whole != at { cut += 1 }
        }
        print("SurfaceTests: \(cut) runs put over wide characters")
        #expect(cut > 500)
    }
}
