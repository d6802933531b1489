import Foundation
import Testing
import Waiting

/// Terminals of all kinds, and none.
@Suite(.waits) struct TerminalTypeTests {
    /// The parameters of all the sequences that set colours or attributes.
    private func looks(_ bytes: some Sequence<UInt8>) -> [Int] {
        String(decoding: Array(bytes), as: UTF8.self).matches(of: /\x1b\[([0-9;]*)m/).flatMap {
            $0.1.split(separator: ";").compactMap { Int($0) }
        }
    }

    private func hasColours(_ bytes: some Sequence<UInt8>) -> Bool {
        looks(bytes).contains { (30...49).contains($0) || $0 >= 90 }
    }

    /// Opens the board, goes through a page and help, and leaves; gives what was sent in that time.
    private func visit(_ window: TerminalWindow, _ command: String) throws -> ArraySlice<UInt8> {
        let start = try window.sent().count
        try window.run("\(command); echo status=$?")
        try window.wait(for: " 4 Instrument mix")
        try window.press("2", "Enter")
        try window.wait(for: "gaps/return-projections.md")
        try window.press("?")
        try window.wait(for: "search:")
        // Escape and a letter at once would be Alt and the letter.
        try window.press("Escape")
        try window.wait(for: "gaps/return-projections.md")
        try window.press("Q")
        try window.wait(for: "status=0")
        return try window.sent()[start...]
    }

    @Test func aVT100GetsNoColours() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home, type: "vt100")
        try window.run("sherpa -C dossier")
        let expected = try home.board()
        try window.wait("the board") { $0.lines == expected }
        #expect(!hasColours(try window.sent()))
        try window.press("q")
        // There is one screen only, so the prompt stands where the key bar was.
        try window.wait { $0.lines.last { !$0.isEmpty } == "$" }
        #expect(!hasColours(try visit(window, "clear; sherpa -C dossier --fresh")))
    }

    @Test(arguments: ["screen", "xterm-256color", "linux", "xterm"]) func colouredTerminalsGetColours(type: String)
        throws
    {
        let window = try TerminalWindow(in: .withSample(), type: type)
        #expect(hasColours(try visit(window, "sherpa -C dossier")))
        #expect(!hasColours(try visit(window, "clear; sherpa -C dossier --fresh --no-color")))
        #expect(!hasColours(try visit(window, "clear; NO_COLOR=1 sherpa -C dossier --fresh")))
    }

    @Test func aDumbTerminalGetsThePlainBoard() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home, rows: 30, type: "dumb")
        try window.run("sherpa -C dossier; echo status=$?")
        let picture = try window.wait(for: "status=0")
        #expect(picture.text.contains("TERM 'dumb' cannot show a full screen"))
        #expect(picture.text.contains(try home.board().joined(separator: "\n")))
        #expect(!(try window.sent().contains(0x1b)))
    }

    @Test func anUnknownTerminalIsToldAndDrawn() throws {
        let window = try TerminalWindow(in: .withSample(), type: "no-such-terminal")
        try window.open()
        try window.wait { $0.status.contains("TERM 'no-such-terminal' is not known here") }
        try window.press("j")
        try window.wait { $0.status.contains("Enter open") }
        try window.press("q")
        try window.waitForShell()
    }

    @Test func withoutUTF8BordersAreASCII() throws {
        let window = try TerminalWindow(in: .withSample())
        let board = try window.open("LC_ALL=C sherpa -C dossier")
        #expect(board.text.utf8.allSatisfy { $0 < 0x80 })
        #expect(board.text.contains(" 1 Shortlist ===") && board.text.contains(" 2 Gaps ---"))
        try window.press("i")
        let page = try window.wait(for: "dossier.md")
        #expect(page.text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func aPipeAndAFileGetThePlainBoard() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home, rows: 40)
        try window.run("sherpa -C dossier | cat; echo status=${PIPESTATUS[0]}")
        let picture = try window.wait(for: "status=0")
        let expected = try home.board()
        #expect(Array(picture.lines.dropFirst().prefix(expected.count)) == expected)
        try window.run("sherpa -C dossier > board.txt; echo written=$?")
        try window.wait(for: "written=0")
        #expect(try home.read("board.txt").lines == expected)
        try window.run("sherpa -C dossier < /dev/null; echo again=$?")
        try window.wait(for: "again=0")
    }
}
