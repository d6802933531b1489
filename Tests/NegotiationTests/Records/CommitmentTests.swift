import Negotiation
import Testing

@Suite struct CommitmentTests {
    private static let tariff = """
        title: Baseline tariff
        title-ja: 基本関税
        by: washington
        status: in-force
        since: 2025-08-07
        text: A baseline of 15% on nearly all goods.
        rate: {value: 15%, source: Executive order}
        condition: Japan keeps its commitments.
        consequence: The order may be modified.
        legal-basis: Executive order of 4 September 2025
        gaps: [deadline]
        projects: [plant]
        """

    @Test func allOfItIsReadAndGivenAsJSON() {
        let record = Fixture.record(Self.tariff, as: Commitment.self)
        #expect(record.problems == [])
        #expect(record.status == .inForce && record.by.id == "washington" && record.rate?.value == Percent("15%"))
        #expect(record.json["status"] == .string("in-force"))
        #expect(record.json["legal-basis"] == .string("Executive order of 4 September 2025"))
    }

    @Test(arguments: [
        ("by: london", "no side `london`"), ("by: ", "by"), ("status: kept", "write one of offered, agreed, in-force"),
        ("rate: 15", "a percentage"), ("due: 2026-13", "2026-13"), ("to: london", "no side `london`"),
    ])
    func whatWillNotDoIsTold(line: String, reason: String) {
        let key = line.prefix { $0 != ":" }
        let lines = ["title: T", "by: tokyo", "status: offered"].filter { !$0.hasPrefix(key) } + [line]
        let faults = Fixture.faults(lines.joined(separator: "\n"), as: Commitment.self)
        #expect(faults.contains { $0.contains(reason) }, "\(faults)")
    }

    @Test func nobodyOwesItToThemselves() {
        let dossier = Fixture.dossier(
            commitments: [
                "c": "title: T\nby: tokyo\nto: tokyo\nstatus: offered",
                "d": "title: T\nby: tokyo\nto: washington\nstatus: offered",
            ])
        #expect(
            dossier.contradictions().map(\.description) == [
                "commitments/c.md:4:5: error: `tokyo` would owe it to itself: write whom it is owed to, or leave `to` out"
            ])
        #expect(dossier.errors.count == 1)
    }

    @Test func namesOfNoRecordAreTold() {
        let dossier = Fixture.dossier(gaps: ["deadline": Fixture.gap], commitments: ["tariff": Self.tariff])
        #expect(dossier.contradictions().map(\.message).map { $0.prefix(18) } == ["no project `plant`"])
    }

    /// Broken ones first, then what is due, then what is done with.
    @Test func theGravestComesFirst() {
        func text(_ status: String, _ due: String = "") -> String {
            "title: \(status)\nby: tokyo\nstatus: \(status)\n\(due.isEmpty ? "" : "due: \(due)\n")"
        }
        let dossier = Fixture.dossier(
            commitments: [
                "a": text("met", "2026-01-01"), "b": text("agreed", "2026-04-01"), "c": text("in-force"),
                "d": text("breached"), "e": text("offered", "2026-03"), "f": "title: T",
            ])
        #expect(dossier.commitments.map(\.id.name) == ["d", "e", "b", "c", "a", "f"])
        #expect(dossier.commitments.liveCount == 4)
    }

    /// What is met cannot be missed any more; what was broken is no matter of days.
    @Test(arguments: [
        ("offered", "2026-02-19", -1), ("in-force", "2026-03", 39), ("met", "2026-02-19", nil),
        ("breached", "2026-02-19", nil), ("lapsed", "2026-02-19", nil),
    ])
    func daysAreCountedWhileItIsOwed(status: String, due: String, days: Int?) {
        let record = Fixture.record("title: T\nby: tokyo\nstatus: \(status)\ndue: \(due)", as: Commitment.self)
        #expect(record.subject.daysLeft(day("2026-02-20")) == days)
        #expect(record.subject.isOverdue(day("2026-02-20")) == (days.map { $0 < 0 } ?? false))
    }

    @Test func aReviewStopsAtWhatIsBrokenOrLate() {
        let dossier = Fixture.dossier(
            commitments: [
                "late": "title: L\nby: tokyo\nstatus: agreed\ndue: 2026-02-10",
                "broken": "title: B\nby: washington\nstatus: breached", "kept": "title: K\nby: tokyo\nstatus: met",
            ])
        var records: [RecordID: [UInt8]] = [:]
        dossier.forEachSource { records[$0] = $1 }
        let baseline = ReviewBaseline(name: "b", finished: "2026-02-12 18:03", records: records)
        let queue = ReviewQueue(dossier, since: baseline, today: day("2026-02-20"))
        let told = queue.items.map { ($0.record.name, $0.reasons.map { $0.summary(in: dossier) }) }
        #expect(told.map(\.0) == ["broken", "late"])
        #expect(told.map(\.1) == [["broken by the side that owes it"], ["overdue by 10d"]])
    }

    @Test func filtersKnowIt() throws {
        let dossier = Fixture.dossier(
            gaps: ["deadline": Fixture.gap],
            commitments: [
                "tariff": Self.tariff, "late": "title: L\nby: tokyo\nstatus: agreed\ndue: 2026-02-10\ntext: Pay",
            ])
        let keys = FilterKeys<Record<Commitment>>(of: dossier, today: day("2026-02-20"))
        func found(_ filter: String) throws -> [String] {
            let records = dossier.commitments.inOrder
            return try keys.rows(Filter(parsing: filter), in: records).map { records[$0].id.name }
        }
        #expect(try found("by=washington") == ["tariff"])
        #expect(try found("overdue=yes") == ["late"])
        #expect(try found("status>=in-force") == ["tariff"])
        #expect(try found("text~pay") == ["late"])
        #expect(try found("rate=15%") == ["tariff"])
    }

    @Test func theSummitBriefTellsWhatIsOwed() {
        let dossier = Fixture.dossier(
            projects: ["plant": "title: P\nstage: short"], gaps: ["deadline": Fixture.gap],
            commitments: [
                "tariff": Self.tariff, "pledge": "title: Pledge\nby: tokyo\nstatus: agreed\namount: 550bn USD",
                "old": "title: Old\nby: tokyo\nstatus: met",
            ])
        let brief = Brief.summit(dossier, today: day("2026-02-20"))
        let tables = brief.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let rows = tables.first { $0.columns.first?.head == "by" }?.rows
        #expect(rows?.map { $0[1] } == ["Pledge", "Baseline tariff"])
        #expect(rows?.map { $0[2] } == ["550.0bn USD", "15%"])
        #expect(rows?.last?.last == "The order may be modified.")
    }

    @Test func whatIsOwedByADayIsAClock() {
        let dossier = Fixture.dossier(
            Fixture.framework + "\nmilestones: [{title: Summit, date: 2026-03-19, kind: summit}]",
            commitments: [
                "a": "title: Report\nby: tokyo\nstatus: agreed\ndue: 2026-02-10",
                "b": "title: Met\nby: tokyo\nstatus: met\ndue: 2026-02-11",
                "c": "title: Tariff\nby: washington\nstatus: in-force\ndue: 2026-04",
                "d": "title: Broken\nby: washington\nstatus: breached\ndue: 2026-04-01",
            ])
        #expect(dossier.clocks.map(\.title) == ["Report", "Summit", "Tariff"])
        #expect(dossier.clocks.map { $0.readings.first?.source } == ["owed by Tokyo", nil, "owed by Washington"])
        #expect(dossier.clocks.nextSummit(day("2026-02-20"))?.title == "Summit")
    }

    @Test func theTimelineShowsWhatIsDue() {
        let dossier = Fixture.dossier(
            commitments: [
                "a": "title: A\nby: tokyo\nstatus: agreed\ndue: 2026-02-10",
                "b": "title: B\nby: tokyo\nstatus: met\ndue: 2026-02-11",
            ], packages: ["p": "title: P\nstatus: tabled\nby: tokyo\ndate: 2026-02-18"])
        let told = dossier.timeline(day("2026-02-20")).map { "\($0.kind.letter) \($0.title) \($0.isOverdue)" }
        #expect(told == ["O A true", "T P false"])
    }
}
