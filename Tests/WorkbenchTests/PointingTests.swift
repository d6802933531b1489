import Negotiation
import Screen
import Testing

@testable import Workbench

/// The mouse does what keys do, on what stands under it.
@Suite struct PointingTests {
    @discardableResult
    private func act(_ act: Mouse.Act, on words: String, _ desk: inout Desk, row: Int? = nil) throws -> [Effect] {
        let lines = desk.lines
        let at = try #require(
            row ?? lines.indices.last { lines[$0].contains(words) },
            "no `\(words)` on\n\(lines.joined(separator: "\n"))")
        let found = try #require(lines[at].firstRange(of: words))
        let column = DisplayWidth.of(String(lines[at][..<found.lowerBound]))
        return desk.workbench.handle(.mouse(Mouse(act, at: Point(column: column, row: at))))
    }

    @Test func aPressSelectsARowAndASecondOpensIt() throws {
        var desk = try Desk()
        let gap = try #require(desk.workbench.dossier.gaps.inOrder.dropFirst(2).first)
        try act(.press, on: String(gap.name.prefix(12)), &desk)
        #expect(desk.workbench.board.focus == .gaps && desk.workbench.current == gap.id)
        try act(.secondPress, on: String(gap.name.prefix(12)), &desk)
        #expect(desk.workbench.place == DetailPage.self && desk.workbench.current == gap.id)
    }

    @Test func aTitleOrATabBringsItsPane() throws {
        for (size, words, pane) in [
            ("80x24", "3 Meeting log", Pane.meetings), ("80x24", "4 Instrument", .mix), ("60x16", "2 Gaps", .gaps),
            ("60x16", "3 Meeting", .meetings),
        ] {
            var desk = try Desk(Fixture.sample, size)
            try act(.press, on: words, &desk)
            #expect(desk.workbench.board.focus == pane, "\(size) \(words)")
        }
    }

    @Test func aKeyOfTheLastLineIsPressed() throws {
        var desk = try Desk()
        try act(.press, on: "find", &desk, row: 23)
        #expect(desk.workbench.prompt is FindPrompt)
        try act(.press, on: "Esc back", &desk, row: 23)
        #expect(desk.workbench.prompt == nil)
        try act(.press, on: "help", &desk, row: 23)
        #expect(desk.workbench.place == HelpPage.self)
        try desk.press("<Esc>")
        #expect(try act(.press, on: "quit", &desk, row: 23) == [.quit])
        // The badge is no key.
        try desk.press("2o")
        try act(.press, on: "TYPING", &desk, row: 23)
        #expect(desk.workbench.prompt is LinePrompt)
    }

    @Test func aValueIsChosenByTwoPresses() throws {
        var desk = try Desk()
        try desk.press("2c")
        let before = desk.workbench.board
        // What lies below is not meant.
        try act(.press, on: "1 Shortlist", &desk)
        #expect(desk.workbench.board.focus == before.focus && desk.workbench.prompt is Choice)
        try act(.press, on: "agreed", &desk)
        #expect((desk.workbench.prompt as? Choice)?.viewport.selected == 2)
        let effects = try act(.secondPress, on: "agreed", &desk)
        #expect(effects.contains { if case .save = $0 { true } else { false } })
    }

    @Test func aCommandIsRunByTwoPresses() throws {
        var desk = try Desk()
        try desk.press(":time")
        try act(.press, on: "timeline", &desk)
        try act(.secondPress, on: "timeline", &desk)
        #expect(desk.workbench.place == TimelinePage.self)
    }

    @Test func theWheelMovesWhatIsUnderIt() throws {
        var desk = try Desk()
        let focus = desk.workbench.board.focus
        try act(.wheelDown, on: "3 Meeting log", &desk)
        #expect(desk.workbench.viewport(.meetings).selected == 3 && desk.workbench.board.focus == focus)
        try act(.wheelUp, on: "3 Meeting log", &desk)
        #expect(desk.workbench.viewport(.meetings).selected == 0)
        try desk.press("2c")
        let chosen = (desk.workbench.prompt as? Choice)?.viewport.selected ?? 0
        try act(.wheelDown, on: "agreed", &desk)
        #expect((desk.workbench.prompt as? Choice)?.viewport.selected == chosen + 1)
        try desk.press("<Esc>B")
        let top = desk.lines
        try act(.wheelDown, on: "Brief", &desk, row: 0)
        #expect(desk.lines[1] == top[4])
    }

    /// Every page that has a list: each of its rows on the screen is selected by a press, and only by a press on it.
    @Test func everyRowOfAPageIsSelectedByAPress() throws {
        var rows = 0
        for keys in ["A", "\"", "t", "$", "2e", "m<Esc>", "1v", "L", "O", "?"] {
            var desk = try Desk()
            try desk.press(keys)
            let page = desk.workbench.render()
            let zones = page.zones.filter { if case .item = $0.meaning { true } else { false } }
            #expect(!zones.isEmpty, "\(keys)")
            for zone in zones {
                _ = desk.workbench.handle(.mouse(Mouse(.press, at: zone.rect.origin)))
                let cursor = desk.workbench.render()
                let selected = cursor.zones.first { $0.meaning == zone.meaning }
                let row = selected?.rect.origin.row
                #expect(row == zone.rect.origin.row, "\(keys) \(zone)")
                if keys != "?" { #expect(cursor.cursor?.row == row, "\(keys) \(zone)") }
                rows += 1
            }
        }
        print("rows of pages pressed: \(rows)")
    }

    @Test func whileALineIsTypedOnlyItsKeysAreMeant() throws {
        var desk = try Desk()
        try desk.press("2e<Enter>")
        let typing = desk.workbench.form?.typing?.row.path
        try act(.press, on: "due", &desk)
        try act(.secondPress, on: "due", &desk)
        try act(.wheelDown, on: "due", &desk)
        #expect(typing != nil && desk.workbench.form?.typing?.row.path == typing)
    }

    @Test func whatIsMeantNeverReachesBeyondTheScreen() throws {
        for keys in ["", "2c", ":", "2e", "B"] {
            var desk = try Desk()
            try desk.press(keys)
            for point in [Point(column: 79, row: 23), Point(column: 5000, row: 5000), Point(column: 0, row: 23)] {
                for act in [Mouse.Act.press, .secondPress, .wheelDown, .wheelUp] {
                    _ = desk.workbench.handle(.mouse(Mouse(act, at: point)))
                }
            }
            #expect(desk.saved.isEmpty)
        }
    }
}
