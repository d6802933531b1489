import DossierSteps
import DossierStore
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// What others change while a review goes on.
@Suite struct ReviewMeanwhileTests {
    @Test func whatSomebodyChangesAfterTheAnswerComesAgainAtTheEnd() throws {
        var review = try ReviewDesk.three()
        try review.press("r")
        let first = RecordID(.gap, try #require(review.current))
        try review.press("<Enter>")
        let second = review.current
        try review.change(first, "owner", "MOFA")
        #expect(review.current == second)
        #expect(review.title.contains("1 of 3"))
        try review.press("<Enter><Enter>")
        #expect(review.current == first.name)
        #expect(review.desk.lines.contains { $0.contains("changed again since you answered it") })
        #expect(review.desk.lines.contains { $0.contains("Cabinet → MOFA") })
        try review.press("<Enter>")
        #expect(review.title.contains("the end"))
    }

    @Test func nothingIsAnsweredThatHasJustChanged() throws {
        var review = try ReviewDesk.three()
        try review.press("r")
        let first = RecordID(.gap, try #require(review.current))
        try review.change(first, "status", "parked")
        try review.press("<Enter>")
        #expect(review.current == first.name)
        #expect(review.desk.message?.contains("has just changed") == true)
        #expect(review.kept.isEmpty)
        try review.press("<Enter>")
        #expect(review.current != first.name)
    }

    @Test func whatComesNewDoesNotMoveTheReviewer() throws {
        var review = try ReviewDesk.three()
        try review.press("rFq")
        try review.press("rF")
        #expect(review.title.contains("the end"))
        let id = RecordID(.gap, "new")
        review.desk.workbench.receive(
            .changed(
                [ForeignChange(id, .added, by: Author(name: "sato"))],
                review.desk.workbench.dossier.updating([
                    id: .bytes(Array("---\ntitle: New\nstatus: open\nowner: X\n---\n".utf8))
                ])))
        #expect(review.title.contains("the end"))
        #expect(review.round?.items.last?.reasons == [.added])
        review.desk.workbench.receive(
            .changed([ForeignChange(id, .removed, by: Author())], review.desk.workbench.dossier.updating([id: .gone])))
        #expect(review.round?.items.count == 3)
    }

    @Test func aRemovedRecordIsAnsweredLikeAnother() throws {
        let gone = RecordID(.gap, "gone")
        var review = try ReviewDesk(
            Fixture.empty, before: [gone: Array("---\ntitle: It was here\nstatus: open\n---\n".utf8)])
        try review.press("r")
        #expect(review.desk.lines.contains { $0.contains("It was here") })
        #expect(review.desk.lines.contains { $0.contains("Removed") })
        try review.press("c")
        #expect(review.desk.workbench.prompt == nil)
        try review.press("l<Enter>")
        #expect(review.kept == [ReviewAnswer(gone, .seen, source: [])])
    }

    @Test func joinedWithAnothersItIsStillToBeSeen() throws {
        var review = try ReviewDesk.three()
        try review.press("r")
        let first = RecordID(.gap, try #require(review.current))
        let mine = Change(record: first, field: "status", before: "open", after: "agreed")
        let theirs = Change(record: first, field: "due", before: nil, after: "2026-03-01")
        let due = review.desk.workbench.dossier.summary(of: first).flatMap { $0.value(of: "due") }
        let dossier = try review.desk.workbench.dossier.applying(mine)
            .applying(Change(record: first, field: "due", before: due, after: "2026-03-01"))
        review.desk.workbench.receive(
            .saved(
                SavedChanges(
                    [mine], joined: [ForeignChange(first, .changed, [theirs], by: Author(name: "sato"))],
                    dossier: dossier,
                    durable: true)))
        #expect(review.current == first.name)
        #expect(review.round?.answeredCount == 0)
    }

    @Test func whatIsTakenBackIsToBeAnsweredAgain() throws {
        var review = try ReviewDesk.three()
        try review.press("r")
        let first = RecordID(.gap, try #require(review.current))
        try review.press("ca<Enter><Enter>")
        let change = try #require(review.desk.saved.first?.first)
        review.desk.workbench.receive(
            .undone(
                SavedChanges(
                    [change.reversed], dossier: try review.desk.workbench.dossier.applying(change.reversed),
                    durable: true),
                isRedo: false, of: "14:02"))
        #expect(review.current == first.name)
        #expect(review.round?.answeredCount == 1)
    }
}
