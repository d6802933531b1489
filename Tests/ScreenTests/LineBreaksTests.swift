import Screen
import Testing

/// Where lines may end, in English and in Japanese.
@Suite struct LineBreaksTests {
    private static func pieces(_ text: String) -> [String] {
        LineBreaks.pieces(of: text).map { ($0.isAfterBlank ? "_" : "") + $0.text }
    }

    @Test(arguments: [
        ("  two  words ", ["two", "_words"]),
        ("論点を", ["論", "点", "を"]),
        // No line begins with a mark or a small kana, none ends with what opens something.
        ("る。「ある」という", ["る。", "「あ", "る」", "と", "い", "う"]),
        ("チェック（案）ー", ["チェッ", "ク", "（案）ー"]),
        // Digits keep what they count.
        ("3件と12日", ["3件", "と", "12日"]),
        // Keys keep their particle; words of other text do not stick to what follows.
        ("Enter で開く", ["Enter で", "開", "く"]),
        ("git の git pull も", ["git の", "_git", "_pull も"]),
        ("JSON、a", ["JSON、", "a"]),
    ])
    func piecesStayWhole(text: String, pieces: [String]) {
        #expect(Self.pieces(text) == pieces)
    }
}
