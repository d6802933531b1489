import Testing

@testable import Screen

/// Only as much of a text is looked at as there is room for; what is measured and cut is the same as ever.
@Suite struct BoundedWidthTests {
    static let texts = [
        "", "abc", "会議", "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}b", "\u{202e}abc", "a\u{200d}b\u{1b}[31m",
        "日本 and 日本", "\u{301}\u{301}", "👨\u{200d}👩", "\u{1F1EF}\u{1F1F5}\u{1F1EF}", "ᄀᄀᄀ", "e\u{fe0f}\u{e0041}x",
    ]

    @Test(arguments: texts) func aBoundIsTheSmallerOfTheTwo(text: String) {
        let width = DisplayWidth.of(text)
        for most in 0...(width + 2) { #expect(DisplayWidth.of(text, atMost: most) == min(width, most)) }
        for columns in 0...(width + 2) {
            let clipped = DisplayWidth.clip(text, to: columns)
            #expect(DisplayWidth.of(clipped) <= columns)
            #expect((clipped == Printable.text(text)) == (width <= columns))
            let end = DisplayWidth.suffix(text, of: columns, .unicode)
            #expect(DisplayWidth.of(end) <= columns)
            if columns > 1 { #expect(Printable.text(text).hasSuffix(end.dropFirst())) }
        }
    }

    /// Letter by letter as before.
    @Test(arguments: [0x1b, 0x7f, 0x9b, 0x301, 0x202e, 0xfffe, 0xe0041, 0x10ffff] as [UInt32])
    func anEscapeNamesItsScalar(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let digits = String(value, radix: 16)
        let (letter, count) = value > 0xffff ? ("U", 8) : value > 0xff ? ("u", 4) : ("x", 2)
        #expect(
            String(String.UnicodeScalarView(IteratorSequence(Escape(of: scalar)))) == "\\\(letter)"
                + String(repeating: "0", count: count - digits.count) + digits)
        #expect(Escape(of: scalar).width == count + 2)
    }

    /// What is told at once without asking the tables is what they say.
    @Test func rangesAreAsTheTablesHaveThem() throws {
        for value in Array(0xa0...0x36f) + Array(0x200b...0x206f) as [UInt32] {
            let scalar = try #require(Unicode.Scalar(value))
            let kind = ScalarKind(scalar)
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: #expect(kind == .unprintable)
            case .nonspacingMark: #expect(kind == .mark)
            default: #expect(kind == .spacing(width: 1))
            }
        }
    }
}
