import Foundation
import Testing
import Waiting

/// Lines that belong to no single field outlast a killed program, and what cannot be kept is told where it is typed.
@Suite(.waits) struct LostLinesTests {
    /// What is typed, and what the next start shows in its last line.
    static let lines: [(keys: [String], words: String, shown: String)] = [
        (["2", "Space", "Space", "o"], "METI", "owner of 2 marked: METI"),
        (["2", "f"], "status=op", "filter gaps: status=op"),
        (["1", "v", "+", "Enter"], "12", "Tokyo revenue of SoftBank data centre: 12"),
    ]

    private func drafts(_ home: Home) -> [String] {
        let state = "\(home.path)/.local/state/sherpa/dossiers"
        return (FileManager.default.subpaths(atPath: state) ?? []).filter { $0.hasSuffix(".draft") }
            .compactMap { try? String(contentsOfFile: "\(state)/\($0)", encoding: .utf8) }
    }

    private func wait(_ what: String, until isThere: () -> Bool) throws {
        for _ in 0..<500 where !isThere() { usleep(20_000) }
        try #require(isThere(), "\(what) does not come")
    }

    @Test(arguments: lines) func theyAreOfferedAtTheNextStart(keys: [String], words: String, shown: String) throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.open("echo $$ > process; exec sherpa -C dossier")
        for key in keys { try window.press(key) }
        try window.type(words)
        try window.wait(for: words)
        try wait("the draft") { drafts(home).contains { $0.contains(words) } }
        kill(try #require(pid_t(try home.read("process").lines.joined())), SIGKILL)
        let next = try TerminalWindow(in: home)
        try next.run("sherpa -C dossier")
        try next.wait("what was typed") { $0.isAlternate && $0.status.contains(shown) }
        // Dropped by the person, it does not come again.
        try next.press("Escape")
        try next.wait("the end of it") { !$0.status.contains(shown) }
        try wait("the draft's end") { !drafts(home).contains { $0.contains("typed: \(words)") } }
    }

    /// A file in the way stands for whatever keeps the drafts from the disk.
    @Test func whatCannotBeKeptIsToldUntilItIs() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        // The state folder is there from the first draft on.
        try window.open()
        try window.press("2", "o")
        try window.type("x")
        try wait("the draft") { drafts(home).count == 1 }
        try window.press("Escape")
        try window.wait(for: "nothing changed")
        try window.press("Q")
        try window.waitForShell()
        let state = "\(home.path)/.local/state/sherpa/dossiers"
        let names = try FileManager.default.contentsOfDirectory(atPath: state)
        let folder = "\(state)/\(try #require(names.first))/drafts"
        try FileManager.default.removeItem(atPath: folder)
        try Data().write(to: URL(filePath: folder))

        try window.open()
        try window.press("2", "o")
        try window.type("OFFICE")
        try window.wait(for: " not kept: ")
        // In every other line, too, for as long as it is so.
        try window.press("Escape")
        try window.wait(for: "nothing changed")
        try window.press("e", "Enter")
        try window.wait(for: " not kept: ")
        try window.type("words")
        try FileManager.default.removeItem(atPath: folder)
        try window.wait { !$0.text.contains(" not kept: ") }
        try wait("the draft") { drafts(home).contains { $0.contains("words") } }
    }
}
