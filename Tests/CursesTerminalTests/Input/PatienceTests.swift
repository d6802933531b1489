import Screen
import Testing
import Waiting

@testable import CursesTerminal

/// What looks like the beginning of something longer, and is not: the person is heard in time.
@Suite(.waits) struct PatienceTests {
    private static let openings = "]PX^_"
    private func keys(_ text: String) -> [Event] { text.map { .key(.character($0)) } }
    private func alt(_ character: Character) -> Event { .key(.alt(character)) }

    @Test(arguments: openings) func aStringThatDoesNotEndIsKeys(opening: Character) {
        var decoded = Decoded()
        decoded.receive("\u{1b}\(opening)j")
        #expect(decoded.events == [])
        decoded.pause(99)
        #expect(decoded.events == [])
        decoded.pause(1)
        #expect(decoded.take() == [alt(opening)] + keys("j"))
        decoded.receive("k")
        #expect(decoded.events == keys("k"))
    }

    @Test(arguments: openings) func aHeldKeyIsHeardWithinASecond(opening: Character) {
        var decoded = Decoded()
        decoded.receive("\u{1b}\(opening)")
        for _ in 0..<60 {
            decoded.receive("j")
            decoded.pause(33)
        }
        #expect(decoded.events.count > 55 && decoded.events.first == alt(opening))
    }

    @Test(arguments: openings) func whatNoStringHoldsEndsIt(opening: Character) {
        for (typed, event) in [
            ("\u{3}", .key(.control("c"))), ("\u{7f}", .key(.backspace)), ("\u{0}", .key(.control("@"))),
            ("\u{1b}[A", .key(.up)), ("\u{1b}[201~", nil), ("\u{1b}[200~q\u{1b}[201~", .paste("q")),
        ] as [(String, Event?)] {
            #expect(
                Decoded.events(Array("\u{1b}\(opening)j\(typed)".utf8))
                    == [alt(opening)] + keys("j") + [event].compactMap(\.self), "\(typed.debugDescription)")
        }
    }

    @Test func aStringThatComesSlowlyIsStillOne() {
        var decoded = Decoded()
        for byte in "\u{1b}]11;rgb:0000/0000/0000\u{7}".utf8 {
            decoded.receive([byte])
            decoded.pause(30)
        }
        decoded.pause(1000)
        #expect(decoded.events == [])
    }

    @Test func aLongStringIsBoundedAndNeverKeys() {
        let long = String(repeating: "q", count: 3 * KeyDecoder.longest)
        for end in ["\u{7}", "\u{1b}\\", "\u{3}", ""] {
            var decoded = Decoded()
            decoded.receive("\u{1b}]52;c;\(long)")
            for _ in 0..<40 {
                decoded.pause(60)
                decoded.receive(long)
            }
            decoded.receive(end)
            if end.isEmpty { decoded.pause(100) }
            decoded.receive("j")
            #expect(
                decoded.events == (end == "\u{3}" ? [.key(.control("c"))] : []) + keys("j"), "\(end.debugDescription)")
        }
    }

    @Test func aStringOf8BitsWasNotTyped() {
        for opening in [0x90, 0x98, 0x9d, 0x9e, 0x9f] as [UInt8] {
            var decoded = Decoded()
            decoded.receive([opening, 0x6a])
            decoded.pause(100)
            #expect(decoded.events == keys("j"))
        }
    }

    // MARK: pastes

    @Test func aPasteWithoutEndEndsAfterASecondOfSilence() {
        var decoded = Decoded()
        decoded.receive("\u{1b}[200~one\rtwo")
        decoded.pause(900)
        decoded.receive(" three\u{1b}[20")
        decoded.pause(999)
        #expect(decoded.events == [])
        decoded.pause(1)
        #expect(decoded.take() == [.paste("one\ntwo three\u{1b}[20")])
        decoded.receive("j")
        #expect(decoded.events == keys("j"))
    }

    @Test func controlCAloneEndsATornPaste() {
        var decoded = Decoded()
        decoded.receive("\u{1b}[200~a\u{3}b")
        decoded.receive("\u{3}")
        #expect(decoded.events == [])
        decoded.pause(100)
        decoded.receive("\u{3}")
        #expect(decoded.events == [.paste("a\u{3}b\u{3}"), .key(.control("c"))])
    }

    @Test func theRestOfATornPasteIsNoKeys() {
        var decoded = Decoded()
        decoded.receive("\u{1b}[200~one")
        decoded.pause(3000)
        #expect(decoded.take() == [.paste("one")])
        // Keys are heard meanwhile.
        decoded.receive("j")
        decoded.pause(3000)
        #expect(decoded.take() == keys("j"))
        let rest = String(repeating: "q", count: 200)
        decoded.receive(rest)
        decoded.receive("Q\u{1b}[201~k")
        #expect(decoded.take() == [.paste(rest + "Q")] + keys("k"))
        // With its end mark it is known in any length, and only once.
        decoded.receive("\u{1b}[200~one")
        decoded.pause(3000)
        decoded.receive("two\u{1b}[201~j")
        #expect(decoded.take() == [.paste("one"), .paste("two")] + keys("j"))
        decoded.receive(rest)
        #expect(decoded.take() == keys(rest))
    }

    @Test func anotherPasteIsNotTheRestOfATornOne() {
        var decoded = Decoded()
        decoded.receive("\u{1b}[200~one")
        decoded.pause(3000)
        decoded.receive("jk\u{1b}[200~two\u{1b}[201~")
        #expect(decoded.events == [.paste("one")] + keys("jk") + [.paste("two")])
    }
}
