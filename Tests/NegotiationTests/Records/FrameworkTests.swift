import Negotiation
import Testing

@Suite struct FrameworkTests {
    private let full = """
        title: Investment talks
        as-of: 2026-02-20
        sides:
          - id: tokyo
            name: Tokyo
            name-ja: 東京
            ours: yes
          - {id: washington, name: Washington, ours: no}
        envelope: {value: 550bn USD, source: Memorandum, basis: published}
        deadline: [{value: 2029-01-19, source: A}, {value: 2028-12-31, source: B}]
        sectors: [energy, chips]
        stages:
          - {id: idea, name: Early idea, short: idea, counts-as: candidate, who-acts: Tokyo}
          - {id: sel, name: Selected, counts-as: selected}
        instruments:
          - kind: equity
            institutions: [JBIC]
            expected:
              tokyo: {value: 1–2%, source: FSX}
              washington: ">=20%"
          - kind: guarantee
        criteria:
          - {id: security, text: It serves security, side: washington, source: Memorandum}
        milestones:
          - {title: Summit, date: 2026-03-19, kind: summit, note: In Washington}
          - {title: Funding, rule: 45 business days after 2026-02-17 by japan}
        calendars:
          - {id: japan, name: Japan, weekend: [fri, sat], holidays: [2026-02-23, 2026-03-20]}
          - {id: usa}
        valuation: {assumptions: {tokyo: {benchmark: "4.5%, 4% from 2030"}}, hurdles: {tokyo: {no-loss: yes}}}
        sources: [Memorandum of 4 September]
        """

    @Test func everyFieldIsRead() throws {
        let record = Fixture.record(full, as: Framework.self, vocabulary: nil)
        #expect(record.problems == [])
        #expect(record.title == "Investment talks")
        #expect(record.asOf == day("2026-02-20"))
        #expect(record.sides.map(\.id) == ["tokyo", "washington"])
        #expect(record.sides.map(\.name) == ["Tokyo", "Washington"])
        #expect(record.sides.map(\.nameJa) == ["東京", nil])
        #expect(record.sides.map(\.ours) == [true, false])
        #expect(record.envelope?.value.description == "550bn USD")
        #expect(record.envelope?.first.basis == .published)
        #expect(record.deadline?.value == known("2029-01-19"))
        #expect(record.deadline?.isDisputed == true)
        #expect(record.sectors == ["energy", "chips"])
        #expect(record.stages.map(\.countsAs) == [.candidate, .selected])
        #expect(record.stages.map(\.label) == ["idea", "Select"])
        #expect(record.stages.map(\.whoActs) == ["Tokyo", nil])
        #expect(record.instruments.map(\.kind) == [.equity, .guarantee])
        #expect(record.instruments[0].institutions == ["JBIC"])
        #expect(record.instruments[0].expected.entries.map(\.side) == ["tokyo", "washington"])
        #expect(record.instruments[0].expected["washington"]?.value.description == ">=20%")
        #expect(record.criteria.map(\.side?.id) == ["washington"])
        #expect(record.criteria.map(\.text) == ["It serves security"])
        #expect(record.criteria.map(\.source) == ["Memorandum"])
        #expect(record.milestones.map(\.kind) == [.summit, .other])
        #expect(record.milestones[0].date?.value == known("2026-03-19"))
        #expect(record.milestones[0].note == "In Washington")
        #expect(record.milestones[1].rule?.value.calendarID == "japan")
        #expect(record.calendars.map(\.weekend) == [[.friday, .saturday], [.saturday, .sunday]])
        #expect(record.calendars.map(\.holidays) == [[day("2026-02-23"), day("2026-03-20")], []])
        #expect(record.calendars.map(\.name) == ["Japan", nil])
        #expect(record.valuation?.assumptions["tokyo"]?.text(of: .benchmark) == "4.5%, 4% from 2030")
        #expect(record.valuation?.hurdles["tokyo"]?.noLoss?.value == true)
        #expect(record.sources == ["Memorandum of 4 September"])
        #expect(record.ours?.id == "tokyo")
        #expect(record.theirs?.id == "washington")
        #expect(record.subject.stage("sel")?.name == "Selected")
        #expect(record.subject.stage(nil) == nil)
    }

    @Test func titleSidesAndEnvelopeAreEnough() {
        let record = Fixture.record(
            "title: T\nsides: [{id: a, name: A}, {id: b, name: B}]\nenvelope: 1bn USD", as: Framework.self)
        #expect(record.problems == [])
        #expect(record.asOf == nil)
        #expect(record.envelope?.value.description == "1bn USD")
        #expect(record.deadline == nil)
        #expect(record.stages.isEmpty && record.criteria.isEmpty && record.milestones.isEmpty)
        // Where no side is ours, the first is.
        #expect(record.ours?.id == "a")
        #expect(record.theirs?.id == "b")
    }

    @Test(arguments: [
        (
            "sides: []\nenvelope: 1bn USD",
            ["2:1: error: title is missing: write `title: …`, text on one line"]
        ),
        ("title: T\nsides:\nenvelope: 1bn USD", ["3:7: error: sides is empty: write a list: [{id: …, name: …}, …]"]),
        ("title:\nsides: []\nenvelope: 1bn USD", ["2:7: error: title is empty: write text on one line"]),
        (
            "title: T\nsides: [{id: a}]\nenvelope: 1bn USD",
            ["3:9: error: sides[0].name is missing: write `name: …`, text on one line"]
        ),
        (
            "title: T\nsides: [{id: a, name: A, ours: maybe}]\nenvelope: 1bn USD",
            ["3:32: error: sides[0].ours is `maybe`: write yes or no"]
        ),
        (
            "title: T\nsides: []\nobservers: [{id: seoul}]",
            ["4:13: error: observers[0].name is missing: write `name: …`, text on one line"]
        ),
        (
            "title: T\nsides: []\nenvelope: 550bn",
            [
                "4:11: error: envelope is `550bn`: write an amount with its currency, like 33.3bn USD or 600m USD"
            ]
        ),
        (
            "title: T\nsides: []\nas-of: 20 Feb 2026\nenvelope: 1bn USD",
            ["4:8: error: as-of is `20 Feb 2026`: write an exact day like 2026-02-12"]
        ),
        (
            "title: T\nsides: []\nstages: [{id: a, name: A, counts-as: chosen}]\nenvelope: 1bn USD",
            [
                "4:38: error: stages[0].counts-as is `chosen`: "
                    + "write one of candidate, shortlisted, selected or dropped"
            ]
        ),
        (
            "title: T\nsides: []\ninstruments: [{name: Bond}]\nenvelope: 1bn USD",
            ["4:15: error: instruments[0].kind is missing: write `kind: …`, text on one line"]
        ),
        (
            "title: T\nsides: []\nenvelopes: [{id: cash}]",
            [
                "4:13: error: envelopes[0].amount is missing: write `amount: …`, "
                    + "an amount with its currency, like 33.3bn USD or 600m USD, "
                    + "or a claim such as {value: …, source: …, basis: published}"
            ]
        ),
        (
            "title: T\nsides: []\ninstruments: [{kind: loan, expected: {tokyo: lots}}]\nenvelope: 1bn USD",
            [
                "4:46: error: instruments[0].expected.tokyo is `lots`: "
                    + "write a band of percentages, like 1–2%, 33%, <=5% or >=20%"
            ]
        ),
        (
            "title: T\nsides: []\ninstruments: [{kind: loan, expected: 5%}]\nenvelope: 1bn USD",
            ["4:38: error: instruments[0].expected is `5%`: write a map from side to band"]
        ),
        (
            "title: T\nsides: []\nmilestones: [{title: F, rule: in 45 days}]\nenvelope: 1bn USD",
            [
                "4:31: error: milestones[0].rule is `in 45 days`: write a rule like 45 calendar days after 2026-02-17 "
                    + "or 45 business days before 2026-02-17 by japan"
            ]
        ),
        (
            "title: T\nsides: []\ncalendars: [{id: j, weekend: [saturday]}]\nenvelope: 1bn USD",
            [
                "4:31: error: calendars[0].weekend[0] is `saturday`: "
                    + "write one of mon, tue, wed, thu, fri, sat or sun"
            ]
        ),
        (
            "title: T\nsides: []\nsectors: energy\nenvelope: 1bn USD",
            ["4:10: error: sectors is `energy`: write a list: [text, …]"]
        ),
    ])
    func faultsAreToldWithTheirPlace(yaml: String, faults: [String]) {
        #expect(Fixture.faults(yaml, as: Framework.self, vocabulary: nil) == faults)
    }

    /// `weekend:` with nothing after it says nothing; `[]` says that there is none.
    @Test func aFieldWithoutValueKeepsItsDefault() {
        let yaml = """
            title: T
            sides: [{id: a, name: A, ours: }, {id: b, name: B}]
            envelope: 1bn USD
            as-of:
            sectors:
            stages:
              - id: s
                name: S
                counts-as:
            instruments:
              - kind: loan
                expected:
            milestones:
              - title: M
                kind:
            calendars:
              - id: j
                weekend:
              - id: k
                weekend: []
            """
        let record = Fixture.record(yaml, as: Framework.self, vocabulary: nil)
        #expect(record.problems == [])
        #expect(record.sides.map(\.ours) == [false, false])
        #expect(record.subject.groups == ["s": .candidate])
        #expect(record.milestones.map(\.kind) == [.other])
        #expect(record.calendars.map(\.weekend) == [[.saturday, .sunday], []])
        #expect(record.sectors == [])
        #expect(record.asOf == nil)
    }
}
