import Negotiation
import Screen
import Testing

@testable import Workbench

/// Every quoted line of every meeting on one page.
@Suite struct StatementsPageTests {
    /// Two meetings; the earlier one quotes both sides.
    private static let quoted = Fixture.sample.flatMap { sample in
        Result {
            let source = """
                ---
                title: First talks
                date: 2025-11-03
                statements:
                  - {who: Howard Lutnick, side: washington, text: We decide by March., source: Reuters}
                  - {who: ryosei akazawa, side: tokyo, text: Nothing is agreed until all is.}
                  - {who: A reporter, text: "Line one\\nline two"}
                ---
                """
            return sample.updating([RecordID(.meeting, "2025-11-03-first-talks"): .bytes(Array(source.utf8))])
        }
    }

    private func rows(_ desk: Desk) -> [String] { desk.workbench[StatementsPage.self]?.rows.map(\.item.who) ?? [] }

    @Test(arguments: ["80x24", "120x40", "200x50", "40x10"]) func picture(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("\"j")
        try Golden.check(desk.workbench.render(), "statements-\(size)")
    }

    @Test func pictures() throws {
        var desk = try Desk(StatementsPageTests.quoted, "80x24")
        try desk.press("\"/akazawa<Space>high")
        try Golden.check(desk.workbench.render(), "statements-find-80x24")
        let said =
            "---\ntitle: 首脳会談準備\ndate: 2026-02-12\nstatements:\n  - {who: 赤沢亮正, side: tokyo, text: なお隔たりが残っている。, source: 共同通信}\n---\n"
        let meeting = RecordID(.meeting, "2026-02-12-said")
        let dossier = try Fixture.japanese.get().updating([meeting: .bytes(Array(said.utf8))])
        var japanese = try Desk(.success(dossier), "80x24")
        try japanese.press("\"")
        try Golden.check(japanese.workbench.render(), "statements-japanese-80x24")
    }

    @Test func theLatestComeFirstThenBySideOrSpeaker() throws {
        var desk = try Desk(StatementsPageTests.quoted)
        try desk.press("\"")
        let byDate = rows(desk)
        #expect(byDate.suffix(3) == ["Howard Lutnick", "ryosei akazawa", "A reporter"])
        #expect(byDate.prefix(4).allSatisfy { $0 == "Ryosei Akazawa" })
        try desk.press("s")
        #expect(rows(desk).suffix(2) == ["Howard Lutnick", "A reporter"] && rows(desk).count == byDate.count)
        try desk.press("s")
        #expect(rows(desk).first == "A reporter" && rows(desk)[1] == "Howard Lutnick")
        try desk.press("s")
        #expect(rows(desk) == byDate)
    }

    @Test func wordsAreFoundInAllThatIsTold() throws {
        var desk = try Desk(StatementsPageTests.quoted)
        for (words, who) in [
            ("march", "Howard Lutnick"), ("REUTERS", "Howard Lutnick"), ("washington<Space>decide", "Howard Lutnick"),
            ("first<Space>talks<Space>agreed", "ryosei akazawa"), ("line<Space>two", "A reporter"),
        ] {
            try desk.press("\"/\(words)<Enter>")
            #expect(rows(desk) == [who], "\(words)")
            // The first time back to all of them, then out.
            try desk.press("q")
            #expect(rows(desk).count == 7)
            try desk.press("q")
            #expect(desk.workbench.place == Board.self)
        }
        try desk.press("\"/qqq")
        #expect(
            rows(desk).isEmpty && desk.lines.contains { $0.contains("no statement has all these words: Esc shows all") }
        )
        // What is typed is text, whatever it means elsewhere; pasted text too.
        _ = desk.workbench.handle(.paste("x"))
        #expect(desk.workbench[StatementsPage.self]?.words.text == "qqqx")
        try desk.press("<Esc>")
        #expect(rows(desk).count == 7)
    }

    @Test func enterOpensTheMeetingAndBackIsTheSameLine() throws {
        var desk = try Desk(StatementsPageTests.quoted)
        try desk.press("\"Gk<Enter>")
        #expect(desk.workbench.current == RecordID(.meeting, "2025-11-03-first-talks"))
        try desk.press("q")
        #expect(desk.workbench[StatementsPage.self]?.selected?.item.who == "ryosei akazawa")
    }

    @Test func aCopyHasItsSource() throws {
        var desk = try Desk(StatementsPageTests.quoted)
        try desk.press("\"/march<Enter>y")
        #expect(
            desk.effects.contains(
                .copy("“We decide by March.” – Howard Lutnick, Washington, First talks, 3 Nov 2025 (Reuters)")),
            "\(desk.effects)")
    }

    /// Another aide puts a line in before it.
    @Test func theSelectionStaysOnItsLine() throws {
        var desk = try Desk(StatementsPageTests.quoted)
        try desk.press("\"/agreed<Enter>")
        let id = RecordID(.meeting, "2025-11-03-first-talks")
        let meeting = try #require(desk.workbench.dossier.summary(of: id))
        let source = String(decoding: meeting.source, as: UTF8.self)
        let changed = source.replacing("statements:\n", with: "statements:\n  - {who: X, text: Agreed before.}\n")
        desk.workbench.receive(
            .changed([], desk.workbench.dossier.updating([id: .bytes(Array(changed.utf8))])))
        #expect(rows(desk) == ["X", "ryosei akazawa"])
        #expect(desk.workbench[StatementsPage.self]?.selected?.item.who == "ryosei akazawa")
    }

    @Test func withoutAnyItSaysHowOneIsMade() throws {
        var desk = try Desk(Fixture.empty)
        try desk.press("\"")
        #expect(
            desk.workbench.place == Board.self && desk.message?.contains("no meeting has a quoted line yet") == true)
    }
}
