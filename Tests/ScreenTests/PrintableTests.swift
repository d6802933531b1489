import Chance
import Testing

@testable import Screen

@Suite struct PrintableTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("東京 – Washington", "東京 – Washington"), ("\u{1b}[31m", #"\x1b[31m"#),
        ("a\tb\n", #"a\x09b\x0a"#), ("\u{7f}\u{9b}", #"\x7f\x9b"#), ("\u{202e}abc\u{2066}", #"\u202eabc\u2066"#),
        ("zero\u{200b}width\u{feff}", #"zero\u200bwidth\ufeff"#), ("\u{2028}", #"\u2028"#),
        ("\u{e0041}", #"\U000e0041"#),
        ("\u{e000}", #"\ue000"#), ("\u{301}x", #"\u0301x"#), ("\u{61c}", #"\u061c"#), ("\u{ad}", #"\xad"#),
        ("x\u{301}\u{302}\u{303}\u{304}\u{305}", #"x́̂̃̄\u0305"#), ("\r\n", #"\x0d\x0a"#),
    ])
    func shown(text: String, expected: String) {
        #expect(Array(Printable.text(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func nothingThatCommandsOrHidesLeavesTheGate() {
        var generator = SeededGenerator(for: "nothingThatCommandsOrHidesLeavesTheGate")
        for _ in 0..<5000 {
            let shown = Printable.text(generator.text(upTo: 40))
            for scalar in shown.unicodeScalars {
                let isRefused: Bool =
                    switch scalar.properties.generalCategory {
                    // Between letters of some scripts a joiner is a letter's form (JoinerTests).
                    case .format: !(0x200c...0x200d).contains(scalar.value)
                    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
                    default: false
                    }
                #expect(!isRefused, "U+\(String(scalar.value, radix: 16)), seed \(generator.seed)")
            }
            #expect(Printable.text(shown) == shown, "seed \(generator.seed)")
        }
    }

    @Test func everyControlAndBidiScalarIsEscapedOnItsOwn() {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x1f, 0x7f...0x9f, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x2069, 0xfeff...0xfeff,
            0xe0000...0xe007f,
        ]
        for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
            let shown = Printable.text("a" + String(scalar))
            #expect(shown.hasPrefix("a\\"), "U+\(String(scalar.value, radix: 16))")
            #expect(Printable.isPlain(shown))
        }
    }
}
