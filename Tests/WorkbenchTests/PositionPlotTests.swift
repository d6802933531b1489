import Negotiation
import Screen
import Testing

@testable import Workbench

/// How far apart the sides were, day by day.
@Suite struct PositionPlotTests {
    @Test(arguments: [(Glyphs.unicode, "█", "─", "▄"), (.lines, "O", "─", "X"), (.ascii, "O", "-", "X")])
    func eachEndIsTold(_ glyphs: Glyphs, _ ours: String, _ line: String, _ theirs: String) throws {
        let desk = try Desk()
        let bench = Workbench(
            dossier: desk.workbench.dossier, today: desk.workbench.today, size: desk.workbench.size, glyphs: glyphs)
        let lines = bench.pageText(of: RecordID(.gap, "equity-share"), width: 78).lines
        let texts = lines.texts
        let start = try #require(texts.firstIndex { $0.hasPrefix("Distance") })
        let end = try #require(texts[start...].firstIndex { $0.contains("\(ours) Tokyo   \(theirs) Washington") })
        let plot = texts[start + 3..<end - 1]
        #expect(!plot.isEmpty)
        #expect(plot.allSatisfy { $0.contains(line + line) && $0.contains(ours) && $0.contains(theirs) }, "\(plot)")
        // Whose end it is, is told by its look and its colour.
        for row in lines[start + 3..<end - 1] {
            #expect(row.first { $0.text == ours }?.style.slot == Party.ours.slot)
            #expect(row.first { $0.text == theirs }?.style.slot == Party.theirs.slot)
        }
    }
}
