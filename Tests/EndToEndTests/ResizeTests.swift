import Testing
import Waiting

/// A window that changes its size under the program.
@Suite(.waits) struct ResizeTests {
    private static let sizes = [(120, 40), (40, 10), (20, 5), (1, 1), (200, 50), (2, 30), (100, 2), (72, 18), (80, 24)]

    @Test func theBoardIsRightAtEverySize() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.open()
        for (columns, rows) in ResizeTests.sizes {
            try window.resize(columns: columns, rows: rows)
            let expected = try home.board(columns: columns, rows: rows)
            // Curses leaves the last cell of a terminal of one column blank: a character there could scroll it.
            try window.wait("the board at \(columns)x\(rows)") {
                ($0.columns, $0.rows) == (columns, rows) && ($0.lines == expected || columns == 1)
            }
        }
        try window.press("q")
        try window.waitForShell()
    }

    @Test func itOpensInAWindowOfOneCell() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.resize(columns: 1, rows: 1)
        try window.run("sherpa -C dossier")
        try window.wait("the full screen") { $0.isAlternate }
        try window.press("j", "Tab")
        try window.resize(columns: 80, rows: 24)
        try window.wait("the board with the gaps in focus") {
            $0.text.contains("SoftBank data centre") && $0.text.contains("▌[")
        }
    }

    @Test(arguments: [["Enter"], ["?"], ["/", "s", "o"], ["c"], ["M"], ["i"]])
    func whatIsOpenStaysOpenThroughTheSmallestWindow(keys: [String]) throws {
        let window = try TerminalWindow(in: .withSample())
        let board = try window.open()
        for key in keys { try window.press(key) }
        try window.wait("what the keys open") { $0.lines != board.lines }
        let open = try window.settledPicture()
        for (columns, rows) in [(20, 5), (1, 1), (120, 40)] {
            try window.resize(columns: columns, rows: rows)
            try window.wait("a window of \(columns)x\(rows)") { $0.columns == columns && $0.rows == rows }
        }
        try window.wait("a picture") { !$0.status.isEmpty }
        try window.resize(columns: 80, rows: 24)
        try window.wait("what was open at 80x24") { $0.lines == open.lines }
    }
}
