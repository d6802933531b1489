import FrontMatter
import Testing

@testable import Negotiation

@Suite struct NewRecordTests {
    private let today = day("2026-02-20")

    @Test(arguments: [
        ("Equity share", "equity-share"), ("Ohio gas power, 9.2 GW", "ohio-gas-power-9-2-gw"),
        ("Tokyo's “final” offer", "tokyos-final-offer"), ("ＳｏｆｔＢａｎｋ", "softbank"), ("収益率", ""), ("--", ""),
        // Kana, and what stands beside them.
        ("データセンター", "detasenta"), ("ﾃﾞｰﾀｾﾝﾀｰ", "detasenta"), ("ソフトバンクのデータセンター", "sofutobanku-no-detasenta"),
        ("ファンド", "fando"), ("ジョージア州", "jojia"), ("チェック・マッチ", "chekku-matchi"), ("ウィンウィン", "winwin"),
        ("とうきょう", "tokyo"), ("がっこう", "gakko"), ("収益見通しの算定方法", ""), ("AIインフラ 9.2GW", "ai-infura-9-2gw"),
        ("JBICの出資比率", "jbic"),
        // Korean.
        ("한국어", "hangugeo"), ("종로", "jongno"), ("투자 공사", "tuja-gongsa"), ("현금 조달 속도", "hyeongeum-jodal-sokdo"),
        // Cyrillic, Greek, and Latin with marks.
        ("Доля капитала", "dolya-kapitala"), ("Київ", "kiyiv"), ("Ελλάδα", "ellada"), ("Μουσείο", "mouseio"),
        ("Côte d'Ivoire", "cote-divoire"), ("Co\u{302}te", "cote"), ("Łódź", "lodz"), ("Straße", "strasse"),
        ("Việt Nam", "viet-nam"), ("مذكرة", ""),
    ])
    func slugs(title: String, slug: String) { #expect(NewRecord.slug(title) == slug) }

    @Test func anIdIsFreeAndWellFormed() {
        let taken: Set<RecordID> = [RecordID(.gap, "equity-share"), RecordID(.gap, "equity-share-2")]
        let id = NewRecord.id(of: .gap, title: "Equity share", today: today) { taken.contains($0) }
        #expect(id == RecordID(.gap, "equity-share-3"))
        let long = NewRecord.id(of: .gap, title: String(repeating: "word ", count: 60), today: today) { _ in false }
        #expect(RecordID.isWellFormed(long.name))
        let unbroken = NewRecord.id(of: .gap, title: String(repeating: "x", count: 200), today: today) { _ in false }
        #expect(RecordID.isWellFormed(unbroken.name))
    }

    /// Each title in kanji gets a name of its own, which says what the file is and since when it is there.
    @Test func aTitleThatNoTableCanSayGivesTheKindAndTheDay() {
        var taken: Set<RecordID> = []
        let names = ["収益率", "出資比率", "期限"].map { title in
            let id = NewRecord.id(of: .gap, title: title, today: today) { taken.contains($0) }
            taken.insert(id)
            return id.name
        }
        #expect(names == ["gap-2026-02-20", "gap-2026-02-20-2", "gap-2026-02-20-3"])
        let meeting = NewRecord.id(of: .meeting, title: "首脳会談", date: KnownDate("2026-03-19"), today: today) { _ in
            false
        }
        #expect(meeting.name == "2026-03-19-meeting")
    }

    /// Windows has no file `aux.md`.
    @Test func aNameThatWindowsKeepsForADeviceIsNotGiven() {
        #expect(NewRecord.id(of: .gap, title: "Aux", today: today) { _ in false }.name == "aux-gap")
    }

    @Test func aMeetingBeginsWithItsDate() {
        let id = NewRecord.id(of: .meeting, title: "Washington", date: KnownDate("2026-02-12"), today: today) { _ in
            false
        }
        #expect(id.name == "2026-02-12-washington")
    }

    @Test func fieldsStandInTheOrderOfTheTable() throws {
        let id = RecordID(.gap, "equity")
        let document = try NewRecord.document(
            of: id, fields: ["owner": "MOF", "status": "open", "title": "Equity"], vocabulary: nil)
        #expect(
            String(decoding: document.bytes, as: UTF8.self) == "---\ntitle: Equity\nstatus: open\nowner: MOF\n---\n")
    }

    @Test func faultsAreRefused() {
        #expect(throws: ChangeRefusal.self) {
            try NewRecord.document(
                of: RecordID(.gap, "x"), fields: ["title": "X", "status": "opne"], vocabulary: nil)
        }
    }
}
