import Chance
import Screen
import Testing

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
    /// What the bytes give when nothing follows in time.
    private func events(_ text: String) -> [Event] {
        var decoded = Decoded()
        decoded.receive(text)
        decoded.pause(5000)
        return decoded.events
    }

    @Test(arguments: [
        ("j", Key.character("j")), ("日", .character("日")), (" ", .character(" ")), ("\r", .enter), ("\n", .enter),
        ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace), ("\0", .control("@")), ("\u{c}", .control("l")),
        ("\u{1b}", .escape), ("\u{1b}x", .alt("x")), ("\u{1b}é", .alt("é")), ("\u{1b}P", .alt("P")),
        ("\u{1b}O", .alt("O")),
        ("\u{1b}[A", .up), ("\u{1b}OB", .down), ("\u{1b}[1;5C", .right), ("\u{1b}[Z", .backTab), ("\u{1b}[3~", .delete),
        ("\u{1b}[7~", .home), ("\u{1b}[5;2~", .pageUp), ("\u{1b}OP", .function(1)), ("\u{1b}[[E", .function(5)),
        ("\u{1b}[24~", .function(12)), ("\u{1b}OM", .enter),
    ])
    func oneKey(bytes: String, key: Key) {
        #expect(events(bytes) == [.key(key)])
    }

    @Test(arguments: [
        "\u{1b}[I", "\u{1b}[?62;c", "\u{1b}[99~", "\u{1b}[<0;3;4m", "\u{1b}]11;rgb:0/0/0\u{7}", "\u{1b}P1$r q\u{1b}\\",
        "\u{1b}[", "\u{1b}[1;", "\u{9b}", "\u{85}",
    ])
    func whatIsNoKeyRunsNone(bytes: String) {
        #expect(events(bytes) == [])
    }

    @Test func keysInOneBurst() {
        #expect(
            events("j\u{1b}[B\u{1b}\u{1b}[Aq")
                == [.key(.character("j")), .key(.down), .key(.escape), .key(.up), .key(.character("q"))])
        #expect(events("\u{1b}\r") == [.key(.escape), .key(.enter)])
    }

    @Test func wrongBytesAreSkippedAlone() {
        let text = [0xff, 0x6a, 0xc3, 0x6b, 0xe3, 0x9b, 0x6c, 0xed, 0xa0, 0x80, 0x6d] as [UInt8]
        #expect(Decoded.events(text) == "jklm".map { .key(.character($0)) })
    }

    /// As xterm (modifyOtherKeys) and kitty send keys, where another program has left that on.
    @Test(arguments: [
        ("\u{1b}[13u", Key.enter), ("\u{1b}[27u", .escape), ("\u{1b}[9u", .tab), ("\u{1b}[9;2u", .backTab),
        ("\u{1b}[127u", .backspace), ("\u{1b}[13;2u", .enter), ("\u{1b}[27;2;13~", .enter),
        ("\u{1b}[106u", .character("j")),
        ("\u{1b}[106;2u", .character("J")), ("\u{1b}[106:74;2u", .character("J")), ("\u{1b}[49;2;33u", .character("!")),
        ("\u{1b}[49:33;2u", .character("!")), ("\u{1b}[99;5u", .control("c")), ("\u{1b}[27;5;99~", .control("c")),
        ("\u{1b}[105;5u", .tab), ("\u{1b}[32;5u", .control("@")), ("\u{1b}[106;3u", .alt("j")),
        ("\u{1b}[106;4u", .alt("J")),
        ("\u{1b}[106;65u", .character("j")), ("\u{1b}[106;1:2u", .character("j")), ("\u{1b}[12354u", .character("あ")),
        ("\u{1b}[57400u", .character("1")), ("\u{1b}[57414u", .enter), ("\u{1b}[57419;5u", .up),
        ("\u{1b}[57376u", .function(13)),
        ("\u{1b}[1;2A", .up), ("\u{1b}[1;2:2A", .up), ("\u{1b}[1;2R", .function(3)), ("\u{1b}[R", .function(3)),
    ])
    func aKeyByItsNumber(bytes: String, key: Key) {
        #expect(events(bytes) == [.key(key)])
    }

    @Test func aPasteIsOneEventAndNoKey() {
        let text = String(repeating: "jq\u{1b}[A!日本\r\n", count: 300)
        let expected = text.replacing("\r\n", with: "\n")
        #expect(events("\u{1b}[200~\(text)\u{1b}[201~k") == [.paste(expected), .key(.character("k"))])
        #expect(events("\u{1b}[200~a\rb\n\rc\u{1b}[201~") == [.paste("a\nb\n\nc")])
        #expect(events("\u{1b}[200~\u{1b}[201~") == [.paste("")])
    }

    @Test func aLongPasteIsBounded() {
        let text = String(repeating: "x", count: PastedText.most + 5000)
        #expect(
            events("\u{1b}[200~\(text)\u{1b}[201~q") == [
                .paste(String(repeating: "x", count: PastedText.most)), .key(.character("q")),
            ])
    }

    @Test func bytesMayBeCutAnywhere() {
        let whole = Array("日j\u{1b}[B\u{1b}Oa\u{1b}xé\u{1b}[200~日本\r\nq\u{1b}[2\u{1b}[201~😀\u{1b}]0;t\u{1b}\\k".utf8)
        let expected = Decoded.events(whole)
        var random = SeededGenerator(for: "bytesMayBeCutAnywhere")
        for _ in 0..<500 {
            var decoded = Decoded()
            var rest = whole[...]
            var cuts: [Int] = []
            while !rest.isEmpty {
                let count = random.number(1...min(5, rest.count))
                decoded.receive(Array(rest.prefix(count)))
                rest.removeFirst(count)
                cuts.append(count)
            }
            #expect(decoded.events == expected, "pieces of \(cuts)")
        }
    }

    @Test func anyBytesGiveEventsAndLeaveTheDecoderUsable() {
        var random = SeededGenerator(for: "anyBytesGiveEventsAndLeaveTheDecoderUsable")
        for _ in 0..<2000 {
            var decoded = Decoded()
            let bytes = (0..<random.number(0...60)).map { _ in
                random.pick([0x1b, 0x5b, 0x4f, 0x5d, 0x7e, 0x32, 0x30, UInt8.random(in: 0...255, using: &random)])
            }
            decoded.receive(bytes)
            for case .key(.character(let character)) in decoded.take() {
                #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(bytes)")
            }
            // A second heals strings and pastes, and Control-C what is left of a sequence.
            decoded.pause(1100)
            _ = decoded.take()
            decoded.receive("\u{3}j")
            #expect(decoded.events.suffix(2) == [.key(.control("c")), .key(.character("j"))], "\(bytes)")
        }
    }
}
