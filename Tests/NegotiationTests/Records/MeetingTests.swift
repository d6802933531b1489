import Negotiation
import Testing

@Suite struct MeetingTests {
    private let full = """
        title: Washington talks
        title-ja: ワシントン協議
        kind: call
        date: 2026-02-12
        place: Washington
        level: ministerial
        status: held
        tokyo: {participants: [Ryosei Akazawa]}
        washington:
          participants:
            - Howard Lutnick
            - A second one
        agenda: [Projects, Shares]
        statements:
          - {who: Akazawa, side: tokyo, text: Equity of 1–2%, source: Kadam}
          - {who: An observer, text: Hm, original: うーん, date: 2026-02-13, to: press, venue: NHK}
        outcomes:
          - {gap: equity-share, result: narrowed, note: Less apart}
          - {project: ohio-gas-power, result: agreed}
          - {gap: deadline, project: ohio-gas-power, result: raised}
        actions:
          - {text: Send the list, owner: METI, due: 2026-02-20, status: done}
          - {text: Wait}
        sources: [Kadam]
        """

    @Test func everyFieldIsRead() throws {
        let record = Fixture.record(full, as: Meeting.self)
        #expect(record.problems == [])
        #expect(record.title == "Washington talks")
        #expect(record.titleJa == "ワシントン協議")
        #expect(record.subject.kind == .call)
        #expect(record.date == known("2026-02-12"))
        #expect(record.place == "Washington")
        #expect(record.level == .ministerial)
        #expect(record.status == .held)
        #expect(record.delegations["tokyo"]?.participants == ["Ryosei Akazawa"])
        #expect(record.delegations["washington"]?.participants == ["Howard Lutnick", "A second one"])
        #expect(record.agenda == ["Projects", "Shares"])
        #expect(record.statements.map(\.who) == ["Akazawa", "An observer"])
        #expect(record.statements.map(\.side?.id) == ["tokyo", nil])
        #expect(record.statements.map(\.text) == ["Equity of 1–2%", "Hm"])
        #expect(record.statements.map(\.source) == ["Kadam", nil])
        #expect(record.statements.map(\.original) == [nil, "うーん"])
        #expect(record.statements.map(\.date) == [nil, known("2026-02-13")])
        #expect(record.statements.map(\.to) == [nil, .press])
        #expect(record.statements.map(\.venue) == [nil, "NHK"])
        #expect(record.statements.map { $0.isPublic(in: record.subject) } == [false, true])
        #expect(record.outcomes.map(\.result) == [.narrowed, .agreed, .raised])
        #expect(record.outcomes.map(\.note) == ["Less apart", nil, nil])
        #expect(
            record.outcomes.map(\.targets) == [
                [RecordID(.gap, "equity-share")], [RecordID(.project, "ohio-gas-power")],
                [RecordID(.gap, "deadline"), RecordID(.project, "ohio-gas-power")],
            ])
        #expect(record.actions.map(\.text) == ["Send the list", "Wait"])
        #expect(record.actions.map(\.owner) == ["METI", nil])
        #expect(record.actions.map(\.due) == [known("2026-02-20"), nil])
        #expect(record.actions.map(\.status) == [.done, .open])
        #expect(record.sources == ["Kadam"])
    }

    @Test(arguments: [
        (
            "place: x",
            [
                "2:1: error: title is missing: write `title: …`, text on one line",
                "2:1: error: date is missing: write `date: …`, a date like 2026-02-12, 2026-02 or 2026",
            ]
        ),
        (
            "title: T\ndate: 12 Feb",
            ["3:7: error: date is `12 Feb`: write a date like 2026-02-12, 2026-02 or 2026"]
        ),
        (
            "title: T\ndate: 2026-02-12\noutcomes:\n  - gap: a\n    result: better",
            [
                "6:13: error: outcomes[0].result is `better`: "
                    + "write one of narrowed, unchanged, widened, agreed or raised"
            ]
        ),
        (
            "title: T\ndate: 2026-02-12\ntokyo: {participants: Akazawa}",
            ["4:23: error: tokyo.participants is `Akazawa`: write a list: [text, …]"]
        ),
        (
            "title: T\ndate: 2026-02-12\nagenda: [[a], b]",
            ["4:10: error: agenda[0] is a list: write text on one line"]
        ),
    ])
    func faultsAreToldWithTheirPlace(yaml: String, faults: [String]) {
        #expect(Fixture.faults(yaml, as: Meeting.self) == faults)
    }
}
