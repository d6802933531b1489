import DossierSteps
import Negotiation
import Screen
import Testing

@testable import Workbench

/// Filters, orders, marks and saved views.
@Suite struct ViewTests {
    private func title(_ desk: Desk, _ pane: Pane) -> String {
        desk.lines.first { $0.contains(" \(pane.rawValue + 1) ") && $0.contains(pane.shortTitle.text) } ?? ""
    }

    private func shown(_ desk: Desk, _ pane: Pane) -> [RecordID] {
        (0..<desk.workbench.rowCount(pane)).compactMap { desk.workbench.record(in: pane, row: $0) }
    }

    @Test func aFilterLeavesWhatItHoldsForAndIsSeenInTheTitle() throws {
        var desk = try Desk()
        let all = shown(desk, .gaps).count
        try desk.press("2f status=open")
        let open = desk.workbench.dossier.gaps.count { $0.status == .open }
        #expect(desk.statusLine.contains("\(open) of \(all)"))
        // Nothing is filtered before Enter.
        #expect(shown(desk, .gaps).count == all)
        try desk.press("<Enter>")
        #expect(shown(desk, .gaps).count == open && open < all)
        #expect(shown(desk, .gaps).allSatisfy { desk.workbench.dossier.gap($0.name)?.status == .open })
        #expect(desk.lines.contains { $0.contains("2 Gaps  status=open") && $0.contains("\(open) of \(all)") })
        try desk.press("f<C-u><Enter>")
        #expect(shown(desk, .gaps).count == all)
    }

    @Test func aFaultIsToldInPlaceAndTheTextKept() throws {
        var desk = try Desk(Fixture.sample, "120x40")
        try desk.press("2f status=opne<Enter>")
        #expect(desk.statusLine.contains("status=opne"))
        #expect(desk.statusLine.contains("did you mean `open`?"))
        try desk.press("<BS><BS>en<Enter>")
        #expect(desk.workbench.view(.gaps).filter.description == "status=open")
    }

    @Test func tabCompletesKeysAndValues() throws {
        var desk = try Desk()
        try desk.press("2f sev<Tab>cr<Tab><Enter>")
        #expect(desk.workbench.view(.gaps).filter.description == "severity=critical")
    }

    @Test func theSelectionStaysWithItsRecord() throws {
        var desk = try Desk()
        try desk.press("2Gk")
        let kept = try #require(desk.workbench.current)
        try desk.press("stitle<Enter>")
        #expect(desk.workbench.current == kept)
        try desk.press("f text~a<Enter>")
        let isShown = shown(desk, .gaps).contains(kept)
        #expect(!isShown || desk.workbench.current == kept)
        try desk.press("f<C-u><Enter>s<Enter>")
        if isShown { #expect(desk.workbench.current == kept) }
    }

    /// Whoever changes it: the row that is selected is the record that was.
    @Test func aForeignChangeLeavesTheSelectionOnItsRecord() throws {
        var desk = try Desk()
        try desk.press("2f status=open,converging<Enter>sdue<Enter>G")
        let kept = try #require(desk.workbench.current)
        let other = try #require(shown(desk, .gaps).first { $0 != kept })
        let change = Change(record: other, field: "due", before: nil, after: .text("2027-12-01"))
        let document = try #require(desk.workbench.dossier.summary(of: other)).source
        let edited = String(decoding: document, as: UTF8.self).replacing(/due: .*/, with: "due: 2027-12-01")
        let dossier = desk.workbench.dossier.replacing(other, with: Array(edited.utf8))
        desk.workbench.receive(.changed([ForeignChange(other, .changed, [change], by: Author())], dossier))
        #expect(desk.workbench.current == kept)
        #expect(shown(desk, .gaps).last == other)
    }

    @Test func whatNoLongerMatchesLeavesThePane() throws {
        var desk = try Desk()
        try desk.press("2f status=open<Enter>")
        let before = shown(desk, .gaps)
        try desk.press("ca<Enter>")
        #expect(shown(desk, .gaps) == Array(before.dropFirst()))
    }

    @Test func sortingByTheSameTurnsItRound() throws {
        var desk = try Desk()
        try desk.press("1samount<Enter>")
        let falling = shown(desk, .shortlist)
        #expect(desk.lines.contains { $0.contains("1 Shortlist  by -amount") })
        try desk.press("samount<Enter>")
        #expect(desk.workbench.view(.shortlist).order.description == "amount")
        #expect(shown(desk, .shortlist) != falling)
        #expect(Set(shown(desk, .shortlist)) == Set(falling))
    }

    @Test func findingWhatAFilterHidesTakesTheFilterOff() throws {
        var desk = try Desk()
        try desk.press("2f status=agreed<Enter>")
        try desk.press("/return<Space>projections")
        #expect(desk.workbench.current == RecordID(.gap, "return-projections"))
        // Esc goes back, to the filter too.
        try desk.press("<Esc>")
        #expect(desk.workbench.view(.gaps).filter.description == "status=agreed")
        try desk.press("/return<Space>projections<Enter>")
        #expect(desk.workbench.view(.gaps).filter.isEmpty)
        #expect(desk.message?.contains("the filter hid it, and is off") == true)
    }

    @Test func changingAllThatIsMarkedIsOneSave() throws {
        var desk = try Desk()
        try desk.press("2<Space><Space><Space>")
        let marked = desk.workbench.board.marks
        #expect(marked.count == 3)
        try desk.press("o")
        #expect(desk.statusLine.contains("owner of 3 marked:"))
        try desk.press("Cabinet<Enter>y")
        #expect(desk.saved.count == 1)
        #expect(Set(desk.saved[0].map(\.record)) == marked)
        #expect(marked.allSatisfy { desk.workbench.dossier.gap($0.name)?.owner == "Cabinet" })
        #expect(desk.message == "saved owner of 3 gaps; u undoes all of it")
        // They stay marked for the next change; one field of all is chosen from a list.
        try desk.press("Fsever<Enter>min<Enter>")
        #expect(marked.allSatisfy { desk.workbench.dossier.gap($0.name)?.severity == .minor })
        try desk.press("cparked<Enter>")
        #expect(marked.allSatisfy { desk.workbench.dossier.gap($0.name)?.status == .parked })
        try desk.press("&")
        #expect(desk.workbench.board.marks.isEmpty)
    }

    @Test func aFaultInAValueForManyChangesNone() throws {
        var desk = try Desk(Fixture.sample, "120x40")
        try desk.press("2<Space><Space>w")
        try desk.press("2026-02-30<Enter>")
        #expect(desk.saved.isEmpty)
        #expect(desk.statusLine.contains("due of 2 marked: 2026-02-30"))
        try desk.press("<C-u>2026-03-01<Enter>")
        #expect(desk.saved.first?.count == 2)
    }

    @Test func brokenRecordsAreNamedAndLeftAlone() throws {
        var desk = try Desk(Fixture.broken, "120x40")
        try desk.press("2&")
        let broken = desk.workbench.dossier.gaps.filter(\.isBroken).map(\.id)
        #expect(broken.count == 2 && broken.allSatisfy(desk.workbench.board.marks.contains))
        try desk.press("o")
        for id in broken { #expect(desk.lines.suffix(2).joined().contains(id.name)) }
        try desk.press("METI<C-u>Cabinet<Enter>y")
        #expect(Set(desk.saved[0].map(\.record)).isDisjoint(with: broken))
        #expect(!desk.saved[0].isEmpty)
    }

    @Test func whatAFilterHidesIsNoLongerMarked() throws {
        var desk = try Desk()
        try desk.press("2&f status=open<Enter>")
        let marks = desk.workbench.board.marks
        #expect(!marks.isEmpty && marks == Set(shown(desk, .gaps)))
        // The other panes keep theirs.
        try desk.press("1<Space>2f<C-u>status=agreed<Enter>")
        #expect(desk.workbench.board.marks.contains { $0.kind == .project })
    }

    @Test func savedViewsOpenByName() throws {
        let dossier = try Fixture.sample.get()
        var view = SavedView()
        view.name = "summit"
        view.filter = "status=open"
        view.sort = "-severity,due"
        var wrong = SavedView()
        wrong.name = "wrong"
        wrong.filter = "statsu=open"
        var workbench = Workbench(
            dossier: dossier, today: .epoch, size: Size(columns: 80, rows: 24), views: [view, wrong])
        workbench.open(view: "summit")
        #expect(workbench.board.focus == .gaps)
        #expect(workbench.view(.gaps).filter.description == "status=open")
        #expect(workbench.view(.gaps).order.description == "-severity,due")
        workbench.open(view: "summitt")
        #expect(workbench.log.current?.text == "no view `summitt`: did you mean `summit`?")
        workbench.open(view: "wrong")
        #expect(workbench.log.current?.text == "view wrong: column 1: no key `statsu`: did you mean `status`?")
        // What was shown is still shown.
        #expect(workbench.view(.gaps).filter.description == "status=open")
        for key in try Key.sequence("f<C-u><Enter>V<Enter>") { _ = workbench.handle(.key(key)) }
        #expect(workbench.view(.gaps).filter.description == "status=open")
    }

    @Test func whatAPaneShowsIsSavedAsAViewOfTheDossier() throws {
        var desk = try Desk()
        try desk.press("2S")
        #expect(desk.message == "nothing to save yet: filter the pane with f, or sort it with s")
        try desk.press("f status=open<Enter>sdue<Enter>S")
        #expect(desk.statusLine.contains("save view as:"))
        try desk.press("week<Enter><Enter>")
        let kept = try #require(desk.workbench.dossier.framework.views.last)
        #expect((kept.name, kept.list, kept.filter, kept.sort) == ("week", .init(.gap), "status=open", "due"))
        // Under the same name it is another view: only what differs is written.
        try desk.press("f<C-u>status=agreed<Enter>S")
        try desk.press("week")
        #expect(desk.statusLine.contains("replaces gaps  status=open  by due"))
        try desk.press("<Enter><Enter>")
        #expect(
            desk.saved.last?.map(\.field.description) == [
                "views[\(desk.workbench.dossier.framework.views.count - 1)].where"
            ])
        #expect(desk.workbench.dossier.framework.views.last?.filter == "status=agreed")
        try desk.press("S week<Enter><Enter>")
        #expect(desk.message == "nothing changed: the dossier already has this view as week")
    }

    @Test func aViewOfOnesOwnIsAskedOfTheWorld() throws {
        var desk = try Desk()
        try desk.press("2f status=open<Enter>Sweek<Enter>c<Enter>")
        guard case .keepView(let view)? = desk.effects.last else {
            Issue.record("no view is kept: \(desk.effects)")
            return
        }
        #expect(view.name == "week" && view.filter == "status=open" && view.sort == nil)
        desk.workbench.receive(.viewKept(view))
        #expect(desk.message == "saved week in config.yaml: V opens it")
        #expect(desk.workbench.savedViews.last?.name == "week")
        // One's own comes first, which is told before the dossier gets one of the same name.
        try desk.press("Sweek<Enter>")
        #expect(desk.lines.contains { $0.contains("your own view of this name takes precedence") })
    }

    @Test func whoMayNotChangeTheDossierSavesViewsOfTheirOwn() throws {
        let dossier = try Fixture.sample.get()
        var workbench = Workbench(
            dossier: dossier, today: .epoch, size: Size(columns: 80, rows: 24), readOnly: .asked)
        var effects: [Effect] = []
        for key in try Key.sequence("2f status=open<Enter>Sweek<Enter>") { effects = workbench.handle(.key(key)) }
        var view = SavedView()
        view.name = "week"
        view.filter = "status=open"
        #expect(effects == [.keepView(view)])
    }

    @Test func theListOfViews() throws {
        var desk = try Desk(Fixture.shipped)
        try desk.press("V")
        try Golden.check(desk.workbench.render(), "views-80x24")
        try desk.press("j<Enter>")
        try Golden.check(desk.workbench.render(), "view-80x24")
    }

    @Test func viewsAreListedWithWhatTheyWouldShow() throws {
        var desk = try Desk()
        try desk.press("2f status=open<Enter>Sweek<Enter><Enter>f<C-u><Enter>V")
        let open = desk.workbench.dossier.gaps.count { $0.status == .open }
        #expect(desk.lines.contains { $0.contains("week") && $0.contains("\(open)  gaps  status=open") })
    }

    @Test func filteredSortedAndMarkedScreens() throws {
        var desk = try Desk()
        try desk.press("2f status=open<Enter>sdue<Enter><Space>j<Space>k")
        try Golden.check(desk.workbench.render(), "filtered-80x24")
        try desk.press("f<End>status=opne<Enter>")
        try Golden.check(desk.workbench.render(), "filter-fault-80x24")
        try desk.press("<Esc>s")
        try Golden.check(desk.workbench.render(), "sort-80x24")
        var narrow = try Desk(Fixture.sample, "60x16")
        try narrow.press("2f severity=critical<Enter><Space>")
        try Golden.check(narrow.workbench.render(), "filtered-60x16")
        var japanese = try Desk(Fixture.japanese)
        try japanese.press("2f 収益<Enter><Space>1f データ<Enter>")
        try Golden.check(japanese.workbench.render(), "filtered-japanese-80x24")
    }
}
