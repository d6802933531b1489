import Negotiation
import Screen
import Testing
import Workbench

/// Columns that a person has chosen for a pane.
@Suite struct ColumnChoiceTests {
    private func heads(_ columns: [RecordKind: [String]], _ size: String) throws -> String {
        let dossier = try Fixture.shipped.get()
        let bench = Workbench(
            dossier: dossier, today: dossier.framework.asOf ?? .epoch, size: try #require(Size(size)), columns: columns)
        return bench.render().lines.first { $0.contains("project ") } ?? ""
    }

    @Test func whatIsChosenStandsThereAndNothingElse() throws {
        let heads = try heads([.gap: ["kind", "owner"]], "120x40")
        let gaps = heads.drop { $0 != "g" }
        #expect(gaps.split(separator: " ") == ["gap", "owner", "kind"])
    }

    @Test func whatComesFirstIsGivenRoomFirst() throws {
        let wide = ["legal basis", "owner", "worth", "due", "status"]
        let dossier = try Fixture.shipped.get()
        let bench = Workbench(
            dossier: dossier, today: .epoch, size: try #require(Size("60x24")), columns: [.commitment: wide])
        var workbench = bench
        for key in try Key.sequence("44+") { _ = workbench.handle(.key(key)) }
        let line = try #require(workbench.render().lines.first { $0.contains("commitment ") })
        #expect(line.contains("legal basis") && !line.contains("status"))
    }

    @Test func choosingIsKeptInTheConfigurationAndGoesOn() throws {
        var desk = try Desk(Fixture.shipped, "120x40")
        try desk.press("2|")
        try Golden.check(desk.workbench.render(), "columns-120x40")
        #expect(desk.lines.contains { $0.contains("kind") })
        try desk.press("k<Enter>")
        guard case .keepColumns(.gap, let names?)? = desk.effects.last else {
            Issue.record("nothing is kept: \(desk.effects)")
            return
        }
        #expect(names.last == "kind" && names.contains("severity"))
        #expect(desk.lines.contains { $0.contains("kind") && $0.contains("shown") })
        try desk.press("<Enter>")
        #expect(desk.effects.last == .keepColumns(.gap, names.dropLast()))
        try desk.press("<End><Enter>")
        #expect(desk.effects.last == .keepColumns(.gap, nil))
    }

    @Test func theMixHasNone() throws {
        var desk = try Desk(Fixture.shipped, "120x40")
        try desk.press("4|")
        #expect(desk.message?.hasPrefix("the mix has no columns to choose") == true)
    }
}
