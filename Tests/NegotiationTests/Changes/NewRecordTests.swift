import FrontMatter
import Testing

@testable import Negotiation

@Suite struct NewRecordTests {
    @Test(arguments: [
        ("Equity share", "equity-share"), ("Ohio gas power, 9.2 GW", "ohio-gas-power-9-2-gw"),
        ("Tokyo's “final” offer", "tokyos-final-offer"), ("ＳｏｆｔＢａｎｋ", "softbank"), ("収益率", ""), ("--", ""),
    ])
    func slugs(title: String, slug: String) { #expect(NewRecord.slug(title) == slug) }

    @Test func anIdIsFreeAndWellFormed() {
        let taken: Set<RecordID> = [RecordID(.gap, "equity-share"), RecordID(.gap, "equity-share-2")]
        let id = NewRecord.id(of: .gap, title: "Equity share") { taken.contains($0) }
        #expect(id == RecordID(.gap, "equity-share-3"))
        #expect(NewRecord.id(of: .gap, title: "収益率") { _ in false }.name == "gap")
        let long = NewRecord.id(of: .gap, title: String(repeating: "word ", count: 60)) { _ in false }
        #expect(RecordID.isWellFormed(long.name))
        let unbroken = NewRecord.id(of: .gap, title: String(repeating: "x", count: 200)) { _ in false }
        #expect(RecordID.isWellFormed(unbroken.name))
    }

    @Test func aMeetingBeginsWithItsDate() {
        let id = NewRecord.id(of: .meeting, title: "Washington", date: KnownDate("2026-02-12")) { _ in false }
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
