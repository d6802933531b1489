import Testing

@testable import Negotiation

/// Readings of Japanese titles: the order of the syllabary, and what is found in Latin letters.
@Suite struct ReadingTests {
    private static let today = CalendarDate(year: 2026, month: 2, day: 20) ?? .epoch

    private static func dossier(_ readings: [String?]) -> Dossier {
        Fixture.dossier(
            gaps: Dictionary(
                uniqueKeysWithValues: readings.enumerated().map { index, reading in
                    let fields = "title: Gap \(index)\ntitle-ja: 論点\n" + (reading.map { "title-kana: \($0)\n" } ?? "")
                    return ("gap-\(index)", fields + "status: open\n")
                }))
    }

    /// Each comes after the one before it; written in hiragana, katakana or half-width kana, it stands in the same place.
    @Test func theOrderIsThatOfTheSyllabary() throws {
        let inOrder = [
            "（かり）", "15%", "2かい", "JBIC", "あか", "あかざわ", "いいん", "えいが", "えーご", "おおさか", "カード", "ガード", "かあど ぱーく", "きょう",
            "きよう き", "しゆう", "ソフト", "だい", "ハート", "バート", "パート", "はあと り", "んじゃめな",
        ]
        for (one, next) in zip(inOrder, inOrder.dropFirst()) {
            #expect(!(KanaOrder(next) < KanaOrder(one)), "\(one), \(next)")
        }
        #expect(KanaOrder("カード") < KanaOrder("ガード") && KanaOrder("ガード") < KanaOrder("かあどん"))
        #expect(KanaOrder("とうきょう") == KanaOrder("トウキョウ") && KanaOrder("ﾄｳｷｮｳ") == KanaOrder("とうきよう"))
        #expect(KanaOrder("データ") == KanaOrder("デエタ"))
        let keys = FilterKeys<Record<Gap>>(of: Self.dossier([]), today: Self.today)
        #expect(keys.orderKeys.contains { $0.name == "title-kana" })
    }

    @Test func listsAreSortedByIt() throws {
        let dossier = Self.dossier(["ガード", nil, "かーど", "おおさか", nil, "デエタ", "でーた"])
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: Self.today)
        func places(_ order: String) throws -> [String] {
            try keys.sorted(Array(dossier.gaps.indices), of: dossier.gaps.inOrder, by: SortOrder(parsing: order))
                .map { dossier.gaps[$0].id.name }
        }
        let own = try places("")
        let alike = own.filter { ["gap-5", "gap-6"].contains($0) }
        let unread = own.filter { ["gap-1", "gap-4"].contains($0) }
        #expect(try places("title-kana") == ["gap-3", "gap-2", "gap-0"] + alike + unread)
        #expect(try places("-title-kana") == alike + ["gap-0", "gap-2", "gap-3"] + unread)
    }

    @Test(arguments: [
        ("にちべいしゅのうかいだん", ["nichibei", "nitibei", "shunokaidan", "shunoukaidan", "syunoukaidan"]),
        ("トウキョウ", ["tokyo", "toukyou"]), ("しんぶん", ["shinbun", "shimbun", "sinbun"]),
        ("きっちん", ["kitchin", "kittin"]), ("データセンター", ["detasenta", "deetasentaa"]),
        ("つうちごの しきん", ["tsuchigono shikin", "tuutigono sikin"]), ("さいだい5500おくドル", ["5500okudoru"]),
        ("ぢしん", ["jishin", "zisin"]), ("ファクト", ["fakuto"]), ("ラトニック・氏", ["ratonikku"]),
    ])
    func aReadingIsFoundInLatinLetters(reading: String, typed: [String]) {
        let spellings = Kana.spellings(of: reading).joined(separator: "\n")
        for word in typed { #expect(spellings.contains(word), "\(word) in \(spellings)") }
    }

    @Test func theRecordIsFoundByIt() {
        let text = FoldedText(RecordSummary(Self.dossier(["にちべい"]).gaps[0]))
        for word in ["nichibei", "nitibei", "にちべい", "gap 0"] { #expect(text.nameHolds(Array(word.utf8)), "\(word)") }
        #expect(!text.nameHolds(Array("tokyo".utf8)))
        // A filter's words look through what the file says, and nothing made of it.
        #expect(!text.openTextHolds(Array("nichibei".utf8)) && text.openTextHolds(Array("にちべい".utf8)))
    }
}
