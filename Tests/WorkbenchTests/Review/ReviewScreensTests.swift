import DossierSteps
import DossierStore
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// Pictures of a review.
@Suite struct ReviewScreensTests {
    private static func before(_ dossier: Dossier) throws -> [RecordID: [UInt8]?] {
        let equity = RecordID(.gap, "equity-share")
        let record = try #require(dossier.summary(of: equity))
        var document = try Document.record(record.source)
        let position: Path = ["tokyo", "position"]
        for (field, value) in [
            ("status", "open"), ("owner", "Cabinet Office"),
            (
                position,
                "Equity of exactly 1% of the total, the rest loans by JBIC and guarantees by NEXI, without any exception"
            ),
            ("linked-to", ["profit-split", "deadline"]),
        ] as [(Path, Value)] {
            document = try Change(record: equity, field: field, before: document[field]?.value, after: value)
                .applied(to: document)
        }
        let text = String(decoding: document.bytes, as: UTF8.self)
            .replacing("Both sides name the same three forms", with: "Both sides name three forms")
        return [equity: Array(text.utf8)]
    }

    private func at(_ name: String, _ size: String) throws -> ReviewDesk {
        var review = try ReviewDesk(Fixture.sample, size, before: Self.before(try Fixture.sample.get()))
        review.material.writers = [RecordID(.gap, name): Author(name: "sato", time: "2026-02-19 17:40")]
        try review.press("r")
        for _ in 0..<30 where review.current != name { try review.press("p") }
        return review
    }

    @Test(arguments: ["80x24", "120x40", "200x50", "40x10"]) func anItem(size: String) throws {
        var review = try at("equity-share", size)
        try review.press("p<Enter>K[")
        try Golden.check(review.desk.workbench.render(), "review-\(size)")
    }

    @Test func theQueueByItself() throws {
        var review = try at("equity-share", "80x24")
        try review.press("p<Enter><Tab>")
        try Golden.check(review.desk.workbench.render(), "review-queue-80x24")
    }

    @Test func theEnd() throws {
        var review = try at("equity-share", "80x24")
        try review.press("ca<Enter><Enter>pnask<Space>him<Enter>F")
        try Golden.check(review.desk.workbench.render(), "review-end-80x24")
    }

    @Test func nothingToReview() throws {
        var review = try ReviewDesk(Fixture.empty)
        try review.press("r")
        try Golden.check(review.desk.workbench.render(), "review-empty-80x24")
    }

    @Test func firstReview() throws {
        var review = try ReviewDesk(isFirst: true)
        try review.press("r")
        try Golden.check(review.desk.workbench.render(), "review-first-80x24")
    }

    @Test(arguments: ["80x24", "120x40"]) func inJapanese(size: String) throws {
        let id = RecordID(.gap, "returns")
        let record = try #require(try Fixture.japanese.get().summary(of: id))
        var document = try Document.record(record.source)
        let position: Path = ["tokyo", "position"]
        for (field, value) in [
            ("owner", "経済産業省"), ("due", "2026-03-02"),
            (position, "企業は利益を上げる。ハイリスクの事業は、両国の合意がある場合に限り、個別に検討することとする。"),
        ] as [(Path, Value)] {
            document = try Change(record: id, field: field, before: document[field]?.value, after: value)
                .applied(to: document)
        }
        var review = try ReviewDesk(Fixture.japanese, size, before: [id: document.bytes])
        review.material.writers = [id: Author(name: "佐藤", time: "2026-02-19 17:40")]
        try review.press("r")
        for _ in 0..<9 where review.current != "returns" { try review.press("p") }
        try Golden.check(review.desk.workbench.render(), "review-japanese-\(size)")
    }
}
