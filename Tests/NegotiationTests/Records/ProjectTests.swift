import Negotiation
import Testing

@Suite struct ProjectTests {
    private let full = """
        title: Ohio gas power
        title-ja: オハイオ州ガス火力
        sector: energy
        stage: sel
        since: 2026-02-17
        sponsors: [SoftBank, AEP]
        location: Portsmouth, Ohio
        amount: {value: 33.3bn USD, source: White House, date: 2026-02-17, side: washington, basis: published}
        instruments:
          - kind: equity
            share: {value: 1.5%, basis: illustrative}
            institution: JBIC
            note: Middle of the band
          - {kind: guarantee, amount: 20bn USD}
        criteria:
          - {id: security, status: met, note: Power for AI}
          - {id: return}
        tokyo: {stance: doubts, note: Returns are not known}
        washington: {stance: backs}
        risk: Turbines are scarce
        owner: METI
        next: Term sheet
        due: 2026-03-10
        links: [equity-share, "https://example.org/a"]
        sources: [White House fact sheet]
        valuation: {flows: [{years: 2027-2029, capital-cost: 1bn USD}], assumptions: {tokyo: {tenor: 18}}}
        """

    @Test func everyFieldIsRead() throws {
        let record = Fixture.record(full, as: Project.self)
        #expect(record.problems == [])
        #expect(record.title == "Ohio gas power")
        #expect(record.titleJa == "オハイオ州ガス火力")
        #expect(record.sector == "energy")
        #expect(record.stage == StageID(id: "sel"))
        #expect(record.since == known("2026-02-17"))
        #expect(record.sponsors == ["SoftBank", "AEP"])
        #expect(record.location == "Portsmouth, Ohio")
        let amount = try #require(record.amount)
        #expect(amount.value == Amount("33.3bn USD"))
        #expect(amount.first.source == "White House")
        #expect(amount.first.date == known("2026-02-17"))
        #expect(amount.first.side?.id == "washington")
        #expect(amount.first.basis == .published)
        #expect(record.instruments.map(\.kind) == [.equity, .guarantee])
        #expect(record.instruments[0].share?.value == Percent("1.5%"))
        #expect(record.instruments[0].share?.isIllustrative == true)
        #expect(record.instruments[0].institution == "JBIC")
        #expect(record.instruments[0].note == "Middle of the band")
        #expect(record.instruments[1].amount?.value == Amount("20bn USD"))
        #expect(record.criteria.map(\.id.id) == ["security", "return"])
        #expect(record.criteria.map(\.status) == [.met, .unknown])
        #expect(record.criteria.map(\.note) == ["Power for AI", nil])
        #expect(record.views["tokyo"]?.stance == .doubts)
        #expect(record.views["tokyo"]?.note == "Returns are not known")
        #expect(record.views["washington"]?.stance == .backs)
        #expect(record.risk == "Turbines are scarce")
        #expect(record.owner == "METI")
        #expect(record.next == "Term sheet")
        #expect(record.due == known("2026-03-10"))
        #expect(record.links == ["equity-share", "https://example.org/a"])
        #expect(record.sources == ["White House fact sheet"])
        #expect(record.valuation?.flows.map(\.years.years) == [2027...2029])
        #expect(record.valuation?.flows[0].capitalCost?.value == Amount("1bn USD"))
        #expect(record.valuation?.assumptions["tokyo"]?.text(of: .tenor) == "18")
        #expect(record.prose == "\nProse.\n")
    }

    @Test func titleAndStageAreEnough() {
        let record = Fixture.record("title: T\nstage: idea", as: Project.self)
        #expect(record.problems == [])
        #expect(record.amount == nil && record.since == nil && record.due == nil && record.owner == nil)
        #expect(record.instruments.isEmpty && record.criteria.isEmpty && record.views.entries.isEmpty)
    }

    @Test(arguments: [
        (
            "sector: x",
            [
                "2:1: error: title is missing: write `title: …`, text on one line",
                "2:1: error: stage is missing: write `stage: …`, the id of a stage of dossier.md",
            ]
        ),
        ("title: T\nstage:", ["3:7: error: stage is empty: write the id of a stage of dossier.md"]),
        (
            "title: T\nstage: done",
            ["3:8: error: no stage `done`: write one of idea, short, sel or out, or add it under stages of dossier.md"]
        ),
        ("title: [T]\nstage: idea", ["2:8: error: title is a list: write text on one line"]),
        ("title: {t: T}\nstage: idea", ["2:8: error: title is a map: write text on one line"]),
        (
            "title: T\nstage: idea\ncriteria: [{id: speed}]",
            [
                "4:17: error: no criterion `speed`: write one of security or return, or add it under criteria of dossier.md"
            ]
        ),
        (
            "title: T\nstage: idea\ninstruments: [{kind: loan, share: 0.5}]",
            [
                "4:35: error: instruments[0].share is `0.5`: write a percentage with its sign, like 1.5%"
            ]
        ),
        (
            "title: T\nstage: idea\ninstruments: [loan]",
            [
                "4:15: error: instruments[0] is `loan`: "
                    + "write a map with kind, share, amount, institution, note"
            ]
        ),
        (
            "title: T\nstage: idea\ntokyo: {stance: loves}",
            ["4:17: error: tokyo.stance is `loves`: write one of backs, neutral, doubts or opposes"]
        ),
        ("title: T\nstage: idea\ntokyo: backs", ["4:8: error: tokyo is `backs`: write a map with stance, note"]),
        (
            "title: T\nstage: idea\namount: {value: 5bn USD, basis: rumour}",
            [
                "4:33: error: amount.basis is `rumour`: write one of published, reported, estimate, inferred or illustrative"
            ]
        ),
        (
            "title: T\nstage: idea\namount: {value: 5bn USD, side: paris}",
            ["4:32: error: no side `paris`: write one of tokyo or washington, or add it under sides of dossier.md"]
        ),
        (
            "title: 東京の計画\nstage: 未定",
            ["3:8: error: no stage `未定`: write one of idea, short, sel or out, or add it under stages of dossier.md"]
        ),
    ])
    func faultsAreToldWithTheirPlace(yaml: String, faults: [String]) {
        #expect(Fixture.faults(yaml, as: Project.self) == faults)
    }

    @Test func columnsCountCharacters() {
        #expect(
            Fixture.faults("title: T\nstage: idea\ncriteria: [{note: 東京, id: 速さ}]", as: Project.self) == [
                "4:27: error: no criterion `速さ`: write one of security or return, or add it under criteria of dossier.md"
            ])
    }

    @Test func valuesWithoutAnythingAreAbsent() {
        let yaml =
            "title: T\nstage: idea\nsince:\namount:\nsponsors:\ntokyo:\nvaluation:\ncriteria: [{id: return, status: }]"
        let record = Fixture.record(yaml, as: Project.self)
        #expect(record.problems == [])
        #expect(record.since == nil && record.amount == nil && record.valuation == nil)
        #expect(record.sponsors == [])
        #expect(record.views.entries.isEmpty)
        #expect(record.criteria.map(\.status) == [.unknown])
    }
}
