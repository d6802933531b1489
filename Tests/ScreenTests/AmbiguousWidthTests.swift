import Testing

@testable import Screen

@Suite struct AmbiguousWidthTests {
    @Test func whatHasNoWidthOfItsOwnIsShownByALookAlike() {
        let shown = { (text: String) in
            String(String.UnicodeScalarView(text.unicodeScalars.map(Glyphs.unambiguous.shown)))
        }
        #expect(shown("1–2% “é” … → · ±") == "1-2% \"e\" . > . +")
        // A letter without a look-alike is told by a sign of one column.
        #expect(shown("Ж") == "?")
        #expect(shown("日本語、かな「」ｶﾅ ñ abc") == "日本語、かな「」ｶﾅ ñ abc")
    }

    @Test func theLocaleAndTheSettingDecide() {
        #expect(TextLocale.adopt(.two) == .unambiguous)
        #expect(TextLocale.adopt(.one) == TextLocale.adopt())
        // The locale of the tests counts one.
        #expect(TextLocale.adopt(.auto) == TextLocale.adopt())
    }

    @Test func theTableIsInOrder() {
        for (scalar, isOne): (Unicode.Scalar, Bool) in [
            ("\u{a0}", false), ("¡", true), ("é", true), ("ñ", false), ("–", true), ("─", true), ("⠒", false),
            ("東", false), ("\u{fffd}", true), ("\u{1f1ac}", true), ("\u{1f600}", false),
        ] {
            #expect(AmbiguousCharacters.contains(scalar) == isOne, "\(scalar)")
        }
    }
}
