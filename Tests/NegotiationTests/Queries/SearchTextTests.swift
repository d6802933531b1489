import Foundation
import Negotiation
import Testing

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("SoftBank", "softbank"), ("ＳｏｆｔＢａｎｋ　３％", "softbank 3%"), ("トウキョウ", "とうきょう"),
        ("ﾄｳｷｮｳ", "とうきょう"), ("とうきょう", "とうきょう"), ("東京", "東京"), ("ガンダム", "がんだむ"),
        ("ｶﾞﾝﾀﾞﾑ", "がんだむ"), ("か\u{3099}", "が"), ("ハ\u{309A}リ", "ぱり"), ("ﾊﾟﾘ", "ぱり"), ("ﾌﾟﾛｼﾞｪｸﾄ", "ぷろじぇくと"),
        ("ヴ", "ゔ"), ("ｳﾞ", "ゔ"), ("ゔ", "ゔ"), ("ｶﾟ", "か"), ("ｱﾞ", "あ"), ("ﾞ", ""), ("ヵヶ", "ゕゖ"), ("ｦｯｰ｡", "をっー。"),
        ("1–2%", "1-2%"), ("−5", "-5"), ("ÉTÉ", "été"), ("ΑΘΗΝΑ", "αθηνα"), ("", ""), ("ソフトバンク・データ", "そふとばんく・でーた"),
    ])
    func textIsComparedWithoutWidthKanaAndCase(text: String, folded: String) {
        #expect(SearchText.fold(text) == folded)
        #expect(SearchText.fold(folded) == folded)
    }

    /// Every character that Unicode decomposes, in every script, is found by either spelling, in any surroundings.
    @Test func composedAndDecomposedAreAlike() {
        var (count, scripts) = (0, Set<UInt32>())
        for value in UInt32(0x80)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b "
            let decomposed = text.decomposedStringWithCanonicalMapping
            // What `==` of texts would not tell apart, bytes do.
            guard Array(decomposed.utf8) != Array(text.utf8) else { continue }
            let folded = Array(SearchText.fold(text).utf8)
            #expect(Array(SearchText.fold(decomposed).utf8) == folded, "U+\(String(value, radix: 16))")
            #expect(Array(SearchText.fold(text.precomposedStringWithCanonicalMapping).utf8) == folded)
            #expect(SearchText.folded([decomposed]) == folded)
            count += 1
            scripts.insert(value >> 7)
        }
        for (one, other) in [
            ("Café", "CAFE\u{301}"), ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"), ("Ａ\u{301}", "á"),
        ] {
            #expect(Array(SearchText.fold(one).utf8) == Array(SearchText.fold(other).utf8))
        }
        // Marks in another order, and a letter without its mark, which is another letter.
        #expect(Array(SearchText.fold("a\u{323}\u{307}").utf8) == Array(SearchText.fold("a\u{307}\u{323}").utf8))
        #expect(SearchText.fold("cafe") != SearchText.fold("café"))
        print("canonical equivalence: characters \(count), blocks of 128 \(scripts.count), all alike")
        #expect(count > 12_000)
    }

    /// Half-width kana say the same as the full-width ones that Unicode maps them to.
    @Test func halfWidthKanaAreThoseOfUnicode() {
        for value in UInt32(0xFF61)...0xFF9D {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            #expect(SearchText.fold(text) == SearchText.fold(text.precomposedStringWithCompatibilityMapping))
            for mark in ["\u{FF9E}", "\u{FF9F}"] {
                let full = (text + mark).precomposedStringWithCompatibilityMapping
                // Where there is one letter for both. The voiced ﾜ and ｦ are not written so.
                guard full.unicodeScalars.count == 1, !["ﾜ", "ｦ"].contains(text) else { continue }
                #expect(SearchText.fold(text + mark) == SearchText.fold(full))
            }
        }
    }

    @Test func aRecordIsFoundByItsFieldsItsNameAndItsProse() {
        let source = Fixture.bytes(
            "title: \"Equity \\u0041\"\nstatus: open # comment\nempty:\ntokyo: {position: 東京}\nx-list: [a, b]",
            prose: "\nIn prose.\n")
        let record = Record<Gap>.reading(source, id: RecordID(.gap, "equity-share"), vocabulary: nil)
        #expect(FoldedText(RecordSummary(record)).open == "equity a\nopen\n東京\na\nb\nequity-share\n\nin prose.\n\n")
        let broken = Record<Gap>.reading(Array("no fence".utf8), id: RecordID(.gap, "x"), vocabulary: nil)
        let text = FoldedText(RecordSummary(broken))
        #expect(text.open == "x\n" && text.textHolds(Array("no fence".utf8)))
    }
}
