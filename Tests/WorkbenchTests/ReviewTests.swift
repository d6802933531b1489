import DossierStore
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// A review under keys, with the baseline and answers in memory.
struct ReviewDesk {
    var desk: Desk
    private(set) var kept: [ReviewAnswer] = []
    private(set) var finished: [Set<RecordID>] = []
    var material: ReviewMaterial

    /// - Parameter before: what records held at the baseline, the rest being as it is; nil where there was none.
    init(
        _ dossier: Result<Dossier, any Error> = Fixture.sample, _ size: String = "80x24",
        before: [RecordID: [UInt8]?] = [:], isFirst: Bool = false
    ) throws {
        desk = try Desk(dossier, size)
        var records: [RecordID: [UInt8]] = [:]
        desk.workbench.dossier.forEachSource { records[$0] = $1 }
        for (id, source) in before { records[id] = source }
        material = ReviewMaterial(
            baseline: isFirst ? nil : ReviewBaseline(name: "b", finished: "2026-02-12 18:03", records: records))
    }

    /// Presses keys one by one; saves, and what a review asks for, are answered as by a disk without trouble.
    mutating func press(_ keys: String) throws {
        for key in try Key.sequence(keys) {
            let before = desk.effects.count
            try desk.press(key.description)
            for effect in desk.effects.dropFirst(before) {
                switch effect {
                case .loadReview:
                    material.answers = kept.filter {
                        $0.source == desk.workbench.dossier.summary(of: $0.record)?.source ?? []
                    }
                    desk.workbench.receive(.review(material))
                case .finishReview(let unanswered):
                    finished.append(unanswered)
                    desk.workbench.receive(.reviewFinished("2026-02-20 14:02"))
                default: break
                }
            }
            kept += desk.workbench.takeAnswers().answers
        }
    }

    var round: ReviewRound? { desk.workbench.review }
    var title: String { desk.lines.first ?? "" }
    var current: String? { desk.workbench.reviewed?.name }

    /// Somebody else changes a field.
    mutating func change(_ record: RecordID, _ field: Path, _ value: Value, by name: String = "sato") throws {
        let found = desk.workbench.dossier.summary(of: record).flatMap { $0.value(of: field) }
        let change = Change(record: record, field: field, before: found, after: value)
        desk.workbench.receive(
            .changed(
                [ForeignChange(record, .changed, [change], by: Author(name: name))],
                try desk.workbench.dossier.applying(change)))
    }
}

@Suite struct ReviewTests {
    static let names = ["equity-share", "return-projections", "funding-clock"]

    /// Three gaps of a dossier without other trouble had another owner.
    static func three(_ size: String = "80x24") throws -> ReviewDesk {
        let dossier = Result { try plain() }
        let before = try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let id = RecordID(.gap, name)
                let record = try #require(try dossier.get().summary(of: id))
                let old = try Change(record: id, field: "owner", before: "METI", after: "Cabinet")
                    .applied(to: .record(record.source))
                return (id, Optional(old.bytes))
            })
        return try ReviewDesk(dossier, size, before: before)
    }

    private static func plain() throws -> Dossier {
        var dossier = try Fixture.empty.get()
        for (index, name) in names.enumerated() {
            dossier = dossier.updating([
                RecordID(.gap, name): .bytes(
                    Array("---\ntitle: \(name)\nstatus: open\nowner: METI\ndue: 2030-01-0\(index + 1)\n---\n".utf8))
            ])
        }
        return dossier
    }

    @Test func oneKeyAnswersAndTheNextComes() throws {
        var review = try Self.three()
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
        var review = try Self.three()
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
        try review.press("o<C-u>MOF<Enter>w<C-u>2030-02-01<Enter>")
        #expect(review.title.contains("the end"))
        #expect(review.round?.tally.fields.map(\.name) == ["due", "owner", "status"])
    }

    @Test func aNoteIsKeptInTheRecord() throws {
        var review = try Self.three()
        try review.press("rn")
        let first = RecordID(.gap, try #require(review.current))
        try review.press("ask<Space>him<Enter>")
        #expect(review.desk.workbench.dossier.summary(of: first)?.notes.count == 1)
        #expect(review.desk.workbench.dossier.summary(of: first)?.notes.first?.hasSuffix(": ask him") == true)
        #expect(review.round?.tally.fields.map(\.name) == ["note"])
        #expect(review.title.contains("2 of 3"))
        try review.press("n<Space><Enter>")
        #expect(review.desk.message == "nothing noted")
        #expect(review.title.contains("2 of 3"))
    }

    @Test func aNoteThatWasBeingTypedIsThereAgain() throws {
        var review = try Self.three()
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
        var review = try Self.three()
        try review.press("rn")
        // The save is lost: the text comes with the next try.
        for key in try Key.sequence("words<Enter>") { _ = review.desk.workbench.handle(.key(key)) }
        review.desk.workbench.receive(.refused("gaps/x.md: the disk is full"))
        try review.press("n")
        #expect(review.desk.statusLine.contains("words"))
        #expect(review.round?.answeredCount == 0)
    }

    @Test func whatIsSkippedIsListedAndComesBack() throws {
        var review = try Self.three()
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
        #expect(review.desk.message?.contains("1 unanswered come again") == true)
    }

    @Test func enterAtTheEndFinishesOnlyWhatIsAnswered() throws {
        var review = try Self.three()
        try review.press("r<Enter><Enter><Enter>")
        #expect(review.finished.isEmpty)
        try review.press("<Enter>")
        #expect(review.finished == [[]])
    }

    @Test func stoppedAndResumed() throws {
        var review = try Self.three()
        try review.press("rp<Enter>q")
        #expect(review.desk.message == "review stopped: 1 of 3 answered; r goes on")
        try review.press("r")
        #expect(review.desk.message == "review resumed: 1 of 3 answered")
        #expect(review.title.contains("3 of 3"))
        // Another process knows only what was kept.
        let kept = review.kept
        var next = try Self.three()
        next.material.answers = kept
        next.desk.workbench.receive(.review(next.material))
        #expect(next.title.contains("3 of 3"))
        #expect(next.round?.answeredCount == 1)
    }

    @Test func backAndForth() throws {
        var review = try Self.three()
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
        var review = try Self.three()
        try review.press("r")
        let first = try #require(review.current)
        try review.press("l")
        #expect(review.desk.workbench.place == DetailPage.self)
        #expect(review.desk.lines[0].contains("gaps/\(first).md"))
        try review.press("q")
        #expect(review.desk.workbench.place == ReviewPage.self)
        #expect(review.current == first)
    }

    @Test func whatSomebodyChangesAfterTheAnswerComesAgainAtTheEnd() throws {
        var review = try Self.three()
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
        var review = try Self.three()
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
        var review = try Self.three()
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
        var review = try Self.three()
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
        var review = try Self.three()
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

    @Test func aReadOnlyDossierIsReviewedAllTheSame() throws {
        let dossier = try Fixture.sample.get()
        var workbench = Workbench(
            dossier: dossier, today: .epoch, size: try #require(Size("80x24")), isReadOnly: true)
        workbench.receive(.review(ReviewMaterial()))
        #expect(workbench.handle(.key(.enter)).isEmpty)
        #expect(workbench.takeAnswers().answers.count == 1)
        _ = workbench.handle(.key(.character("n")))
        #expect(workbench.prompt == nil)
        #expect(workbench.log.current?.text.contains("read-only") == true)
    }

    @Test func aDiskThatKeepsNothingIsTold() throws {
        var review = try Self.three()
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

    @Test(arguments: ["80x24", "120x40"]) func anItem(size: String) throws {
        try Golden.check(try at("equity-share", size).desk.workbench.render(), "review-\(size)")
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

    @Test func inJapanese() throws {
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
        var review = try ReviewDesk(Fixture.japanese, before: [id: document.bytes])
        review.material.writers = [id: Author(name: "佐藤", time: "2026-02-19 17:40")]
        try review.press("r")
        for _ in 0..<9 where review.current != "returns" { try review.press("p") }
        try Golden.check(review.desk.workbench.render(), "review-japanese-80x24")
    }
}
