import Negotiation
import Testing

/// Parts of the envelope and the dossier's own instruments, for scripts.
@Suite struct EnvelopePartsCommandTests {
    private static let dossier = """
        ---
        title: Korea–US
        as-of: 2026-03-12
        sides: [{id: seoul, name: Seoul, ours: yes}, {id: washington, name: Washington}]
        envelopes:
          - {id: cash, amount: 200bn USD, cap-per-year: 20bn USD, deadline: 2029-01-19, instruments: [cash]}
          - {id: ships, amount: {value: 150bn USD, basis: illustrative}, instruments: [loan], sectors: [shipbuilding]}
        stages: [{id: sel, name: Selected, counts-as: selected}]
        instruments: [{kind: cash}, {kind: loan}]
        valuation: {assumptions: {seoul: {discount-rate: 7%}, washington: {discount-rate: 5%}}}
        ---
        """
    private static let yard = """
        ---
        title: Yard
        sector: shipbuilding
        stage: sel
        since: 2026-02
        amount: 50bn USD
        instruments: [{kind: cash, share: 60%}, {kind: loan, share: 40%}]
        valuation: {flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028, revenue: 2bn USD}]}
        ---
        """

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.dossier, to: "dossier.md")
        try folder.write(Self.yard, to: "projects/yard.md")
        return folder
    }

    @Test func showGivesHowThePartsStand() throws {
        let folder = try folder()
        let text = try SherpaRun("show", "dossier", "--json", in: folder).output
        #expect(text.contains("\"envelope-standing\": ["))
        #expect(text.contains("\"above-cap\": true"))
        #expect(!text.contains("without-amount"))
        try folder.write("---\ntitle: Port\nsector: energy\nstage: sel\n---\n", to: "projects/port.md")
        let unpriced = try SherpaRun("show", "dossier", "--json", in: folder).output
        #expect(unpriced.contains("\"without-amount\": 1"))
        let project = try SherpaRun("show", "yard", "--json", in: folder).output
        #expect(project.contains("\"part\": \"ships\""))
        #expect(try SherpaRun("show", "yard", in: folder).status == 0)
    }

    @Test func listFindsProjectsByThePartThatPays() throws {
        let folder = try folder()
        for part in ["cash", "ships"] {
            #expect(try SherpaRun("list", "projects", "--where", "part=\(part)", in: folder).output.contains("yard"))
        }
        let wrong = try SherpaRun("list", "projects", "--where", "part=gold", in: folder)
        #expect(wrong.errors.contains("write one of cash or ships"))
    }

    @Test func theBriefHasATableOfTheParts() throws {
        let brief = try SherpaRun("brief", in: try folder()).output
        #expect(brief.contains("PARTS OF THE ENVELOPE") && brief.contains("110.0bn"))
        // Half of the whole is made up: it is no number that matters.
        #expect(!brief.contains("350bn USD") && brief.contains("\n50bn USD "))
    }

    @Test func checkWarnsOfAYearAboveTheCap() throws {
        let check = try SherpaRun("check", in: try folder())
        #expect(check.output.contains("30bn USD selected in 2026, above the cap of 20bn USD a year"))
    }

    @Test func aProjectIsPutIntoAPartByItsField() throws {
        let folder = try folder()
        #expect(try SherpaRun("set", "yard", "envelope=ships", in: folder).status == 0)
        #expect(try SherpaRun("list", "projects", "--where", "part=cash", in: folder).status == 1)
        let wrong = try SherpaRun("set", "yard", "envelope=gold", in: folder)
        #expect(wrong.status == 2 && wrong.errors.contains("write one of cash or ships"))
    }

    @Test func theValuationSaysWhatItLeavesAside() throws {
        let folder = try folder()
        let text = try SherpaRun("value", "yard", in: folder).output
        #expect(text.contains("cash: left out of debt service, which each side's gearing alone sets"))
        let json = try SherpaRun("value", "yard", "--json", in: folder).output
        #expect(json.contains("\"instruments-without-terms\": [\n    \"cash\"\n  ]"))
    }
}
