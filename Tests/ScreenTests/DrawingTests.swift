import Screen
import Testing

/// The same pictures in the three sets of characters.
@Suite struct DrawingTests {
    private static let sets = [Glyphs.unicode, .lines, .ascii].map(Drawing.init)

    private func pictures(_ draw: (Drawing) -> String) -> [String] { Self.sets.map(draw) }

    @Test func barsEndWithinAColumn() {
        #expect(pictures { $0.bar(0.5, columns: 7) } == ["███▌", "####", "####"])
        #expect(pictures { $0.bar(0.001, columns: 7) } == ["▏", "#", "#"])
        #expect(pictures { $0.bar(1, columns: 3) } == ["███", "###", "###"])
        #expect(pictures { $0.bar(0, columns: 3) } == ["", "", ""])
        #expect(pictures { $0.bar(.nan, columns: 3) } == ["", "", ""])
    }

    @Test func aBarBetweenTwoPartsBeginsWhereTheLastEnded() {
        let steps = [(0.0, 0.55), (0.55, 0.85), (0.85, 0.7), (0.7, 0.7), (0.7, 1.0)]
        #expect(
            pictures { drawing in steps.map { drawing.bar(from: $0, to: $1, columns: 10) }.joined(separator: "\n") }
                == [
                    "█████▌\n     ▐██▌\n       █▌\n       \n       ███",
                    "######\n      ###\n       ##\n       \n       ###",
                    "######\n      ###\n       ##\n       \n       ###",
                ])
        // Something is never shown as nothing.
        #expect(pictures { $0.bar(from: 0.5, to: 0.501, columns: 10) } == ["    ▐", "    #", "    #"])
        #expect(pictures { $0.bar(from: 0, to: 0.001, columns: 10) } == ["▌", "#", "#"])
    }

    @Test func partsOfABarAreToldByTheirHeight() {
        #expect(
            pictures { $0.stack([0.06, 0.3, 0.5, 0.14], columns: 12).joined(separator: "|") } == [
                "▊|▆▆▆|▃▃▃▃▃▃|▁▁", "#|===|------|..", "#|===|------|..",
            ])
        // All that is there has a column; what is not the whole leaves some over.
        #expect(pictures { $0.stack([0.001, 0.5], columns: 8).joined() } == ["▏▆▆▆▆", "#====", "#===="])
        #expect(Drawing(.unicode).stack([0.5, 0.5], columns: 4, marks: ["A", nil]) == ["AA", "▆▆"])
    }

    @Test func aRangeEndsOrGoesOn() {
        #expect(pictures { $0.range(4, isOpen: false) } == ["───┤", "───┤", "---|"])
        #expect(pictures { $0.range(3, isOpen: true) } == ["───", "───", "---"])
        #expect(pictures { $0.range(1, isOpen: false) } == ["┤", "┤", "|"])
        #expect(pictures { $0.range(0, isOpen: false) } == ["", "", ""])
    }

    @Test func heightsAreBesideTheLargest() {
        #expect(pictures { $0.heights([0, 1, 4, 8, 3]) } == [" ▁▄█▃", " .:#:", " .:#:"])
        #expect(pictures { $0.heights([]) } == ["", "", ""])
    }

    @Test func curvesAreToldApartWithoutColour() {
        func plot(_ glyphs: Glyphs) -> [String] {
            var plot = Plot(columns: 12, rows: 4, glyphs: glyphs)
            plot.draw(letter: "T") { 1 - $0 }
            plot.draw(letter: "W", isBroken: true) { $0 * $0 }
            return (0..<4).map { row in String((0..<12).map { plot[$0, row]?.character ?? " " }) }
        }
        #expect(plot(.unicode) == ["⠑⠢⣀       ⢠ ", "   ⠑⠢⣀  ⢀ ⠁ ", "      ⡩⠢⢅   ", "⣀ ⡠ ⠒    ⠉⠢⢄"])
        #expect(plot(.ascii) == ["TT         W", "  TTTT  WWW ", "     WXXTT  ", "WWWWW     TT"])
        #expect(plot(.lines) == plot(.ascii))
    }

    @Test func aCurveStaysWithinItsPlot() {
        var plot = Plot(columns: 3, rows: 2, glyphs: .unicode)
        plot.draw(letter: "a") { _ in 7 }
        plot.draw(letter: "b") { $0 > 0.5 ? nil : .nan }
        for column in -1...3 { for row in -1...2 { #expect(plot[column, row] == nil) } }
        // A steep curve has no holes.
        plot.draw(letter: "c") { $0 < 0.5 ? 0 : 1 }
        #expect((0..<2).allSatisfy { row in (0..<3).contains { plot[$0, row] != nil } })
    }

    @Test func axesHaveRoundNumbers() {
        #expect(RoundScale(0...0.14, most: 7).ticks.map { ($0 * 100).rounded() } == [0, 2, 4, 6, 8, 10, 12, 14])
        #expect(RoundScale(-6.3...24.1, most: 4).ticks == [0, 10, 20])
        #expect(RoundScale(-1...1, most: 4).ticks == [-1, -0.5, 0, 0.5, 1])
        #expect(RoundScale(5...5, most: 4).ticks == [5])
    }

    @Test func aDistanceHasTwoEndsThatDiffer() {
        #expect(
            pictures { "\($0.ends.first)\($0.line(between: 2, 7))\($0.ends.second)" } == ["█────▄", "O────X", "O----X"])
        #expect(pictures { $0.line(between: 3, 2) } == ["", "", ""])
    }
}
