import Foundation
import Testing
import Waiting

/// What the README promises for the first five minutes, in the smallest terminal that shows all.
@Suite(.waits) struct FirstUseTests {
    private let change = "saved gaps/return-projections.md: status open → converging"

    @Test func theSampleOpensAndShowsTheFourPanes() throws {
        let home = try Home()
        let window = try TerminalWindow(in: home)
        let board = try window.open("sherpa demo --dir dossier")
        for title in ["1 Shortlist", "2 Gaps", "3 Meeting log", "4 Instrument mix"] {
            #expect(board.text.contains(title))
        }
        #expect(board.text.contains("▌SoftBank data centre"))
        #expect(board.text.contains("[ ] Return projections"))
        #expect(board.lines == (try home.board()))
    }

    @Test func theSampleIsWrittenOnceAndKeptAsChanged() throws {
        let home = try Home()
        let window = try TerminalWindow(in: home)
        try window.open("sherpa demo")
        try window.press("2", "c", "c", "Enter")
        try window.wait(for: change)
        try window.press("q")
        try window.waitForShell()
        try window.open("sherpa demo")
        try window.wait(for: "[~] Return projections")
        #expect(
            try home.read(".local/share/sherpa/us-japan-investment/gaps/return-projections.md").contains(
                "status: converging"))
    }

    @Test func theNextSessionBeginsWhereTheLastWasLeft() throws {
        let window = try TerminalWindow(in: .withSample())
        let board = try window.open()
        try window.press("2", "j", "j", "Enter")
        let page = try window.wait(for: "gaps/")
        try window.press("Q")
        try window.waitForShell()
        try window.run("sherpa -C dossier --as-of 2026-02-20")
        try window.wait("the page again") { $0.lines == page.lines }
        try window.press("Q")
        try window.waitForShell()
        #expect(try window.open("sherpa -C dossier --as-of 2026-02-20 --fresh").lines == board.lines)
    }

    @Test func helpFindAndARecordLeadBackToTheBoard() throws {
        let window = try TerminalWindow(in: .withSample())
        let board = try window.open()
        try window.press("?")
        let help = try window.wait(for: "search:")
        #expect(help.text.contains("open the selected record"))
        try window.type("zoom")
        try window.press("Escape", "Escape")
        try window.wait("the board again") { $0 == board }

        try window.type("2/soft")
        try window.wait(for: "found")
        try window.press("Enter")
        try window.wait(for: "▌SoftBank data centre")
        try window.press("Enter")
        let page = try window.wait(for: "projects/softbank-data-centre.md")
        #expect(page.lines.first?.contains("SoftBank data centre") == true)
        #expect(page.text.contains("33") || page.text.contains("METI"))
        try window.press("q")
        try window.wait("the board again") { $0.lines.dropLast() == board.lines.dropLast() }
    }

    @Test func aStatusIsChangedInOneLineOfOneFile() throws {
        let home = try Home()
        let window = try TerminalWindow(in: home)
        try window.open("sherpa demo --dir dossier")
        try window.press("2", "c")
        try window.wait(for: "status of Return projections")
        try window.press("c", "Enter")
        let board = try window.wait(for: change)
        #expect(board.status.contains(change) && board.text.contains("[~] Return projections"))

        try #require(try home.run(Home.program, "init", "fresh", "--sample").status == 0)
        let (fresh, changed) = (try home.files(in: "fresh"), try home.files())
        #expect(Set(fresh.keys) == Set(changed.keys))
        let file = "gaps/return-projections.md"
        #expect(fresh.keys.filter { fresh[$0] != changed[$0] } == [file])
        let before = String(decoding: fresh[file] ?? Data(), as: UTF8.self)
        let after = String(decoding: changed[file] ?? Data(), as: UTF8.self)
        #expect(before.firstRange(of: "\nstatus: open\n") != nil)
        #expect(after == before.replacing("\nstatus: open\n", with: "\nstatus: converging\n", maxReplacements: 1))
        let difference = try home.run("git", "diff", "--no-index", "--numstat", "fresh", "dossier")
        #expect(difference.output.lines == ["1\t1\t{fresh => dossier}/\(file)"])
    }

    @Test func leavingGivesTheTerminalBackAsItWas() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.run("stty -a > before; printf '\\033[1;34m%s\\033[m\\n' 'here before'")
        let before = try window.wait("what is there before") {
            $0.lines.contains("here before") && $0.lines.last { !$0.isEmpty } == "$"
        }
        let look = try window.styledPicture()
        let used = before.lines.lastIndex { !$0.isEmpty } ?? 0
        try window.open()
        try window.press("2", "j", "Enter")
        try window.wait(for: "gaps/")
        try window.press("Q")
        let after = try window.waitForShell()
        #expect(after.lines[..<used] == before.lines[..<used])
        #expect(after.lines[used...].filter { !$0.isEmpty } == ["$ sherpa -C dossier", "$"])
        #expect(after.isCursorVisible)
        let lookBefore = look.lines[..<used]
        #expect(try window.styledPicture().lines[..<used] == lookBefore)
        try window.run("echo status=$?; stty -a > after; echo written")
        try window.wait("the modes") { $0.lines.contains("written") }
        #expect(try window.picture().lines.contains("status=0"))
        #expect(try home.read("after") == home.read("before"))
        // Left on, they would be typed into programs that know no brackets.
        #expect(String(decoding: try window.sent(), as: UTF8.self).contains("\u{1b}[?2004l"))
    }
}
