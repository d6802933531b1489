import Negotiation
import Testing

@testable import Workbench

/// Where the rows of a form stand.
@Suite struct FormLayoutTests {
    private static let entries: [FormLayout.Entry] = [
        .init(group: 0), .init(group: 1, isShort: true), .init(group: 1, isShort: true),
        .init(group: 1, isShort: true), .init(group: 2, side: .ours, height: { $0 < 60 ? 3 : 1 }),
        .init(group: 2, side: .theirs), .init(group: 3),
    ]

    @Test func shortRowsAndSidesStandBesideEachOther() {
        let layout = FormLayout(Self.entries, columns: 81)
        #expect(layout.cells.map(\.lines) == [1..<2, 3..<4, 3..<4, 4..<5, 6..<9, 6..<9, 10..<11])
        #expect(layout.cells.map(\.column) == [0, 0, 40, 0, 0, 40, 0])
        #expect(layout.cells.map(\.columns) == [81, 40, 41, 81, 40, 41, 81])
        #expect(layout.headings.map(\.line) == [0, 2, 5, 9])
        #expect(layout.lineCount == 11)
    }

    @Test func whereThereIsLittleRoomThereIsOneColumn() {
        let layout = FormLayout(Self.entries, columns: 60)
        #expect(layout.cells.allSatisfy { $0.column == 0 && $0.columns == 60 })
        #expect(layout.lineCount == 4 + 7)
    }

    @Test func groupsAreGoneOnTo() {
        let layout = FormLayout(Self.entries, columns: 81)
        #expect([0, 1, 3, 4, 6].map { layout.row(groups: 1, from: $0) } == [1, 4, 4, 6, 6])
        #expect([0, 1, 3, 4, 6].map { layout.row(groups: -1, from: $0) } == [0, 0, 1, 1, 4])
        #expect(layout.row(groups: 9, from: 0) == 6)
        #expect(layout.row(groups: -9, from: 6) == 0)
    }

    @Test func aHeadingComesAlongWithTheFirstOfItsGroup() {
        let layout = FormLayout(Self.entries, columns: 81)
        #expect(layout.lines(of: 1) == 2..<4)
        #expect(layout.lines(of: 3) == 4..<5)
        #expect(layout.lines(of: 99).isEmpty)
    }

    @Test func nothingHasNoPlace() {
        #expect(FormLayout([], columns: 80).lineCount == 0)
        #expect(FormLayout([], columns: 80).row(groups: 1, from: 0) == 0)
    }

    /// Ours is at the left, though the dossier names it last.
    @Test func ourSideStandsAtTheLeft() throws {
        let dossier = try Fixture.load { folder in
            try Fixture.write(
                [
                    "dossier.md":
                        "---\ntitle: New\nsides:\n  - {id: b, name: Them}\n  - {id: a, name: Us, ours: yes}\n---\n",
                    "gaps/g.md": "---\ntitle: G\nstatus: open\na: {position: we say}\nb: {position: they say}\n---\n",
                ], to: folder)
        }
        var desk = try Desk(.success(dossier))
        try desk.press("2e")
        let heads = try #require(desk.lines.first { $0.contains(" Us ") && $0.contains(" Them ") })
        let words = try #require(desk.lines.first { $0.contains("we say") && $0.contains("they say") })
        #expect(try #require(heads.firstRange(of: "Us")).lowerBound < #require(heads.firstRange(of: "Them")).lowerBound)
        #expect(
            try #require(words.firstRange(of: "we say")).lowerBound < #require(words.firstRange(of: "they")).lowerBound)
    }

    /// Where the sides themselves are what is filled in, they are one group like others.
    @Test func theDossiersSidesStandUnderOneHeading() throws {
        var desk = try Desk(Fixture.shipped)
        try desk.press("ie")
        #expect(desk.lines.contains { $0.hasPrefix(" Sides ─") })
        #expect(!desk.lines.contains { $0.contains("Washington ─") })
    }

    @Test func bracesGoFromGroupToGroup() throws {
        var desk = try Desk()
        try desk.press("2e}")
        #expect(desk.workbench.form.flatMap { desk.workbench.selectedRow($0) }?.label == "kind")
        try desk.press("}")
        #expect(desk.workbench.form.flatMap { desk.workbench.selectedRow($0) }?.label == "owner")
        try desk.press("2{")
        #expect(desk.workbench.form.flatMap { desk.workbench.selectedRow($0) }?.label == "title")
        try desk.press("qm<Esc>}")
        #expect(desk.workbench.logPage?.selectedGap(desk.workbench.dossier) != nil)
    }

    /// Every field of every kind of record has its group, from the table.
    @Test func everyFieldHasAGroup() throws {
        let desk = try Desk(Fixture.shipped)
        let framework = desk.workbench.dossier.framework.subject
        for id in [RecordID(.gap, "equity-share"), RecordID(.project, "ohio-gas-power"), .dossier] {
            let record = try #require(desk.workbench.dossier.summary(of: id))
            let rows = Form(try #require(RecordSheet(record))).rows(framework)
            #expect(rows.allSatisfy { $0.group != nil }, "\(id)")
            let groups = rows.compactMap(\.group)
            #expect(groups == groups.sorted(), "\(id)")
            #expect(Set(groups).count > 3, "\(id)")
        }
    }
}
