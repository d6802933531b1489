import Testing

@testable import Screen
@testable import Workbench

/// Terminals that give two columns to what is one column elsewhere: nothing of that kind is on the screen.
@Suite struct AmbiguousWidthTests {
    @Test(arguments: [
        "", "+", "1<Enter>", "2<Enter>", "3<Enter>", "i", "1v", "2b", "B", "t", "$", "A", "\"", "O", "T", "L", "?",
        "2e", "m", "2s", "2V", "2f", ":", "/", "2a",
    ])
    func nothingOfAmbiguousWidthIsOnAnyPage(keys: String) throws {
        for size in ["80x24", "140x40"] {
            var usual = try Desk(Fixture.shipped, size)
            var desk = try Desk(Fixture.shipped, size, glyphs: .unambiguous)
            var wouldBe = false
            for step in [keys] + Array(repeating: "<PageDown>", count: 4) {
                try usual.press(step)
                try desk.press(step)
                let met = Set(desk.lines.joined().unicodeScalars.filter(AmbiguousCharacters.contains))
                #expect(met.isEmpty, "\(keys) \(size): \(met)")
                #expect(!desk.lines.joined().contains("\u{fffd}"))
                wouldBe = wouldBe || usual.lines.joined().unicodeScalars.contains(where: AmbiguousCharacters.contains)
            }
            #expect(wouldBe)
        }
    }

    @Test func theBoardIsDrawnByCharactersOfKnownWidth() throws {
        try Golden.check(
            try Desk(Fixture.shipped, "80x24", glyphs: .unambiguous).workbench.render(), "board-unambiguous-80x24")
    }

    @Test func kanjiAndKanaStay() throws {
        let lines = try Desk(Fixture.japanese, "80x24", glyphs: .unambiguous).lines.joined()
        #expect(lines.contains("日米戦略的投資") && lines.contains("ソフトバンク"))
    }
}
