import Negotiation
import Screen
import Testing

@testable import Workbench

/// The disputed text on a gap's page.
@Suite struct GapTextTests {
    @Test(arguments: ["80x24", "120x40"]) func picture(size: String) throws {
        var desk = try Desk(Fixture.texts, size)
        try desk.press("2/reports<Enter><Enter>")
        try Golden.check(desk.workbench.render(), "text-\(size)")
        if size == "80x24" {
            try desk.press("<PageDown>")
            try Golden.check(desk.workbench.render(), "text-below-\(size)")
        }
    }

    @Test(arguments: ["80x24", "120x40"]) func pictureInJapanese(size: String) throws {
        var desk = try Desk(Fixture.japaneseTexts, size)
        try desk.press("2<Enter>")
        try Golden.check(desk.workbench.render(), "text-japanese-\(size)")
    }

    /// What the page shows of words of both sides, from the lines and the colours on the screen.
    @Test func eachSideHasItsColour() throws {
        var desk = try Desk(Fixture.texts, "120x40")
        try desk.press("2/reports<Enter><Enter>")
        let surface = desk.workbench.render()
        func slot(of word: String) throws -> Slot {
            let row = try #require(surface.lines.firstIndex { $0.contains(word) })
            let column = try #require(surface.lines[row].range(of: word)).lowerBound
            let at = surface.lines[row].distance(from: surface.lines[row].startIndex, to: column)
            return surface[Point(column: at, row: row)].style.slot
        }
        #expect(try slot(of: "shall]") == Party.ours.slot && slot(of: "should [") == Party.theirs.slot)
        #expect(try slot(of: "promptly") == Party.theirs.slot && slot(of: "in writing") == .text)
    }

    /// A line longer than the page keeps its styles, blank by blank.
    @Test func wrappedTextKeepsItsStyles() {
        var page = PageText(width: 12, withholding: .none)
        page.flow([
            Span("one  two "), Span("three four", .error), Span(" five\n\n  six", .muted), Span("７７７７７７７", .warn),
        ])
        #expect(
            page.lines.map { $0.map { "\($0.text)|\($0.style.slot)" } } == [
                ["one  two|text"], ["three four|error"], ["five|muted"], [], ["  six|muted", "７７７|warn"], ["７７７７|warn"],
            ], "\(page.lines)")
    }
}
