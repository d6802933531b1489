import FrontMatter
import Negotiation
import Testing

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        // The article's example:
        let file = "---\ntitle: Equity share\nstatus: open\ndue: 2026-03-16\n---\n"
        let id = RecordID(.gap, "equity-share")
        let gap = Record<Gap>.reading(Array(file.utf8), id: id, vocabulary: nil)
        #expect(gap.status == .open && gap.problems.isEmpty)
        // What is typed becomes a change, the document that it makes, and the transaction that a store carries out.
        var edit = try RecordEdit(RecordSummary(gap))
        let today = try #require(CalendarDate("2026-02-20"))
        let change = try edit.enter("+7d", for: "due", vocabulary: nil, today: today) { _ in true }
        #expect(change == Change(record: id, field: "due", before: "2026-03-16", after: "2026-02-27"))
        #expect(Transaction(edit).words == ["gaps/equity-share.md: due 2026-03-16 -> 2026-02-27"])
        // End of it.
    }
}
