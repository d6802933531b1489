import Testing
import Waiting

/// Copying, in a terminal that takes it.
@Suite(.waits) struct ClipboardTests {
    @Test func aCopyIsInTheTerminalsClipboard() throws {
        let window = try TerminalWindow(in: .withSample())
        try window.allowClipboard()
        let board = try window.open()
        try window.type("2y")
        try window.wait(for: "Copy of Return projections")
        try window.press("t", "Enter")
        let after = try window.wait(for: "sent to the terminal's clipboard (18 characters)")
        #expect(try window.clipboard() == "Return projections")
        // Nothing of the sequence is on the screen.
        #expect(after.lines.count == board.lines.count)
        #expect(after.lines[0] == board.lines[0] && !after.text.contains("52;c"))
    }

    @Test func severalLinesAndJapaneseArrive() throws {
        let window = try TerminalWindow(in: .withSample())
        try window.allowClipboard()
        try window.open()
        try window.type("2ym")
        try window.press("Enter")
        try window.wait(for: "sent to the terminal's clipboard")
        let text = try window.clipboard()
        #expect(text.hasPrefix("---\ntitle: Return projections\ntitle-ja: 収益見通しの算定方法\n"))
        #expect(!text.contains("fallback"))
    }
}
