import Negotiation
import Screen
import Testing
import Workbench

/// Linear mode: every page as lines of words.
@Suite struct LinearTests {
    /// Pages and questions, by the keys that lead to them.
    static let pages = [
        ("gaps", "2"), ("shortlist", "1"), ("log", "3"), ("mix", "4"), ("gap", "2<Enter>"), ("project", "1<Enter>"),
        ("meeting", "3<Enter>"), ("valuation", "1v"), ("form", "2e"), ("typed-form", "2ejj<Enter>x"), ("timeline", "t"),
        ("portfolio", "$"), ("actions", "A"), ("commitments", "O"), ("statements", "\""), ("help", "?"),
        ("choice", "2cc"), ("find", "/gas"), ("palette", ":chan"), ("log-form", "m"), ("brief", "b"),
        ("ranking", "L"), ("due", "2w"),
    ]

    @Test(arguments: pages) func page(_ name: String, _ keys: String) throws {
        var desk = try Desk(Fixture.shipped, "80x24", isLinear: true)
        try desk.press(keys)
        try Golden.check(desk.workbench.render(), "linear-\(name)-80x24")
    }

    @Test(arguments: ["40x12", "132x50"]) func board(size: String) throws {
        var desk = try Desk(Fixture.shipped, size, isLinear: true)
        try desk.press("2j")
        try Golden.check(desk.workbench.render(), "linear-gaps-\(size)")
    }

    @Test(arguments: pages) func nothingIsDrawnOrColoured(_ name: String, _ keys: String) throws {
        var desk = try Desk(Fixture.shipped, "80x24", isLinear: true)
        try desk.press(keys)
        let surface = desk.workbench.render()
        let styles = surface.styleLines.joined()
        #expect(styles.isEmpty)
        let drawn = surface.lines.joined().unicodeScalars.filter { (0x2500...0x259F).contains($0.value) }
        #expect(drawn.isEmpty)
        #expect(surface.zones.isEmpty && surface.cursor != nil)
    }

    /// A slow link sends no more than the mark, at its old place and its new one.
    @Test func aStepChangesTwoCells() throws {
        var desk = try Desk(Fixture.shipped, "80x24", isLinear: true)
        try desk.press("2")
        let before = desk.workbench.render()
        try desk.press("j")
        let after = desk.workbench.render()
        let changed = (0..<24).reduce(0) { sum, row in sum + zip(before.row(row), after.row(row)).count { $0 != $1 } }
        #expect(changed == 2)
        #expect(after.cursor?.row == (before.cursor?.row ?? 0) + 2)
    }

    @Test func aPageOfTheListGoesOnByPages() throws {
        var desk = try Desk(Fixture.shipped, "80x24", isLinear: true)
        try desk.press("2<PageDown>")
        let lines = desk.workbench.render().lines
        #expect(lines.contains { $0.contains("page 2 of 2") })
        #expect(lines.contains { $0.hasPrefix("> 9. ") })
    }

    /// A step to a pane is told by its number; all is as it is on the board.
    @Test func partsAreReachedByTheirKeys() throws {
        var desk = try Desk(Fixture.shipped, "80x24", isLinear: true)
        let parts = [("1", "Part 1 of 4: shortlist"), ("3", "Part 3 of 4: meeting log"), ("<Tab>", "Part 4 of 4")]
        for (key, name) in parts {
            try desk.press(key)
            #expect(desk.workbench.render().lines.contains { $0.hasPrefix(name) })
        }
    }
}
