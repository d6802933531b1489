import Negotiation
import Screen
import Testing

@testable import Workbench

/// The last line says what keys do at this moment.
@Suite struct ModeTests {
    private func shownMode(_ desk: Desk) -> Mode? {
        desk.workbench.prompt?.mode ?? desk.workbench.place.mode(in: desk.workbench)
    }

    private func lastLine(_ desk: Desk) -> String { desk.lines.last ?? "" }

    @Test func whileALineIsTypedNoKeyIsOfferedThatIsALetterOfIt() throws {
        for (keys, _) in TypedLineTests.lines {
            var desk = try Desk()
            try desk.press(keys)
            let mode = try #require(shownMode(desk), "\(keys)")
            #expect(lastLine(desk).hasPrefix("  \(mode.badge)   "), "\(keys): \(lastLine(desk))")
            for hint in mode.keys {
                #expect(hint.key.split(separator: " ").allSatisfy { $0.count > 1 }, "\(keys) offers \(hint.key)")
                #expect(lastLine(desk).contains("\(hint.key) \(hint.label)"), "\(keys): \(lastLine(desk))")
            }
            // And each of them does something there.
            for name in mode.keys.flatMap({ $0.key.split(separator: " ") }) where name == "Esc" {
                try desk.press("<C-e><C-u><\(name)>")
                #expect(shownMode(desk)?.badge != mode.badge, "\(keys) and \(name)")
            }
        }
    }

    @Test func tabIsOfferedWhereItOffersWords() throws {
        for (keys, offered) in [("2o", true), ("2w", true), ("2Ftit<Enter>", false), ("2bS", false), ("2f", true)] {
            var desk = try Desk()
            try desk.press(keys)
            #expect(lastLine(desk).contains("Tab complete") == offered, "\(keys): \(lastLine(desk))")
        }
    }

    @Test func whatIsChosenOrConfirmedSaysSo() throws {
        var desk = try Desk()
        try desk.press("2c")
        #expect(lastLine(desk).hasPrefix("  CHOOSE   Enter choose"))
        try desk.press("<Esc>x")
        #expect(lastLine(desk).hasPrefix("  CONFIRM   y yes  n Esc no"))
        #expect(desk.statusLine.contains("Remove gaps/"))
        try desk.press("n")
        #expect(shownMode(desk) == nil && lastLine(desk).hasSuffix("cancelled"))
    }

    /// A message that has no room in the last line is read whole above it, and the keys stay.
    @Test(arguments: ["", "2o", "2c", ":"]) func noMessageIsCut(keys: String) throws {
        let words = "the disk is full and so is every other place that was tried, one after another: free some room"
        var desk = try Desk()
        try desk.press(keys)
        desk.workbench.receive(.refused(words))
        let shown = desk.lines.suffix(4).joined().filter { !$0.isWhitespace }
        #expect(shown.contains(words.filter { !$0.isWhitespace }), "\(desk.lines.suffix(4))")
        #expect(lastLine(desk).contains("Enter"))
    }
}
