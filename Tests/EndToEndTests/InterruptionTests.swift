import Foundation
import Testing
import Waiting

/// The shell, the system or a dropped link come in between.
@Suite(.waits) struct InterruptionTests {
    @Test func theShellHasItsTerminalWhileTheProgramIsStopped() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.run("stty -a > before; echo here before")
        try window.wait { $0.lines.contains("here before") }
        try window.open()
        try window.press("2", "j")
        try window.wait(for: "▌[")
        let board = try window.settledPicture()
        try window.press("C-z")
        let shell = try window.wait("the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
        #expect(shell.lines.contains("here before") && shell.isCursorVisible)
        try window.run("stty -a > stopped; echo $((6 * 7))")
        try window.wait { $0.lines.contains("42") }
        #expect(try home.read("stopped") == home.read("before"))

        try window.run("fg")
        try window.wait("the board as it was left") { $0 == board }
        try window.press("k")
        try window.wait("a key") { $0.lines != board.lines }
        try window.press("q")
        try window.waitForShell()
        try window.run("stty -a > after; echo $((7 * 9))")
        try window.wait { $0.lines.contains("63") }
        #expect(try home.read("after") == home.read("before"))
    }

    @Test func aWindowResizedWhileTheProgramIsStoppedIsFilled() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.press("C-z")
        try window.wait(for: "Stopped")
        try window.resize(columns: 100, rows: 30)
        try window.run("fg")
        let expected = try home.board(columns: 100, rows: 30)
        try window.wait("the board at 100x30") { $0.isAlternate && $0.lines == expected }
    }

    @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)])
    func aSignalEndsItAndRestoresTheTerminal(signal: Int32, status: Int) throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.run("stty -a > before; echo here before")
        try window.wait { $0.lines.contains("here before") }
        kill(try window.openAndGiveProcess(), signal)
        let shell = try window.wait(for: "status=\(status)")
        #expect(!shell.isAlternate && shell.isCursorVisible && shell.lines.contains("here before"))
        try window.run("stty -a > after; echo $((6 * 7))")
        try window.wait { $0.lines.contains("42") }
        #expect(try home.read("after") == home.read("before"))
    }

    @Test(arguments: [false, true]) func aClosedTerminalLeavesNoProcess(whileStopped: Bool) throws {
        let home = try Home.withSample()
        let before = try home.files()
        let window = try TerminalWindow(in: home)
        let process = try window.openAndGiveProcess()
        #expect(isRunning(process))
        if whileStopped {
            try window.press("C-z")
            try window.wait(for: "Stopped")
        }
        window.close()
        for _ in 0..<200 where isRunning(process) { usleep(10_000) }
        #expect(!isRunning(process))
        #expect(try home.files() == before)
    }

    @Test func aKilledTerminalLeavesNoProcess() throws {
        let window = try TerminalWindow(in: .withSample())
        let process = try window.openAndGiveProcess()
        kill(try window.server(), SIGKILL)
        for _ in 0..<200 where isRunning(process) { usleep(10_000) }
        #expect(!isRunning(process))
    }

    /// A process that has ended but was not yet asked for its status is not running.
    private func isRunning(_ process: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ") && !status.contains(") X ")
    }
}

extension TerminalWindow {
    /// Opens the board; its exit status will be printed as `status=…`.
    fileprivate func openAndGiveProcess() throws -> pid_t {
        try open("(echo $BASHPID > process; exec sherpa -C dossier); echo status=$?")
        return try #require(pid_t(try home.read("process").lines.joined()))
    }
}
