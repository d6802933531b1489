import DossierSteps
import DossierStore
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// A reviewer's keys: what each answers, and where it leads.
@Suite struct ReviewTests {
    @Test func oneKeyAnswersAndTheNextComes() throws {
        var review = try ReviewDesk.three()
        try review.press("r")
        let first = try #require(review.current)
        #expect(review.title.contains("1 of 3"))
        try review.press("<Enter>")
        #expect(review.current != first)
        #expect(review.title.contains("2 of 3"))
        try review.press("ss")
        #expect(review.title.contains("the end"))
        #expect(review.kept.map(\.kind) == [.seen, .seen, .seen])
        #expect(review.desk.saved.isEmpty)
    }

    @Test func aChangeAnswersOnceItIsSaved() throws {
        var review = try ReviewDesk.three()
        try review.press("rc")
        let first = try #require(review.current)
        #expect(review.kept.isEmpty)
        try review.press("a<Enter>")
        #expect(review.desk.saved.first?.first?.after == "agreed")
        #expect(review.current != first)
        #expect(
            review.kept == [
                ReviewAnswer(
                    RecordID(.gap, first), .changed(["status"]),
                    source: review.desk.workbench.dossier.summary(of: RecordID(.gap, first))?.source ?? [])
            ])
        try review.press("o<C-u>MOF<Enter>yw<C-u>2030-02-01<Enter>")
        #expect(review.title.contains("the end"))
        #expect(review.round?.tally.fields.map(\.name) == ["due", "owner", "status"])
    }

    @Test func aNoteIsKeptInTheRecord() throws {
        var review = try ReviewDesk.three()
        try review.press("rn")
        let first = RecordID(.gap, try #require(review.current))
        try review.press("ask<Space>him<Enter>")
        #expect(review.desk.workbench.dossier.summary(of: first)?.notes.count == 1)
        #expect(review.desk.workbench.dossier.summary(of: first)?.notes.first?.hasSuffix(": ask him") == true)
        #expect(review.round?.tally.fields.map(\.name) == ["note"])
        #expect(review.title.contains("2 of 3"))
        try review.press("n<Space><Enter>")
        #expect(review.desk.message == "no note added")
        #expect(review.title.contains("2 of 3"))
    }

    @Test func aNoteThatWasBeingTypedIsThereAgain() throws {
        var review = try ReviewDesk.three()
        try review.press("rnask<Space>him")
        let record = try #require(review.current)
        let drafts = review.desk.workbench.drafts
        #expect(drafts.map(\.isWholeRecord) == [true])
        var next = try Desk()
        next.workbench.receive(.drafts(drafts))
        try next.press("S")
        #expect(next.workbench.dossier.summary(of: RecordID(.gap, record))?.notes.first?.hasSuffix(": ask him") == true)
    }

    @Test func aNoteThatIsNotSavedIsOfferedAgain() throws {
        var review = try ReviewDesk.three()
        try review.press("rn")
        // The save is lost: the text comes with the next try.
        for key in try Key.sequence("words<Enter>") { _ = review.desk.workbench.handle(.key(key)) }
        review.desk.workbench.receive(.refused("gaps/x.md: the disk is full"))
        try review.press("n")
        #expect(review.desk.statusLine.contains("words"))
        #expect(review.round?.answeredCount == 0)
    }

    @Test func whatIsSkippedIsListedAndComesBack() throws {
        var review = try ReviewDesk.three()
        try review.press("rp")
        let skipped = try #require(review.round?.items.first?.record.name)
        try review.press("<Enter><Enter>")
        #expect(review.title.contains("the end"))
        #expect(review.desk.lines.contains { $0.contains("- \(skipped)") })
        try review.press("<Enter>")
        #expect(review.current == skipped)
        #expect(review.finished.isEmpty)
        try review.press("FF")
        #expect(review.finished == [[RecordID(.gap, skipped)]])
        #expect(review.round == nil)
        #expect(review.desk.message?.contains("1 unanswered, up again next time") == true)
    }

    @Test func enterAtTheEndFinishesOnlyWhatIsAnswered() throws {
        var review = try ReviewDesk.three()
        try review.press("r<Enter><Enter><Enter>")
        #expect(review.finished.isEmpty)
        try review.press("<Enter>")
        #expect(review.finished == [[]])
    }

    @Test func stoppedAndResumed() throws {
        var review = try ReviewDesk.three()
        try review.press("rp<Enter>q")
        #expect(review.desk.message == "review stopped: 1 of 3 answered; r goes on")
        try review.press("r")
        #expect(review.desk.message == "review resumed: 1 of 3 answered")
        #expect(review.title.contains("3 of 3"))
        // Another process knows only what was kept.
        let kept = review.kept
        var next = try ReviewDesk.three()
        next.material.answers = kept
        next.desk.workbench.receive(.review(next.material))
        #expect(next.title.contains("3 of 3"))
        #expect(next.round?.answeredCount == 1)
    }

    @Test func backAndForth() throws {
        var review = try ReviewDesk.three()
        try review.press("r<Enter>K")
        #expect(review.title.contains("1 of 3"))
        #expect(review.desk.lines.contains { $0.contains("answered: seen") })
        try review.press("K")
        #expect(review.desk.message == "that was the first")
        try review.press("JJJ")
        #expect(review.title.contains("the end"))
        try review.press("J")
        #expect(review.desk.message?.contains("that was the last") == true)
        try review.press("c")
        #expect(review.desk.workbench.prompt == nil)
    }

    @Test func thePageOfTheRecordAndBack() throws {
        var review = try ReviewDesk.three()
        try review.press("r")
        let first = try #require(review.current)
        try review.press("l")
        #expect(review.desk.workbench.place == DetailPage.self)
        #expect(review.desk.lines[0].contains("gaps/\(first).md"))
        try review.press("q")
        #expect(review.desk.workbench.place == ReviewPage.self)
        #expect(review.current == first)
    }

    @Test func aReadOnlyDossierIsReviewedAllTheSame() throws {
        let dossier = try Fixture.sample.get()
        var workbench = Workbench(
            dossier: dossier, today: .epoch, size: try #require(Size("80x24")), readOnly: .account)
        workbench.receive(.review(ReviewMaterial()))
        #expect(workbench.handle(.key(.enter)).isEmpty)
        #expect(workbench.takeAnswers().answers.count == 1)
        _ = workbench.handle(.key(.character("n")))
        #expect(workbench.prompt == nil)
        #expect(workbench.log.current?.text.contains("read-only") == true)
    }

    @Test func aDiskThatKeepsNothingIsTold() throws {
        var review = try ReviewDesk.three()
        try review.press("r<Enter>")
        review.desk.workbench.receive(.reviewNotKept("progress: the disk is full"))
        #expect(review.desk.message?.contains("the disk is full") == true)
        try review.press("q")
        #expect(review.desk.message?.contains("not on disk") == true)
        // What was answered is not forgotten.
        review.material.answers = []
        review.desk.workbench.receive(.review(review.material))
        #expect(review.round?.answeredCount == 1)
        // A baseline that could not be saved ends nothing.
        try review.press("F")
        review.desk.workbench.receive(.reviewNotKept("baseline: the disk is full"))
        #expect(review.round != nil)
        #expect(review.title.contains("the end"))
    }

    @Test func hiddenFieldsAreToldWithoutTheirWords() throws {
        let id = RecordID(.gap, "equity-share")
        let record = try #require(try Fixture.sample.get().summary(of: id))
        let path: Path = ["tokyo", "fallback"]
        let old = try Change(record: id, field: path, before: record.value(of: path), after: "SECRET before")
            .applied(to: .record(record.source))
        var review = try ReviewDesk(before: [id: old.bytes])
        try review.press("r")
        while review.current != id.name { try review.press("p") }
        #expect(review.desk.lines.contains { $0.contains("tokyo.fallback") && $0.contains("changed") })
        #expect(!review.desk.lines.contains { $0.contains("SECRET") })
        try review.press("*")
        #expect(review.desk.lines.contains { $0.contains("SECRET") })
    }
}
