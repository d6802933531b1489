import Foundation
import Testing
import Waiting

/// What goes through a slow link. The numbers of bytes are the same on every machine.
@Suite(.waits) struct TrafficTests {
    @Test func theFirstScreenAndAMoveAreSmall() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home, columns: 120, rows: 40, type: "xterm-256color")
        try window.run("clear")
        try window.wait { $0.lines.first == "$" && $0.lines[1].isEmpty }
        let start = try window.sent().count
        try window.open()
        // Fewer than the characters on it would not be the screen.
        let first = try window.sent().count - start
        #expect((2000...6000).contains(first))

        try window.press("2")
        try window.wait(for: "▌[")
        var sent = try window.sent().count
        // Seven moves down that do not scroll.
        for _ in 0..<7 {
            let before = try window.picture()
            try window.press("Down")
            try window.wait("the marker") { $0.lines != before.lines }
            let now = try window.sent().count
            #expect((1...250).contains(now - sent))
            sent = now
        }
        // Waiting sends nothing.
        usleep(500_000)
        #expect(try window.sent().count == sent)
    }
}
