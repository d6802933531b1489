import DossierSteps
import Negotiation
import Screen
import Testing

@testable import Workbench

/// The queue beside the item, and by itself.
@Suite struct ReviewQueuePageTests {
    private func head(_ review: ReviewDesk) -> String {
        String(review.desk.lines[2].dropFirst(41).prefix { $0 != " " })
    }

    @Test func theItemFollowsOnceNoKeyComes() throws {
        var review = try ReviewDesk.three("120x40")
        try review.press("r")
        let first = try #require(review.current)
        #expect(head(review) == first)
        try review.press("<Down>")
        let second = try #require(review.current)
        #expect(second != first)
        #expect(review.desk.workbench.isPreviewBehind)
        #expect(head(review) == first)
        review.desk.workbench.receive(.paused)
        #expect(!review.desk.workbench.isPreviewBehind)
        #expect(head(review) == second)
    }

    @Test func nothingIsAnsweredThatIsNotOnTheScreen() throws {
        var review = try ReviewDesk.three("120x40")
        try review.press("r<Down><Enter>")
        let second = try #require(review.current)
        #expect(review.kept.isEmpty)
        #expect(head(review) == second)
        try review.press("<Enter>")
        #expect(review.kept.map(\.record.name) == [second])
        var narrow = try ReviewDesk.three()
        try narrow.press("r<Tab><Down><Enter>")
        #expect(narrow.kept.isEmpty)
        #expect(narrow.title.contains("2 of 3"))
        try narrow.press("<Enter>")
        #expect(narrow.kept.count == 1)
    }

    @Test func motionsGoToTheQueueOrScrollTheItem() throws {
        var review = try ReviewDesk.three("120x40")
        try review.press("r3G")
        #expect(review.round?.index == 2)
        try review.press("G")
        #expect(review.round?.isAtEnd == true)
        try review.press("g<Tab><Down>")
        #expect(review.round?.index == 0)
        try review.press("<Tab><Down>")
        #expect(review.round?.index == 1)
    }

    @Test func theQueueByItselfGivesWayToTheItem() throws {
        var review = try ReviewDesk.three()
        try review.press("r<Tab>")
        #expect(review.desk.lines.contains { $0.contains("Changed") && $0.hasSuffix(" 3") })
        #expect(review.desk.statusLine.contains("QUEUE"))
        try review.press("q")
        #expect(review.desk.workbench.place == ReviewPage.self)
        #expect(!review.desk.statusLine.contains("QUEUE"))
        try review.press("q")
        #expect(review.desk.workbench.pages.isEmpty)
    }

    @Test func whatIsAnsweredIsMarkedAndCounted() throws {
        var review = try ReviewDesk.three("120x40")
        try review.press("r<Enter>")
        #expect(review.title.hasSuffix("1 of 3 answered, 2 to go"))
        #expect(review.desk.lines.contains { $0.hasPrefix(" x ") })
        try review.press("ss")
        #expect(review.title.hasSuffix("all 3 answered"))
    }

    @Test func whatComesUpMeanwhileHasAGroupOfItsOwn() throws {
        var review = try ReviewDesk.three("120x40")
        try review.press("r")
        let first = RecordID(.gap, try #require(review.current))
        try review.press("<Enter>")
        try review.change(first, "owner", "MOFA")
        #expect(review.round?.groups.map(\.kind) == [.changed, .meanwhile])
        #expect(review.round?.groups.map(\.items.count) == [2, 1])
    }

    @Test func wordsAreFoundWhereKeysGo() throws {
        var review = try ReviewDesk.three("120x40")
        try review.press("r/funding<Enter>")
        #expect(review.current == "funding-clock")
        try review.press("g<Tab>/owner<Enter>")
        #expect(review.current != "funding-clock")
        #expect(review.desk.message?.contains("for owner") == true)
    }
}
