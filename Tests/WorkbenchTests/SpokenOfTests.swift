import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// A line says of which record it is, and what is typed lands there, whatever moves meanwhile.
@Suite struct SpokenOfTests {
    /// Others put records and actions before all that is there, and move what is there about.
    private func stir(_ desk: inout Desk) throws {
        var dossier = desk.workbench.dossier
        let files: [RecordID: String] = [
            RecordID(.gap, "aaa"): "---\ntitle: Aaa\nstatus: open\nseverity: critical\ndue: 2026-02-21\n---\n",
            RecordID(.project, "aaa"): "---\ntitle: Aaa\nstage: shortlisted\n---\n",
            RecordID(.meeting, "2026-12-31-aaa"): "---\ntitle: Aaa\ndate: 2026-12-31\nstatus: planned\n---\n",
        ]
        let before = dossier
        dossier = dossier.updating(files.mapValues { .bytes(Array($0.utf8)) })
        for meeting in dossier.meetings where !meeting.actions.isEmpty {
            let document = try Document.record(meeting.source)
            guard case .list(let actions)? = document.root["actions"]?.value else { continue }
            let first: Value = .map([.init("text", "Aaa"), .init("status", "open")])
            let change = Change(
                record: meeting.id, field: "actions", before: .list(actions), after: .list([first] + actions))
            dossier = try dossier.applying(change)
        }
        let changes = dossier.summaries.compactMap { record -> ForeignChange? in
            before.summary(of: record.id)?.source == record.source
                ? nil : ForeignChange(record.id, .changed, [], by: Author())
        }
        desk.workbench.receive(.changed(changes, dossier))
    }

    /// Where a line is opened, what it must name, and what is typed then.
    static let lines: [(keys: String, words: String)] = [
        ("2jjjjw", "+3d"), ("2jjjjo", "X"), ("2jjjj<Enter>w", "+3d"), ("2jjjj<Enter>o", "X"), ("1jjo", "X"),
        ("3jjFtit<Enter>", "X"), ("2jjjjFtit<Enter>", "X"),
    ]

    @Test func aPromptNamesItsRecordAndChangesIt() throws {
        for (keys, words) in Self.lines {
            var desk = try Desk(Fixture.sample, "100x30")
            try desk.press(keys)
            guard let id = (desk.workbench.prompt as? LinePrompt)?.target?.records.first else {
                Issue.record("\(keys) opens no line")
                continue
            }
            let name = try #require(desk.workbench.dossier.summary(of: id)?.name)
            #expect(desk.statusLine.contains(name), "\(keys): \(desk.statusLine)")
            try stir(&desk)
            #expect(desk.statusLine.contains(name), "\(keys): \(desk.statusLine)")
            try desk.press(words + "<Enter>")
            if desk.workbench.prompt != nil { try desk.press("y") }
            #expect(desk.saved.last?.map(\.record) == [id], "\(keys)")
        }
        print("lines opened on a record, with the lists moving: \(Self.lines.count)")
    }

    @Test func anActionIsNamedByItsWordsAndStaysSelected() throws {
        for key in ["o", "w"] {
            var desk = try Desk(Fixture.sample, "120x30")
            try desk.press("Aj")
            guard let page = desk.workbench[ActionItemsPage.self], let action = page.selected else {
                Issue.record("no actions")
                return
            }
            try desk.press(key)
            #expect(desk.statusLine.contains("of “" + String(action.item.text.prefix(12))), "\(desk.statusLine)")
            guard let id = (desk.workbench.prompt as? LinePrompt)?.target?.records.first else { return }
            #expect(id == action.meeting.id)
            try stir(&desk)
            guard let after = desk.workbench[ActionItemsPage.self] else { return }
            #expect(after.selected?.item.text == action.item.text)
        }
    }

    @Test func aNoteAnIDAndMarkedRecordsAreNamed() throws {
        var desk = try Desk(Fixture.sample, "100x30")
        try desk.press("2jjjj")
        let name = try #require(desk.workbench.current.flatMap { desk.workbench.dossier.summary(of: $0)?.name })
        try desk.press("I")
        #expect(desk.statusLine.contains("new id of \(name):"))
        try desk.press("<Esc>")
        desk.workbench.askForNote()
        #expect(desk.statusLine.contains("note on \(name):"))
        try desk.press("<Esc><Space>k")
        let marked = desk.workbench.board.marks
        try desk.press("o")
        #expect(desk.statusLine.contains("owner of 1 marked:"))
        try stir(&desk)
        try desk.press("X<Enter>y")
        #expect(desk.saved.last.map { Set($0.map(\.record)) } == marked)
    }

    /// A command acts on what is selected: when that is no longer what the person saw, they are told first.
    @Test func aCommandDoesNotLandOnWhatCameInTheMeantime() throws {
        var desk = try Desk()
        try desk.press("2f owner=JBIC<Enter>")
        let selected = try #require(desk.workbench.current)
        try desk.press(":set owner X")
        let record = try #require(desk.workbench.dossier.summary(of: selected))
        let change = Change(
            record: selected, field: "owner", before: record.text(of: "owner").map(Value.text), after: "Y")
        desk.workbench.receive(
            .changed(
                [ForeignChange(selected, .changed, [change], by: Author())], try desk.workbench.dossier.applying(change)
            ))
        #expect(desk.workbench.current != selected)
        try desk.press("<Enter>")
        #expect(desk.saved.isEmpty)
        #expect(desk.message?.contains("the selection has changed") == true)
    }

    // MARK: the log

    private func logging() throws -> Desk {
        var desk = try Desk()
        try desk.press("mRound<Enter><Enter><Enter><Enter><Enter><Enter>")
        return desk
    }

    @Test func whatASideSaysIsOfTheGapJustMarked() throws {
        for mark in ["n", "u", "w", "a"] {
            var desk = try logging()
            try desk.press("jjjj")
            let page = try #require(desk.workbench.logPage)
            let gap = try #require(page.selectedGap(desk.workbench.dossier))
            try desk.press(mark)
            #expect(desk.lines.contains { $0.contains(" \(gap.name), ") && $0.contains(":") })
            try desk.press("how<Enter>")
            #expect(desk.workbench.logPage?.selectedGap(desk.workbench.dossier)?.id != gap.id, "on to the next")
            #expect(desk.lines.contains { $0.contains("now says: on \(gap.name)") })
            for (key, side) in [("o", "Tokyo"), ("t", "Washington")] {
                try desk.press(key)
                #expect(desk.lines.contains { $0.contains("\(gap.name), \(side) now says:") })
                try desk.press("words<Enter>")
                if case .value? = desk.workbench.logPage?.typing?.entry { try desk.press("<Enter>") }
            }
            #expect(desk.workbench.logPage?.log.positions.map(\.gap) == [gap.id, gap.id], "\(mark)")
            // Whoever moves speaks of what is selected.
            try desk.press("j")
            let selected = try #require(desk.workbench.logPage?.selectedGap(desk.workbench.dossier))
            try desk.press("o")
            #expect(desk.lines.contains { $0.contains("\(selected.name), Tokyo now says:") })
        }
    }

    @Test func linesPutInAboveDoNotMoveTheSelection() throws {
        var desk = try logging()
        try desk.press("nhow<Enter>")
        let selected = try #require(desk.workbench.logPage?.selectedGap(desk.workbench.dossier))
        try desk.press("owords<Enter><Esc>")
        #expect(desk.workbench.logPage?.selectedGap(desk.workbench.dossier)?.id == selected.id)
        try stir(&desk)
        #expect(desk.workbench.logPage?.selectedGap(desk.workbench.dossier)?.id == selected.id)
    }

    @Test func aForeignChangeDoesNotMoveWhatIsTyped() throws {
        var desk = try logging()
        try desk.press("jj")
        let gap = try #require(desk.workbench.logPage?.selectedGap(desk.workbench.dossier))
        try desk.press("whow")
        try stir(&desk)
        try desk.press("<Enter>")
        #expect(desk.workbench.logPage?.log.result(of: gap.id)?.note == "how")
        try desk.press("o")
        #expect(desk.lines.contains { $0.contains("\(gap.name), Tokyo now says:") })
    }

    @Test func theStepsOfAnActionNameIt() throws {
        var desk = try logging()
        try desk.press("iReport<Enter>")
        #expect(desk.lines.contains { $0.contains("owner of “Report”:") })
        try desk.press("METI<Enter>")
        #expect(desk.lines.contains { $0.contains("due of “Report”:") })
    }
}

/// A decision is about one field, also when others come and go around it.
extension SpokenOfTests {
    @Test func aDecisionStaysOnThePageWhileOthersGo() throws {
        var desk = try Desk()
        let drafts = ["funding-clock", "equity-share"].map {
            Draft(record: RecordID(.gap, $0), field: "owner", text: "Mine", base: "old", time: nil)
        }
        desk.workbench.receive(.drafts(drafts))
        try desk.press("J")
        let shown = try #require(desk.workbench.shownDecision)
        #expect(shown.record.name == "equity-share")
        // Somebody has made the very change of the first.
        let first = try #require(desk.workbench.dossier.gap("funding-clock"))
        let change = Change(record: first.id, field: "owner", before: first.owner.map(Value.text), after: "Mine")
        desk.workbench.receive(
            .changed(
                [ForeignChange(first.id, .changed, [change], by: Author())], try desk.workbench.dossier.applying(change)
            ))
        #expect(desk.workbench.shownDecision?.record == shown.record)
        // And that of the second while another version of it is typed.
        try desk.press("e")
        #expect(desk.statusLine.contains("owner of Equity share:"))
        let second = try #require(desk.workbench.dossier.gap("equity-share"))
        let foreign = Change(record: second.id, field: "owner", before: second.owner.map(Value.text), after: "Theirs")
        desk.workbench.receive(
            .changed(
                [ForeignChange(second.id, .changed, [foreign], by: Author())],
                try desk.workbench.dossier.applying(foreign)))
        try desk.press("<C-u>Third<Enter>y")
        #expect(desk.workbench.dossier.gap("equity-share")?.owner == "Third")
        #expect(desk.workbench.decisions.isEmpty)
    }
}

/// A form stays at the item of a list that it is about.
extension SpokenOfTests {
    @Test func whatIsTypedForAnItemStaysWithItWhenAnotherIsPutInBefore() throws {
        let gap = RecordID(.gap, "equity-share")
        var desk = try Desk()
        let positions = try #require(desk.workbench.dossier.gap(gap.name)?.positions)
        try desk.press("/equity<Space>share<Enter>e")
        let form = try #require(desk.workbench.form)
        let row = try #require(
            form.rows(desk.workbench.dossier.framework.subject).firstIndex { $0.label == "positions" })
        try desk.press(String(repeating: "j", count: row) + "<Enter>j<Enter>")
        let text = try #require(
            desk.workbench.form?.rows(desk.workbench.dossier.framework.subject).firstIndex { $0.label == "text" })
        // One is filled in before the other change, one while it comes.
        let source = try #require(
            desk.workbench.form?.rows(desk.workbench.dossier.framework.subject).firstIndex { $0.label == "source" })
        try desk.press("g" + String(repeating: "j", count: source) + "<Enter>Hearsay<Enter>")
        try desk.press("g" + String(repeating: "j", count: text) + "<Enter>Mine")
        let record = try #require(desk.workbench.dossier.summary(of: gap))
        guard case .list(let items)? = try Document.record(record.source).root["positions"]?.value else { return }
        let first: Value = .map([.init("side", "tokyo"), .init("date", "2025-07-01"), .init("text", "Aaa")])
        let change = Change(record: gap, field: "positions", before: .list(items), after: .list([first] + items))
        desk.workbench.receive(
            .changed(
                [ForeignChange(gap, .changed, [change], by: Author())], try desk.workbench.dossier.applying(change)))
        try desk.press("<Enter><Esc>S")
        let now = try #require(desk.workbench.dossier.gap(gap.name)?.positions)
        #expect(now.map(\.text) == ["Aaa", positions[0].text, "Mine"] + positions.dropFirst(2).map(\.text))
        #expect(now.map(\.source) == [nil, positions[0].source, "Hearsay"] + positions.dropFirst(2).map(\.source))
    }
}
