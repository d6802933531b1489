import Screen
import Testing

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        // The article's example:
        var surface = Surface(size: Size(columns: 16, rows: 2))
        // In columns, not in characters; what does not fit ends with an ellipsis, and no wide character is cut in two.
        surface.put("日米投資 strategic", at: Point(column: 1, row: 0), style: Style(.header), width: 12)
        surface.put("red \u{1b}[31m", at: Point(column: 1, row: 1))
        var terminal = HeadlessTerminal(size: surface.size, script: [[.key(.enter)]])
        terminal.present(surface, theme: .fallback)
        #expect(terminal.surface?.lines == [" 日米投資 st…", " red \\x1b[31m"])
        #expect(terminal.readEvents() == [.key(.enter)])
        // End of it.
    }
}
