import Foundation
import PtyProgram
import Screen
import Testing
import Waiting

@testable import CursesTerminal

/// What terminals report of the mouse, and what of it is taken.
@Suite struct MouseTests {
    private func point(_ column: Int, _ row: Int) -> Point { Point(column: column, row: row) }

    @Test func pressesAndTheWheelAreTold() {
        var mouse = Decoded(takesMouse: true)
        mouse.receive("\u{1b}[<0;5;6M\u{1b}[<0;5;6m\u{1b}[<65;80;24M\u{1b}[<64;1;1M")
        #expect(
            mouse.take() == [
                .mouse(Mouse(.press, at: point(4, 5))), .mouse(Mouse(.wheelDown, at: point(79, 23))),
                .mouse(Mouse(.wheelUp, at: point(0, 0))),
            ])
    }

    @Test func asSecondPressIsSoonAndOnTheSameCell() {
        var mouse = Decoded(takesMouse: true)
        func acts(_ pauses: [Int64], _ columns: [Int]) -> [Mouse.Act] {
            for (pause, column) in zip(pauses, columns) {
                mouse.pause(pause)
                mouse.receive("\u{1b}[<0;\(column);6M\u{1b}[<0;\(column);6m")
            }
            return mouse.take().map { if case .mouse(let mouse) = $0 { mouse.act } else { .wheelUp } }
        }
        #expect(acts([0, 100, 100, 100], [5, 5, 5, 5]) == [.press, .secondPress, .press, .secondPress])
        #expect(acts([1000, 501], [5, 5]) == [.press, .press])
        #expect(acts([1000, 100], [5, 6]) == [.press, .press])
    }

    /// Other buttons, motion, keys held along, places on no screen, and what is torn or damaged.
    @Test(arguments: [
        "[<1;5;6M", "[<2;5;6M", "[<32;5;6M", "[<35;5;6M", "[<4;5;6M", "[<16;5;6M", "[<66;5;6M", "[<128;5;6M",
        "[<0;0;6M", "[<0;5;0M", "[<0;99999;6M", "[<0;5;99999999999999999999M", "[<0;5M", "[<0;5;6;7M", "[<;;M", "[<M",
        "[<0;5:1;6:2:3$M", "[0;5;6M", "[32;5;6M", "[M !\"", "[<-1;5;6M", "[<0;5;6t",
    ]) func theRestMeansNothing(sequence: String) {
        var mouse = Decoded(takesMouse: true)
        mouse.receive("\u{1b}\(sequence)j")
        mouse.pause(2000)
        #expect(mouse.take() == [.key(.character("j"))], "\(sequence)")
    }

    @Test func aReportCutAnywhereIsWhole() {
        let bytes = Array("\u{1b}[<0;12;34M".utf8)
        for cut in 1..<bytes.count {
            var mouse = Decoded(takesMouse: true)
            mouse.receive(Array(bytes[..<cut]))
            // Escape alone is a key after a while.
            mouse.pause(cut == 1 || cut == 2 ? 5 : 300)
            mouse.receive(Array(bytes[cut...]))
            #expect(mouse.take() == [.mouse(Mouse(.press, at: point(11, 33)))], "cut at \(cut)")
        }
        // One that lost its end does not take the key behind it along.
        var torn = Decoded(takesMouse: true)
        torn.receive("\u{1b}[<0;12;3\u{3}")
        #expect(torn.take() == [.key(.control("c"))])
    }

    @Test func whoDoesNotWantItHearsNothing() {
        #expect(Decoded.events(Array("\u{1b}[<0;5;6M\u{1b}[<64;5;6Mj".utf8)) == [.key(.character("j"))])
    }
}

/// The modes of the mouse go on and off with the others of the terminal.
@Suite(.waits) struct MouseModesTests {
    private let on = "\u{1b}[?1000h\u{1b}[?1006h"
    private let off = "\u{1b}[?1000l\u{1b}[?1006l"

    private func program(_ word: String = "mouse", type: String = "xterm-256color") throws -> PtyProgram {
        try PtyProgram([PtyProgram.probe, word], variables: ["TERM": type])
    }

    @Test func theyAreOnWhileTheProgramHasTheTerminal() throws {
        let program = try program()
        try program.wait(for: "ready")
        #expect(program.text.contains(on) && !program.text.contains(off))
        program.type("\u{1b}[<0;5;6M")
        try program.wait(for: "press at 4,5")
        program.type("e")
        try program.wait(for: "resumed")
        let lent = try #require(program.text.firstRange(of: "lent"))
        #expect(program.text[..<lent.lowerBound].contains(off))
        #expect(program.text[lent.upperBound...].contains(on))
        program.type("q")
        #expect(try program.end() == 0)
        #expect(program.text.hasSuffix(off) || program.text[lent.upperBound...].contains(off))
    }

    @Test func aCrashTurnsThemOff() throws {
        let program = try program()
        try program.wait(for: "ready")
        program.type("\u{1b}[<65;5;6M")
        try program.wait(for: "wheelDown at 4,5")
        let before = program.text.count
        kill(program.process, SIGABRT)
        _ = try? program.end()
        let rest = program.text.dropFirst(before)
        #expect(rest.contains("\u{1b}[?1006l") && rest.contains("\u{1b}[?1000l"))
    }

    @Test(arguments: ["vt100", "vt220"]) func terminalsWithoutOneAreNotAsked(type: String) throws {
        let program = try program(type: type)
        try program.wait(for: "ready")
        #expect(!program.text.contains("\u{1b}[?1000h"))
        program.type("q")
        #expect(try program.end() == 0)
    }

    @Test func neitherIsAnyoneWhoDoesNotWantIt() throws {
        let program = try program("none")
        try program.wait(for: "ready")
        #expect(!program.text.contains("\u{1b}[?1000h"))
        program.type("q")
        #expect(try program.end() == 0)
    }
}
