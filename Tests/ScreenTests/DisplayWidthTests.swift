import Chance
import Glibc
import Testing

@testable import Screen

@_silgen_name("wcwidth")
private func wcwidth(_ character: wchar_t) -> CInt

@Suite struct DisplayWidthTests {
    init() { TextLocale.adopt() }

    @Test func everyShownScalarHasTheWidthThatTheCLibraryTellsCurses() {
        var shown = 0
        for value in UInt32(0x20)...0x10ffff {
            guard let scalar = Unicode.Scalar(value), scalar != "\u{fe0f}" else { continue }
            switch ScalarKind(scalar) {
            case .spacing(let width):
                shown += 1
                if wcwidth(wchar_t(value)) != width { Issue.record("U+\(String(value, radix: 16))") }
            case .mark:
                if wcwidth(wchar_t(value)) != 0 { Issue.record("U+\(String(value, radix: 16))") }
            case .omitted, .unprintable:
                continue
            }
        }
        #expect(shown > 100_000)
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("日米", 4), ("ｶﾞ", 2), ("が", 2), ("か\u{3099}", 2), ("e\u{301}", 1), ("a\u{1b}b", 6),
        ("\u{301}", 6), ("⚠\u{fe0f}", 1), ("①", 1), ("…", 1), ("\u{202e}", 6), ("葛\u{e0100}", 2), ("😀", 2), ("한", 2),
    ])
    func widthOf(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("日米投資", 8, "日米投資"), ("日米投資", 7, "日米投…"), ("日米投資", 6, "日米…"), ("abcdef", 4, "abc…"),
        ("日", 1, "…"), ("日", 0, ""), ("か\u{3099}き\u{3099}", 3, "か\u{3099}…"), ("abc", 1, "…"), ("abc", -1, ""),
    ])
    func clipped(text: String, columns: Int, expected: String) {
        #expect(Array(DisplayWidth.clip(text, to: columns).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func asciiEllipsisIsCutToo() {
        #expect(DisplayWidth.clip("abcdef", to: 4, ellipsis: "..") == "ab..")
        #expect(DisplayWidth.clip("abcdef", to: 1, ellipsis: "..") == ".")
    }

    @Test func clippingAndPaddingOfAnyText() {
        var generator = SeededGenerator(for: "clippingAndPaddingOfAnyText")
        for _ in 0..<3000 {
            let text = generator.text(upTo: 30)
            let columns = Int.random(in: 0...40, using: &generator)
            let clipped = DisplayWidth.clip(text, to: columns)
            let padded = DisplayWidth.pad(
                text, to: columns, align: [.leading, .centre, .trailing].randomElement(using: &generator) ?? .leading)
            #expect(DisplayWidth.of(clipped) <= columns, "seed \(generator.seed)")
            #expect(DisplayWidth.of(padded) == columns, "seed \(generator.seed)")
            let whole = Array(Printable.text(text).unicodeScalars)
            if clipped.unicodeScalars.count < whole.count, clipped.unicodeScalars.last == "…" {
                // Cut between characters: what follows the cut is no mark of the last one kept.
                let kept = clipped.unicodeScalars.count - 1
                #expect(Array(clipped.unicodeScalars.dropLast()) == Array(whole.prefix(kept)), "seed \(generator.seed)")
                #expect(ScalarKind(whole[kept]) != .mark, "seed \(generator.seed)")
            }
        }
    }

    @Test(arguments: [
        ("abcdefg", 3, 9, ["abc", "def", "g"]), ("abcdefg", 3, 1, ["abc", "defg"]), ("日米投資", 5, 9, ["日米", "投資"]),
        ("日本", 1, 9, ["日", "本"]), ("", 3, 9, []), ("ab", 3, 0, ["ab"]),
        ("e\u{301}e\u{301}", 1, 9, ["e\u{301}", "e\u{301}"]),
    ])
    func parts(text: String, columns: Int, most: Int, expected: [String]) {
        #expect(DisplayWidth.parts(of: text, columns: columns, most: most) == expected)
    }

    @Test func thePartsOfAnyTextAreTheWholeOfIt() {
        var generator = SeededGenerator(for: "thePartsOfAnyTextAreTheWholeOfIt")
        for _ in 0..<2000 {
            let text = generator.text(upTo: 30)
            let columns = generator.number(2...12)
            let parts = DisplayWidth.parts(of: text, columns: columns, most: .max)
            #expect(
                Array(parts.joined().unicodeScalars) == Array(Printable.text(text).unicodeScalars),
                "seed \(generator.seed)")
            #expect(parts.allSatisfy { DisplayWidth.of($0) <= columns }, "seed \(generator.seed)")
        }
    }
}
