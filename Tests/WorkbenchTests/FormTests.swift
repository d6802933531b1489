import DossierSteps
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// All fields of a record on one page, saved together.
@Suite struct FormTests {
    private let gap = RecordID(.gap, "return-projections")

    /// Moves to the line with this label and begins to type, or opens it.
    private func open(_ label: String, _ desk: inout Desk) throws {
        let form = try #require(desk.workbench.form)
        let rows = form.rows(desk.workbench.dossier.framework.subject)
        let row = try #require(rows.firstIndex { $0.label == label }, "no line \(label)")
        try desk.press("g" + String(repeating: "j", count: row) + "<Enter>")
    }

    @Test func severalFieldsAreSavedTogether() throws {
        var desk = try Desk()
        try desk.press("2e")
        try open("owner", &desk)
        try desk.press("<C-u>METI<Enter>")
        try open("due", &desk)
        try desk.press("<C-u>+3d<Enter>")
        #expect(desk.saved.isEmpty)
        try desk.press("S")
        #expect(desk.saved.count == 1)
        #expect(desk.saved.first?.map { $0.summary() } == ["owner JBIC -> METI", "due 2026-03-16 -> 2026-02-23"])
        #expect(desk.workbench.pages.isEmpty)
    }

    @Test func whatHasAListOfWordsIsChosen() throws {
        var desk = try Desk()
        try desk.press("2e")
        try open("status", &desk)
        try desk.press("a<Enter>S")
        #expect(desk.workbench.dossier.gap("return-projections")?.status == .agreed)
    }

    @Test(arguments: [
        ("due", "2026-02-30", "is not a date"), ("projects", "no-such", "no project `no-such`"),
    ])
    func whatIsWrongIsToldWhileItIsTyped(label: String, typed: String, words: String) throws {
        var desk = try Desk()
        try desk.press("2e")
        try open(label, &desk)
        try desk.press("<C-u>\(typed)")
        #expect(desk.lines.contains { $0.contains(words) })
        try desk.press("<Enter>")
        #expect(desk.lines.contains { $0.contains(typed) })
        #expect(desk.workbench.form?.typing != nil)
        try desk.press("<Esc>S")
        #expect(desk.saved.isEmpty)
    }

    @Test func idsAreCompletedAlsoBehindAComma() throws {
        var desk = try Desk()
        try desk.press("2e")
        try open("projects", &desk)
        try desk.press("<C-e>,<Space>geor<Tab><Enter>S")
        #expect(
            desk.workbench.dossier.gap("return-projections")?.projects.map(\.id) == [
                "softbank-data-centre", "ohio-gas-power", "georgia-diamonds",
            ])
    }

    @Test func aRecordIsAddedFromItsTitle() throws {
        var desk = try Desk()
        try desk.press("2aWho<Space>pays<Space>for<Space>grids<Enter><Esc>")
        try open("severity", &desk)
        try desk.press("ma<Enter>S")
        let made = try #require(desk.workbench.dossier.gap("who-pays-for-grids"))
        #expect(made.title == "Who pays for grids" && made.severity == .major && made.status == .open)
        #expect(made.since == KnownDate("2026-02-20"))
        #expect(desk.workbench.current == made.id)
        #expect(desk.message == "saved gaps/who-pays-for-grids.md")
        #expect(
            String(decoding: made.source, as: UTF8.self).hasPrefix("---\ntitle: Who pays for grids\nstatus: open\n"))
    }

    @Test func aTitleIsRequired() throws {
        var desk = try Desk()
        try desk.press("1a<Enter>")
        #expect(desk.lines.contains { $0.contains("title is required") })
        try desk.press("<Esc>S")
        #expect(desk.transaction == nil)
        #expect(desk.lines.contains { $0.contains("title is missing") })
    }

    @Test func aCopyHasAllButTheTitle() throws {
        var desk = try Desk()
        try desk.press("2YAnother<Enter><Esc>S")
        let (copy, old) = (
            try #require(desk.workbench.dossier.gap("another")),
            try #require(desk.workbench.dossier.gap("return-projections"))
        )
        #expect(copy.owner == old.owner && copy.positions.count == old.positions.count)
        #expect(copy.prose == old.prose && copy.title == "Another")
    }

    @Test func aPositionIsAddedToTheHistory() throws {
        var desk = try Desk()
        try desk.press("2P<Esc>")
        try open("side", &desk)
        try desk.press("<Enter>")
        try open("text", &desk)
        try desk.press("One<Space>worksheet<Enter>S")
        let positions = try #require(desk.workbench.dossier.gap("return-projections")?.positions)
        #expect(positions.last?.text == "One worksheet" && positions.last?.side.id == "tokyo")
        #expect(positions.last?.date == KnownDate("2026-02-20"))
        #expect(desk.saved.first?.count == 1, "one item more, nothing else")
    }

    @Test func itemsAreAddedAndTakenAway() throws {
        var desk = try Desk()
        try desk.press("2e")
        try open("sources", &desk)
        try desk.press("aFinancial<Space>Times,<Space>20<Space>February<Enter><Esc>S")
        #expect(desk.workbench.dossier.gap("return-projections")?.sources.last == "Financial Times, 20 February")
        try desk.press("e")
        try open("sources", &desk)
        try desk.press("xxxxS")
        #expect(desk.workbench.dossier.gap("return-projections")?.sources == [])
    }

    @Test func aValueGetsItsSource() throws {
        var desk = try Desk()
        try desk.press("1/georgia<Enter>e")
        try open("amount", &desk)
        try desk.press("<Esc>>")
        try open("source", &desk)
        try desk.press("<C-u>Nikkei<Enter>S")
        let project = try #require(desk.workbench.dossier.project("georgia-diamonds"))
        #expect(project.amount?.first.source == "Nikkei")
        #expect(project.amount?.value.description == "600m USD")
    }

    @Test func whatIsMaskedStaysSo() throws {
        var desk = try Desk(Fixture.sample, "120x60")
        try desk.press("2e")
        #expect(!desk.lines.contains { $0.contains("one worksheet for both sides") })
        try open("landing-zone", &desk)
        try desk.press("<C-u>hush<Enter>")
        #expect(!desk.lines.contains { $0.contains("hush") })
        try desk.press("S")
        #expect(desk.message == "saved gaps/return-projections.md: landing-zone changed")
        #expect(desk.workbench.dossier.gap("return-projections")?.landingZone == "hush")
    }

    @Test func leavingAsksWhereSomethingWasFilledIn() throws {
        var desk = try Desk()
        try desk.press("2eq")
        #expect(desk.workbench.pages.isEmpty)
        try desk.press("e")
        try open("owner", &desk)
        try desk.press("<C-u>METI<Enter>q")
        #expect(desk.statusLine.contains("Leave without saving?"))
        try desk.press("n")
        #expect(desk.workbench.form != nil)
        try desk.press("qy")
        #expect(desk.workbench.pages.isEmpty && desk.saved.isEmpty)
    }

    @Test func pastedTextRunsNoKeys() throws {
        var desk = try Desk()
        try desk.press("2e")
        try open("ask", &desk)
        try desk.press("<C-u>")
        _ = desk.workbench.handle(.paste("SSq\nx<Esc>"))
        try desk.press("<Enter>S")
        #expect(desk.workbench.dossier.gap("return-projections")?.ask == "SSq x<Esc>")
    }
}

/// The dossier changes, or the program ends, while a form is open.
@Suite struct FormMeetingOthersTests {
    private let gap = RecordID(.gap, "return-projections")

    private func typing(owner: String) throws -> Desk {
        var desk = try Desk()
        try desk.press("2e")
        try desk.press("jjjjjjjj<Enter><C-u>\(owner)<Enter>")
        #expect(desk.workbench.form?.sheet["owner"] == .text(owner))
        return desk
    }

    private func change(_ field: Path, _ value: Value, _ desk: inout Desk) throws {
        let found = desk.workbench.dossier.summary(of: gap)?.value(of: field)
        let change = Change(record: gap, field: field, before: found, after: value)
        desk.workbench.receive(
            .changed(
                [ForeignChange(gap, .changed, [change], by: Author(name: "sato"))],
                try desk.workbench.dossier.applying(change)))
    }

    @Test func anotherFieldIsJoined() throws {
        var desk = try typing(owner: "METI")
        try change("status", "converging", &desk)
        #expect(desk.workbench.form?.sheet["status"] == "converging")
        #expect(desk.workbench.form?.contested == [])
        try desk.press("S")
        #expect(desk.saved.last?.map { $0.summary() } == ["owner JBIC -> METI"])
    }

    @Test func theSameFieldIsShownWithBothValues() throws {
        var desk = try typing(owner: "METI")
        try change("owner", "Commerce", &desk)
        #expect(desk.workbench.form?.contested == ["owner"])
        try desk.press("k")
        #expect(desk.lines.contains { $0.contains("somebody else has created it: Commerce") })
        #expect(desk.lines.contains { $0.contains("METI") })
        try desk.press("S")
        #expect(desk.saved.last?.map { $0.summary() } == ["owner Commerce -> METI"])
    }

    @Test func aConflictOfTheSaveKeepsTheForm() throws {
        var desk = try typing(owner: "METI")
        let change = Change(record: gap, field: "owner", before: "JBIC", after: "Commerce")
        let theirs = try desk.workbench.dossier.applying(change)
        desk.workbench.receive(
            .conflicts(
                [Conflict(record: gap, field: "owner", base: "JBIC", ours: "METI", theirs: "Commerce")],
                by: Author(name: "sato"), isUndo: false, theirs))
        #expect(desk.workbench.form?.contested == ["owner"])
        #expect(desk.message?.contains("sato changed this meanwhile") == true)
        #expect(desk.workbench.decisions.isEmpty)
    }

    @Test func aRemovedFileCanBeMadeAnew() throws {
        var desk = try typing(owner: "METI")
        let without = desk.workbench.dossier.updating([gap: .gone])
        desk.workbench.receive(.changed([ForeignChange(gap, .removed, by: Author())], without))
        try desk.press("S")
        #expect(desk.workbench.dossier.gap("return-projections")?.owner == "METI")
        #expect(desk.workbench.dossier.gap("return-projections")?.prose.contains("political") == true)
    }

    @Test func aDraftOpensAsTheFormItWas() throws {
        var desk = try typing(owner: "METI")
        try desk.press("<Enter><C-u>2026-13")
        let drafts = desk.workbench.drafts
        #expect(drafts.count == 1 && drafts.first?.isWholeRecord == true)
        var next = try Desk()
        next.workbench.receive(.drafts(drafts))
        #expect(next.workbench.form?.sheet["owner"] == "METI")
        #expect(next.workbench.form?.sheet["due"] == "2026-13")
        #expect(next.lines.contains { $0.contains("not saved when the program ended") })
        try next.press("S")
        #expect(next.saved.isEmpty)
        #expect(next.lines.contains { $0.contains("`2026-13`") })
    }

    @Test func aDraftMeetsWhatTheFileSaysByThen() throws {
        let drafts = try typing(owner: "METI").workbench.drafts
        var next = try Desk()
        try change("owner", "Commerce", &next)
        next.workbench.receive(.drafts(drafts))
        #expect(next.workbench.form?.contested == ["owner"])
        try next.press("S")
        #expect(next.saved.last?.map { $0.summary() } == ["owner Commerce -> METI"])
    }

    @Test func aRecordThatWasBeingAddedIsThereAgain() throws {
        var desk = try Desk()
        try desk.press("2aGrids")
        var next = try Desk()
        next.workbench.receive(.drafts(desk.workbench.drafts))
        #expect(next.workbench.form?.isNew == true)
        try next.press("S")
        #expect(next.workbench.dossier.gap("grids")?.title == "Grids")
    }
}
