import Negotiation
import Testing

@Suite struct GapTests {
    private let full = """
        title: Equity share
        title-ja: 出資比率
        kind: commercial
        status: converging
        since: 2025-07-01
        severity: critical
        level: ministerial
        owner: MOF
        due: 2026-03-16
        projects: [ohio-gas-power]
        linked-to:
        - profit-split
        tokyo:
          position: As little as 1–2%
          fallback: >-
            Up to 3% over
            the envelope.
          red-line: |
            No fixed share.
        washington: {position: Our money}
        landing-zone: 2 to 4%
        measure: "% equity"
        positions:
          - side: tokyo
            date: 2025-07-01
            text: Equity, loans, guarantees
            value: {value: 1.5, basis: illustrative}
            meeting: 2025-07-01-package
            source: Kadam
          - {side: washington, date: 2026-02-12, text: Our money}
        text: |
          A share of [Tokyo: 2%] [Washington: 4%].
        drafts: [{date: 2026-01, text: A share., name: First, source: Press}]
        ask: A share over the whole envelope
        sources: [Kadam, Mainichi]
        """

    @Test func everyFieldIsRead() throws {
        let record = Fixture.record(full, as: Gap.self)
        #expect(record.problems == [])
        #expect(record.title == "Equity share")
        #expect(record.titleJa == "出資比率")
        #expect(record.subject.kind == .commercial)
        #expect(record.status == .converging)
        #expect(record.since == known("2025-07-01"))
        #expect(record.severity == .critical)
        #expect(record.level == .ministerial)
        #expect(record.owner == "MOF")
        #expect(record.due == known("2026-03-16"))
        #expect(record.projects.map(\.id) == ["ohio-gas-power"])
        #expect(record.linkedTo.map(\.id) == ["profit-split"])
        #expect(record.lines["tokyo"]?.position == "As little as 1–2%")
        #expect(record.lines["tokyo"]?.fallback == "Up to 3% over the envelope.")
        #expect(record.lines["tokyo"]?.redLine == "No fixed share.\n")
        #expect(record.lines["washington"]?.position == "Our money")
        #expect(record.lines["paris"] == nil)
        #expect(record.landingZone == "2 to 4%")
        #expect(record.measure == "% equity")
        #expect(record.positions.map(\.side.id) == ["tokyo", "washington"])
        #expect(record.positions.map(\.date) == [known("2025-07-01"), known("2026-02-12")])
        #expect(record.positions.map(\.text) == ["Equity, loans, guarantees", "Our money"])
        #expect(record.positions[0].value?.value == MeasuredValue("1.5"))
        #expect(record.positions[0].value?.isIllustrative == true)
        #expect(record.positions[0].meeting?.id == "2025-07-01-package")
        #expect(record.positions[0].source == "Kadam")
        #expect(record.positions[1].value == nil)
        #expect(record.text == "A share of [Tokyo: 2%] [Washington: 4%].\n")
        #expect(record.drafts.map(\.date) == [known("2026-01")] && record.drafts.map(\.text) == ["A share."])
        #expect(record.drafts[0].name == "First" && record.drafts[0].source == "Press")
        #expect(record.ask == "A share over the whole envelope")
        #expect(record.sources == ["Kadam", "Mainichi"])
    }

    @Test(arguments: [
        ("title: T", ["2:1: error: status is missing: write `status: …`, one of open, converging, agreed or parked"]),
        (
            "title: T\nstatus: closed",
            ["3:9: error: status is `closed`: write one of open, converging, agreed or parked"]
        ),
        (
            "title: T\nstatus: open\u{3000}",
            [
                "3:13: error: status is `open\u{3000}` (U+3000 in it is no space): "
                    + "write one of open, converging, agreed or parked"
            ]
        ),
        (
            "title: T\nstatus: open\ntokyo:\n  position： low",
            [
                "5:11: error: tokyo is `position： low` (U+FF1A in it is no colon): write a map with position, fallback, "
                    + "red-line, alternative, reservation, weight"
            ]
        ),
        ("title: ~\nstatus: open", ["2:8: error: title is `~`, which in YAML means no value: write text on one line"]),
        ("title: ''\nstatus: open", ["2:8: error: title is empty: write text on one line"]),
        ("title: T\nstatus: ''", ["3:9: error: status is empty: write one of open, converging, agreed or parked"]),
        (
            "title: T\nstatus: open\ntokyo: {positon: x}",
            [
                "4:9: warning: tokyo.positon is not a field, and is kept as it is: did you mean `position`, "
                    + "or `x-positon` for a key of your own?"
            ]
        ),
        (
            "title: T\nstatus: open\ntokyo: {hope: x}",
            [
                "4:9: warning: tokyo.hope is not a field, and is kept as it is: write one of position, fallback, red-line, "
                    + "alternative, reservation or weight, or `x-hope` for a key of your own"
            ]
        ),
        (
            "title: T\nstatus: open\nprojects: [Ohio Gas]",
            ["4:12: error: projects[0] is `Ohio Gas`: write the id of a project, as in `softbank-data-centre`"]
        ),
        (
            "title: T\nstatus: open\npositions: [{side: tokyo, date: 2026-02-12}]",
            ["4:13: error: positions[0].text is missing: write `text: …`, text"]
        ),
        (
            "title: T\nstatus: open\npositions: [{side: paris, date: 2026-02-30, text: x}]",
            [
                "4:20: error: no side `paris`: write one of tokyo or washington, or add it under sides of dossier.md",
                "4:33: error: positions[0].date is `2026-02-30`, but February 2026 has 28 days: write a day from 01 to 28",
            ]
        ),
        (
            "title: T\nstatus: open\npositions:\n  - side: tokyo\n    date: 2026-02-12\n    text: x\n    value: low",
            [
                "8:12: error: positions[0].value is `low`: write a number, a percentage or an amount, like 1.5, 1.5% or 10bn USD"
            ]
        ),
    ])
    func faultsAreToldWithTheirPlace(yaml: String, faults: [String]) {
        #expect(Fixture.faults(yaml, as: Gap.self) == faults)
    }

    @Test func whatCanBeReadOfABrokenRecordIsThere() {
        let record = Fixture.record("title: T\nstatus: closed\nowner: MOF\npositions: [{side: x}]", as: Gap.self)
        #expect(record.isBroken)
        #expect(record.name == "T")
        #expect(record.owner == "MOF")
        #expect(record.status == .open)
        #expect(record.positions.isEmpty)
    }

    @Test func statesAreToldByShape() {
        #expect(Gap.Status.allCases.map(\.box) == ["[ ]", "[~]", "[x]", "[-]"])
        #expect(Gap.Status.allCases.map(\.isLive) == [true, true, false, false])
        #expect(Gap.Status.allCases.sorted() == [.open, .converging, .agreed, .parked])
        #expect(Gap.Severity.critical < .major && .major < Gap.Severity.minor)
        #expect(Trend.allCases.map(\.mark) == ["><", "<>", "=="])
    }
}
