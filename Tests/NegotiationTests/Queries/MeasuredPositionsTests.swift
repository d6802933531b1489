import Testing

@testable import Negotiation

/// Positions given as percentages and amounts, and stages and dates written in the ways that records may be.
@Suite struct MeasuredPositionsTests {
    private func gap(_ first: String, _ second: String, _ third: String) -> Record<Gap> {
        Fixture.record(
            """
            title: G
            status: open
            positions:
              - {side: tokyo, date: 2026-01-01, text: a, value: \(first)}
              - {side: washington, date: 2026-01-02, text: b, value: \(second)}
              - {side: washington, date: 2026-01-03, text: c, value: \(third)}
            """, as: Gap.self)
    }

    @Test(arguments: [
        ("1.5%", "10%", "5%", ["8.5%", "3.5%"]),
        ("1bn USD", "{value: 20bn USD, basis: illustrative}", "4bn USD", ["19bn USD", "3bn USD"]),
        ("1.5", "3", "9", ["1.5", "7.5"]),
        // A percentage and an amount have no distance.
        ("1.5%", "10bn USD", "2.5%", ["1%"]),
    ])
    func widthsAreInTheUnitOfTheirValues(first: String, second: String, third: String, widths: [String]) {
        let record = gap(first, second, third)
        #expect(record.problems == [])
        #expect(record.subject.widths.map(\.width.description) == widths)
    }

    @Test func whatIsNoNumberIsTold() {
        #expect(
            gap("much", "1", "2").problems.map(\.description) == [
                "gaps/gap.md:5:53: error: positions[0].value is `much`: write a number, a percentage or an amount, "
                    + "like 1.5, 1.5% or 10bn USD"
            ])
    }

    @Test func anyDateMayCarryItsSources() throws {
        let record = Fixture.record(
            "title: G\nstatus: open\ndue: {value: 2026-03-01, source: Press}\nsince: [2026-01-01, 2026-01-02]",
            as: Gap.self)
        #expect(record.problems == [])
        #expect(record.due == KnownDate("2026-03-01"))
        #expect(record.since == KnownDate("2026-01-01"))
        let change = try Change.entering(
            "2026-04-01", for: "due", of: RecordSummary(record), vocabulary: Fixture.vocabulary, today: .epoch)
        #expect(change?.field.description == "due.value")
    }

    @Test func stagesWithoutGroupsCountByNameOrAsTheOneBefore() {
        let yaml = """
            title: T
            envelope: 10bn USD
            sides: [{id: a, name: A}, {id: b, name: B}]
            stages:
              - {id: idea, name: Idea}
              - {id: shortlisted, name: Shortlisted}
              - {id: recommended, name: Recommended}
              - {id: selected, name: Selected}
              - {id: funding, name: Funding}
              - {id: lost, name: Lost, counts-as: dropped}
            """
        let groups = Fixture.record(yaml, as: Framework.self, vocabulary: nil).subject.groups
        #expect(
            groups == [
                "idea": .candidate, "shortlisted": .shortlisted, "recommended": .shortlisted, "selected": .selected,
                "funding": .selected, "lost": .dropped,
            ])
    }

    @Test func anAmountIsNeverNegative() {
        let record = Fixture.record("title: P\nstage: sel\namount: -5bn USD", as: Project.self)
        #expect(record.problems.map(\.line) == [4])
    }

    @Test func aRecordThatIsNamedMustExist() throws {
        let dossier = Fixture.dossier(gaps: ["g": "title: G\nstatus: open"])
        let record = try #require(dossier.summary(of: RecordID(.gap, "g")))
        func enter(_ text: String) throws(ChangeRefusal) -> Change? {
            try Change.entering(
                text, for: "linked-to", of: record, vocabulary: dossier.vocabulary, today: .epoch,
                exists: { dossier.summary(of: $0) != nil })
        }
        #expect(throws: ChangeRefusal.self) { try enter("nobody") }
        #expect(try enter("g") != nil)
    }

    @Test func aBrokenRecordGivesWhatItsFileSays() {
        let record = Fixture.record("title: M\ndate: soon\nlevel: any", as: Meeting.self)
        #expect(record.json.description.contains("\"date\": \"soon\""))
        #expect(!record.json.description.contains("1970"))
    }
}
