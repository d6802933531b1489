import Foundation
import Testing
import Waiting

/// Whatever is in a file, it does not command the terminal.
@Suite(.waits) struct HostileTextTests {
    /// As `printf` writes them, and as they are shown: a window title, a clear screen, the same in one character and in
    /// one byte that is no UTF-8, a bidi override and its end.
    private static let commands = [
        (#"\033]0;owned\007"#, #"\x1b]0;owned\x07"#), (#"\033[2J"#, #"\x1b[2J"#), (#"\302\2332J"#, #"\x9b2J"#),
        (#"\2332J"#, "\u{fffd}2J"), (#"\342\200\256txt.\342\200\254"#, #"\u202etxt.\u202c"#),
    ]

    private static let forbidden: [[UInt8]] = [
        Array("\u{1b}]0;".utf8), Array("\u{9b}".utf8), Array("\u{202e}".utf8), Array("\u{202c}".utf8),
    ]

    /// The characters themselves between plain words of a title, which may make it a broken record, and of its text.
    @Test(arguments: commands) func charactersInAFileAreShownAsEscapes(command: String, shown: String) throws {
        let title = try open("printf -- '---\\ntitle: Calm %b water\\nstage: shortlisted\\n---\\n' '\(command)'")
        #expect(title.page.text.contains("Calm \(shown) water"), "\(title.page.text)")
        let text = try open(
            "printf -- '---\\ntitle: Calm water\\nstage: shortlisted\\n---\\nDeep %b sea\\n' '\(command)'")
        #expect(text.page.text.contains("Deep \(shown) sea"), "\(text.page.text)")
    }

    /// The characters as the format writes them, so that the record is whole.
    @Test(arguments: [#"\e]0;owned\a"#, #"\e[2J"#, #"\x9b2J"#, #"\u202Etxt.\u202C"#, #"\u200b\ufeff\U000E0041"#])
    func charactersWrittenAsEscapesAreShownAsSuch(command: String) throws {
        let (board, page) = try open("printf '%s\\n' --- 'title: \"Calm \(command) water\"' 'stage: shortlisted' ---")
        #expect(board.text.contains(#"Calm \"#))
        #expect(page.lines.first?.contains(#"Calm \"#) == true)
    }

    /// Opens a dossier with this record among others, looks at it in every place that shows it, and leaves.
    @discardableResult
    private func open(_ command: String) throws -> (board: TerminalWindow.Picture, page: TerminalWindow.Picture) {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        let title = try window.title()
        try window.run("\(command) > dossier/projects/a-calm-one.md; clear")
        try window.wait { $0.lines.first == "$" }
        let start = try window.sent().count
        let board = try window.open()
        #expect(board.text.contains("SoftBank data centre"))
        try window.press("g", "/")
        try window.type("calm")
        try window.wait(for: "found")
        try window.press("Enter", "Enter")
        try window.wait(for: "projects/a-calm-one.md")
        let page = try window.settledPicture()
        try window.press("C-l", "M")
        try window.wait(for: "Messages")
        try window.press("q", "q", "i")
        try window.wait(for: "dossier.md")
        try window.press("Q")
        try window.waitForShell()
        let sent = try window.sent()[start...]
        for bytes in HostileTextTests.forbidden { #expect(sent.firstRange(of: bytes) == nil, "\(bytes)") }
        #expect(String(validating: sent, as: UTF8.self) != nil)
        #expect(try window.title() == title)
        return (board, page)
    }
}
