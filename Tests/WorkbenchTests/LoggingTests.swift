import DossierSteps
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// Logging a meeting, from the first key to the page that shows what it did.
@Suite struct LoggingTests {
    /// The keys for a meeting on five gaps with two actions, without the words typed.
    static let script: [(keys: String, words: String)] = [
        ("m", ""), ("<Enter>", "Second round"), ("<Enter>", ""), ("<Enter>", "Tokyo"), ("<Enter>", ""),
        ("<Enter>", "Ryosei Akazawa"), ("<Enter>", "Howard Lutnick"),
        ("n<Enter>", "one worksheet"), ("u<Enter>", "no move"), ("n<Enter>", "list shortened"),
        ("w<Enter>", "share disputed"), ("a<Enter>", "calendar days"),
        ("i<Enter>", "Report"), ("<Enter>", "METI"), ("<Enter>", "fri"),
        ("i<Enter>", "Draft the worksheet"), ("<Enter>", "JBIC"), ("<Enter>", "+3d"), ("S", ""),
    ]

    /// Types each step's words before its last key.
    private func run(_ desk: inout Desk) throws -> Int {
        var count = 0
        for (keys, words) in Self.script {
            let sequence = try Key.sequence(keys)
            count += sequence.count
            try desk.press(sequence.dropLast().map(\.description).joined())
            _ = desk.workbench.handle(.paste(words))
            try desk.press(sequence[sequence.count - 1].description)
        }
        return count
    }

    @Test func fiveGapsAndTwoActionsTakeFewKeys() throws {
        var desk = try Desk()
        let keys = try run(&desk)
        #expect(keys <= 40, "\(keys) keys")
        let meeting = try #require(desk.workbench.dossier.meeting("2026-02-20-second-round"))
        #expect(meeting.outcomes.map(\.result) == [.narrowed, .unchanged, .narrowed, .widened, .agreed])
        #expect(meeting.actions.map(\.owner) == ["METI", "JBIC"])
        #expect(meeting.actions.map { $0.due?.description } == ["2026-02-27", "2026-02-23"])
        #expect(meeting.delegations["washington"]?.participants == ["Howard Lutnick"])
        #expect(meeting.status == .held && meeting.problems.isEmpty)
    }

    @Test func trendsFollowAndWhatWasAgreedIs() throws {
        var desk = try Desk()
        let before = desk.workbench.dossier.gaps.prefix(5).map(\.id.name)
        _ = try run(&desk)
        let dossier = desk.workbench.dossier
        let gaps = before.compactMap { dossier.gap($0) }
        #expect(dossier.trend(of: gaps[0])?.trend == .narrowing)
        #expect(gaps[4].status == .agreed && gaps[4].since == KnownDate("2026-02-20"))
        #expect(desk.lines.contains { $0.contains("one worksheet") }, "the page of the meeting follows")
    }

    @Test func positionsGoIntoTheGapsHistories() throws {
        var desk = try Desk()
        try desk.press("mRound<Enter><Enter><Enter><Enter><Enter><Enter>jjj")
        try desk.press("o2%<Space>at<Space>most<Enter>2<Enter>t5%<Space>at<Space>least<Enter>x<BS>5<Enter>S")
        let gap = try #require(desk.workbench.dossier.gap("equity-share"))
        #expect(gap.positions.suffix(2).map(\.side.id) == ["tokyo", "washington"])
        #expect(gap.positions.last?.meeting?.id == "2026-02-20-round")
        #expect(gap.subject.widths.last?.width.description == "3")
        #expect(desk.workbench.dossier.trend(of: gap) != nil)
    }

    @Test func aStatementNamesItsSpeakerAndSide() throws {
        var desk = try Desk()
        try desk.press("mRound<Enter><Enter><Enter><Enter>")
        _ = desk.workbench.handle(.paste("Ryosei Akazawa"))
        try desk.press("<Enter><Enter>sAka<Tab>no<Space>losses<Enter>sno<Space>name<Enter>")
        #expect(desk.lines.contains { $0.contains("write who said it") })
        try desk.press("<Esc>S")
        let statement = try #require(desk.workbench.dossier.meeting("2026-02-20-round")?.statements.first)
        #expect(statement.who == "Ryosei Akazawa" && statement.side?.id == "tokyo" && statement.text == "no losses")
    }

    @Test func aWrongDateKeepsTheLine() throws {
        var desk = try Desk()
        try desk.press("mRound<Enter><C-u>2026-02-31<Enter>")
        #expect(desk.workbench.logPage?.typing?.line.text == "2026-02-31")
        #expect(desk.lines.contains { $0.contains("is not a date") })
        try desk.press("<C-u>19<Space>feb<Space>2026<Enter>")
        #expect(desk.workbench.logPage?.log.date == KnownDate("2026-02-19"))
    }

    @Test func aPlannedMeetingBecomesOneThatWasHeld() throws {
        var desk = try Desk()
        try desk.press("3m<Enter><C-u>2026-03-19<Enter><Enter><Enter><Enter><Enter>nmoved<Enter>S")
        let summit = try #require(desk.workbench.dossier.meeting("2026-03-19-summit"))
        #expect(summit.status == .held && summit.outcomes.last?.result == .narrowed)
        #expect(summit.outcomes.last?.note == "moved")
    }

    @Test func whatWasTakenDownCanBeTakenAway() throws {
        var desk = try Desk()
        try desk.press("mRound<Enter><Enter><Enter><Enter><Enter><Enter>nmoved<Enter>kxiReport<Enter><Enter><Enter>Gx")
        #expect(desk.workbench.logPage?.log.count(of: "outcomes") == 0)
        #expect(desk.workbench.logPage?.log.count(of: "actions") == 0)
        try desk.press("q")
        #expect(desk.statusLine.contains("Leave without saving the log?"))
    }

    @Test func whatWasSaidOnAGapThatIsGoneStaysUntilItIsTakenAway() throws {
        var desk = try Desk()
        let gap = RecordID(.gap, "equity-share")
        try desk.press("mRound<Enter><Enter><Enter><Enter><Enter><Enter>jjjo2%<Enter>2<Enter>")
        #expect(desk.workbench.logPage?.log.gaps == [gap])
        let without = desk.workbench.dossier.updating([gap: .gone])
        let transaction = try #require(
            try desk.workbench.logPage?.log.transaction(in: desk.workbench.dossier, today: desk.workbench.today))
        desk.workbench.receive(.gone(gap, transaction, without))
        #expect(desk.message?.hasPrefix("not saved: gaps/equity-share.md was removed meanwhile") == true)
        #expect(desk.lines.contains { $0.contains("gaps/equity-share.md was removed") })
        try desk.press("S")
        #expect(desk.workbench.logPage?.fault?.contains("gaps/equity-share.md was removed meanwhile") == true)
        #expect(desk.effects.isEmpty)
        try desk.press("GxS")
        #expect(desk.workbench.dossier.meeting("2026-02-20-round") != nil)
    }

    @Test func aPlannedMeetingThatWasRemovedIsMadeAnew() throws {
        var desk = try Desk()
        let summit = RecordID(.meeting, "2026-03-19-summit")
        try desk.press("3m<Esc>")
        let transaction = try #require(
            try desk.workbench.logPage?.log.transaction(in: desk.workbench.dossier, today: desk.workbench.today))
        desk.workbench.receive(.gone(summit, transaction, desk.workbench.dossier.updating([summit: .gone])))
        #expect(desk.message?.contains("was removed meanwhile: S creates it again") == true)
        try desk.press("S")
        #expect(desk.transaction?.made?.kind == .meeting)
        #expect(desk.workbench.dossier.meetings.contains { $0.status == .held && $0.id == desk.transaction?.made })
    }

    @Test func aLogThatWasNotSavedIsThereAgain() throws {
        var desk = try Desk()
        try desk.press("mRound<Enter><Enter><Enter><Enter><Enter><Enter>nmoved<Enter>jjo2%<Enter>2<Enter>iRep")
        var next = try Desk()
        next.workbench.receive(.drafts(desk.workbench.drafts))
        #expect(next.workbench.logPage?.log.title == "Round")
        #expect(next.workbench.logPage?.log.positions.count == 1)
        // What was being typed is there, too.
        #expect(next.workbench.logPage?.log.count(of: "actions") == 1)
        try next.press("S")
        #expect(next.workbench.dossier.meeting("2026-02-20-round")?.outcomes.count == 1)
        #expect(next.workbench.dossier.meeting("2026-02-20-round")?.actions.first?.text == "Rep")
    }
}

/// The actions of all meetings.
@Suite struct ActionItemsTests {
    @Test func anActionIsClosedByKeyAndTheNextIsSelected() throws {
        var desk = try Desk()
        try desk.press("A")
        let open = desk.workbench.dossier.actions.filter { $0.item.status == .open }
        let first = try #require(open.first)
        try desk.press("c")
        #expect(desk.saved.last?.map { $0.summary() } == ["actions[\(first.index)].status open -> done"])
        #expect(desk.lines[0].contains("\(open.count - 1) open"))
        // Where the closed one was, there is the next: `ccc` closes three.
        #expect(desk.workbench[ActionItemsPage.self]?.selected?.item.text == open[1].item.text)
        // One that is opened again is gone along with.
        try desk.press("G")
        let last = try #require(desk.workbench[ActionItemsPage.self]?.selected)
        #expect(last.item.status != .open)
        try desk.press("c")
        #expect(desk.workbench[ActionItemsPage.self]?.selected?.item.text == last.item.text)
    }

    /// The meeting comes first, then how much was taken down; what is in the file is no message.
    @Test func aSavedLogIsToldInNumbers() throws {
        var desk = try Desk()
        try desk.press("mRound<Enter><Enter><Enter><Enter><Enter><Enter>nbetter<Enter>o2%<Enter><Enter>")
        try desk.press("iReport<Enter>JBIC<Enter><Enter>S")
        #expect(desk.message == "logged Round: 1 gap, 1 position, 1 action")
        #expect(desk.workbench.log.entries.allSatisfy { !$0.text.contains("{") })
        // So it is when it is taken back.
        let saved = SavedChanges(
            desk.saved.last ?? [], files: [.removed(RecordID(.meeting, "2026-02-20-round"))],
            dossier: desk.workbench.dossier, durable: true)
        desk.workbench.receive(.undone(saved, isRedo: false, of: "14:02"))
        #expect(desk.workbench.log.entries.allSatisfy { !$0.text.contains("{") })
    }

    @Test func anUndoOfSeveralNamesHowMany() throws {
        var desk = try Desk()
        try desk.press("2<Space><Space><Space>oJBIC<Enter>")
        let back = try #require(desk.saved.last).map {
            Change(record: $0.record, field: $0.field, before: $0.after, after: $0.before)
        }
        desk.workbench.receive(
            .undone(
                SavedChanges(back, dossier: desk.workbench.dossier, durable: true), isRedo: false, of: "14:02"))
        #expect(desk.message == "undone: owner of \(back.count) gaps, 14:02")
        // Each is in the list of messages.
        #expect(desk.workbench.log.entries.filter { $0.text.hasPrefix("undo: ") }.count == back.count)
        var form = try Desk()
        try form.press("2e<Enter><C-u>Another<Enter>jjjjj")
        let page = try #require(form.workbench.form)
        let row = page.rows(form.workbench.dossier.framework.subject).firstIndex { $0.label == "owner" }
        try form.press("g" + String(repeating: "j", count: try #require(row)) + "<Enter><C-u>METI<Enter>S")
        #expect(form.message == "saved title, owner of Another; u undoes all of it")
    }

    @Test func ownerAndDateAreChangedInPlace() throws {
        var desk = try Desk()
        try desk.press("Aw<C-u>+1w<Enter>o<C-u>METI<Enter>")
        #expect(desk.saved.count == 2)
        #expect(desk.saved.last?.first?.after == "METI")
        try desk.press("<Enter>")
        #expect(desk.workbench.place == DetailPage.self && desk.workbench.current?.kind == .meeting)
    }
}
