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
