import Foundation
import PtyProgram
import Scratch
import Testing
import Waiting

/// The real terminal, seen from its other end.
@Suite(.waits) struct CursesTerminalTests {
    private let enter = "\u{1b}[?1049h"
    private let leave = "\u{1b}[?1049l"
    private let bracketsOn = "\u{1b}[?2004h"
    private let bracketsOff = "\u{1b}[?2004l"

    /// The parameters of all the sequences that set looks.
    private func looks(_ text: String) -> Set<String> {
        Set(text.matches(of: /\u{1b}\[([0-9;]*)m/).map { String($0.1) })
    }

    private func hasColours(_ text: String) -> Bool {
        looks(text).contains {
            $0.split(separator: ";").contains { Int($0).map { (30...49).contains($0) || $0 >= 90 } ?? true }
        }
    }

    @Test func theFirstScreenIsSmallAndLeavingRestoresTheTerminal() throws {
        let program = try PtyProgram(columns: 120, rows: 40)
        let first = try program.wait(for: "ready")
        #expect(first.count <= 6000)
        #expect(program.text.contains(enter) && program.text.contains(bracketsOn) && program.text.contains("38 日米投資"))
        #expect(program.modes != program.modesBefore)
        program.type("q")
        #expect(try program.end() == 0)
        #expect(program.modes == program.modesBefore)
        #expect(program.text.contains(leave) && program.text.contains(bracketsOff))
    }

    @Test func movingAMarkerSendsLittle() throws {
        let program = try PtyProgram(columns: 120, rows: 40)
        try program.wait(for: "ready")
        program.type("j")
        try program.wait(for: "key j")
        for _ in 0..<10 {
            program.type("j")
            #expect(try program.wait(for: ">").count <= 40)
        }
    }

    @Test func aPasteOfFourKilobytesIsOneEvent() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.type("\u{1b}[200~" + String(repeating: "q!j\r", count: 1024) + "\u{1b}[201~")
        try program.wait(for: "paste of 4096 bytes, 1025 lines")
        program.type("q")
        #expect(try program.end() == 0)
    }

    @Test func escapeArrowsAndCharactersAreTold() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        for (bytes, shown) in [("\u{1b}", "<Esc>"), ("\u{1b}[Z", "<S-Tab>"), ("\u{3}", "<C-c>"), ("日", "日"), ("ｑ", "")]
        {
            program.type(bytes)
            if !shown.isEmpty { try program.wait(for: shown) }
        }
        #expect(try program.end() == 0)
    }

    @Test(arguments: ["]", "P", "X", "^", "_", "[<0;", "[M"]) func whatDoesNotEndLeavesItHearing(opening: String) throws
    {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        // In one packet with a key; a sequence, unlike a string, waits for any letter or control.
        program.type("\u{1b}\(opening)" + (opening.hasPrefix("[") ? "\u{3}" : "j"))
        try program.wait(for: opening.hasPrefix("[") ? "key <C-c>" : "key j")
        program.type("\u{1b}\(opening)0")
        program.resize(columns: 60, rows: 6)
        try program.wait(for: "─ 60x6 ─┐")
        program.type("\u{3}")
        try program.wait(for: "<C-c>")
        program.type("q")
        #expect(try program.end() == 0)
    }

    @Test func aTornPasteIsTextAfterASecond() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.type("\u{1b}[200~qqq")
        program.resize(columns: 60, rows: 6)
        try program.wait(for: "paste of 3 bytes")
        #expect(program.text.contains("─ 60x6 ─┐"))
        program.type("j")
        try program.wait(for: "key j")
        program.type("q\u{1b}[201~")
        try program.wait(for: "paste of 1 bytes")
        program.type("q")
        #expect(try program.end() == 0)
    }

    @Test func anySizeWillDo() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        for (columns, rows) in [(1, 1), (2, 2), (1, 30), (200, 1), (3, 3)] as [(UInt16, UInt16)] {
            program.resize(columns: columns, rows: rows)
            program.type("j")
        }
        program.resize(columns: 60, rows: 6)
        try program.wait(for: "─ 60x6 ─┐")
        program.type("q")
        #expect(try program.end() == 0)
    }

    @Test func anEarlySizeOfOneCellWillDo() throws {
        let program = try PtyProgram(columns: 1, rows: 1)
        try program.wait(for: bracketsOn)
        program.resize(columns: 40, rows: 5)
        try program.wait(for: "resize 40x5")
    }

    @Test func aLostTerminalEndsTheProgram() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.hangUp()
        #expect(try program.end() == 129)
    }

    @Test func signalsAreEvents() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.signal(SIGINT)
        try program.wait(for: "interrupt")
        program.signal(SIGSTOP)
        program.signal(SIGCONT)
        try program.wait(for: "resumed")
        program.signal(SIGTERM)
        #expect(try program.end() == 143)
        #expect(program.modes == program.modesBefore && program.text.contains(leave))
    }

    @Test func aHangUpSignalOnALivingTerminalRestoresIt() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.signal(SIGHUP)
        #expect(try program.end() == 129)
        #expect(program.modes == program.modesBefore && program.text.contains(leave))
    }

    @Test func aCrashRestoresTheTerminal() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.type("!")
        #expect([-SIGILL, -SIGTRAP].contains(try program.end()))
        #expect(program.modes == program.modesBefore)
        #expect(program.text.contains(leave) && program.text.contains(bracketsOff))
    }

    @Test func anotherProgramMayHaveTheTerminal() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.type("e")
        let shown = String(decoding: try program.wait(for: "resumed"), as: UTF8.self)
        let order = [bracketsOff, leave, "lent", enter, "日米投資"].compactMap { shown.firstRange(of: $0)?.lowerBound }
        #expect(order.count == 5 && order == order.sorted())
        #expect(shown.contains(bracketsOn))
        // A Control-C that is typed before the next picture is a key already, and no signal that ends the program.
        #expect(!shown.contains("still the shell's"))
    }

    @Test func outputThatWasStoppedAtTheOtherProgramGoesOn() throws {
        let program = try PtyProgram()
        try program.wait(for: "ready")
        program.type("w")
        try program.wait(for: "waiting")
        // Control-S, which the terminal takes for itself while another program has it.
        program.type("\u{13}\r")
        try program.wait(for: "resumed")
        program.type("j")
        try program.wait(for: "key j")
    }

    @Test func suspendingGivesTheShellItsTerminal() throws {
        let shell = try PtyProgram(["/bin/bash", "--norc", "--noprofile", "-i"], variables: ["PS1": "$ "])
        try shell.wait(for: "$ ")
        shell.type("\(PtyProgram.probe)\r")
        try shell.wait(for: "ready")
        shell.type("\u{1a}")
        let stopped = String(decoding: try shell.wait(for: "Stopped"), as: UTF8.self)
        #expect(stopped.contains(leave) && stopped.contains(bracketsOff))
        shell.type("echo $((6 * 7))\r")
        try shell.wait(for: "42")
        shell.type("fg\r")
        let resumed = String(decoding: try shell.wait(for: "resumed"), as: UTF8.self)
        #expect(resumed.contains(enter) && resumed.contains("日米投資") && resumed.contains(bracketsOn))
        shell.type("j")
        try shell.wait(for: "key j")
        shell.type("q")
        try shell.wait(for: "$ ")
        shell.type("exit 7\r")
        #expect(try shell.end() == 7)
    }

    @Test func noColourMeansNone() throws {
        let program = try PtyProgram(variables: ["NO_COLOR": "1"])
        try program.wait(for: "ready")
        program.type("t")
        try program.wait(for: "key t")
        #expect(!hasColours(program.text))
        #expect(looks(program.text).contains("0;1"))
    }

    @Test func aTerminalWithoutColoursGetsNone() throws {
        let program = try PtyProgram(variables: ["TERM": "vt100"])
        try program.wait(for: "ready")
        #expect(!hasColours(program.text) && !program.text.contains(enter))
    }

    /// Sixteen colours, as terminals have them that ncurses-term describes.
    private let sixteen = #"""
        probe-16|sixteen colours, colors#16, pairs#256,
            setab=\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
            setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm, use=xterm,

        """#

    @Test(arguments: [("xterm", 8), ("probe-16", 16), ("xterm-256color", 256), ("linux", 8), ("screen", 8)])
    func coloursFitTheTerminal(type: String, colours: Int) throws {
        let folder = URL(filePath: Scratch.place(for: "terminfo"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "source")
        try Data(sixteen.utf8).write(to: source)
        #expect(try PtyProgram(["/usr/bin/tic", "-o", folder.path, source.path]).end() == 0)
        let program = try PtyProgram(variables: ["TERM": type, "TERMINFO_DIRS": "\(folder.path):"])
        try program.wait(for: "ready")
        program.type("t")
        try program.wait(for: "key t")
        let numbers = looks(program.text).flatMap { $0.split(separator: ";").compactMap { Int($0) } }
        #expect(numbers.contains { (30...37).contains($0) || (90...97).contains($0) })
        #expect(numbers.contains(38) == (colours == 256))
        #expect(colours > 8 || !numbers.contains { $0 >= 90 })
    }

    @Test func withoutUTF8EverythingIsASCII() throws {
        let program = try PtyProgram(variables: ["LC_ALL": "C"])
        try program.wait(for: "ready")
        #expect(program.output.allSatisfy { $0 < 0x80 })
        #expect(program.text.contains("+ Probe ???? ---"))
    }

    @Test func anUnsetLocaleIsTakenForUTF8() throws {
        let program = try PtyProgram(variables: ["LC_ALL": ""])
        try program.wait(for: "ready")
        #expect(program.text.contains("┌ Probe 日本 ──"))
    }

    @Test func anUnknownTypeIsDrawnAsXtermWithANotice() throws {
        let program = try PtyProgram(variables: ["TERM": "no-such-terminal"])
        try program.wait(for: "TERM 'no-such-terminal' is not known here")
        program.type("q")
        #expect(try program.end() == 0)
    }

    @Test(arguments: ["dumb", "", "unknown"]) func aDumbTerminalIsAFailureInWords(type: String) throws {
        let program = try PtyProgram(variables: ["TERM": type])
        #expect(try program.end() == 2)
        #expect(program.text.contains("failed: TERM") && !program.output.contains(0x1b))
        #expect(program.modes == program.modesBefore)
    }

    @Test func aPipeIsNoTerminal() throws {
        let program = try PtyProgram(["/bin/sh", "-c", "\(PtyProgram.probe) | cat"])
        #expect(try program.end() == 0)
        #expect(program.text.contains("failed: standard input and output are not both a terminal"))
    }
}
