import DossierSteps
import FrontMatter
import Negotiation
import Testing

@Suite struct ReviewQueueTests {
    static let today = day("2026-02-20")

    private static func gap(_ more: String, status: String = "open") -> String {
        "title: Gap\nstatus: \(status)\nowner: METI\n\(more)"
    }

    /// A baseline of the dossier as it is, in which some records held something else, or were not there.
    private static func baseline(
        _ dossier: Dossier, but others: [RecordID: [UInt8]?] = [:]
    ) -> ReviewBaseline {
        var records: [RecordID: [UInt8]] = [:]
        dossier.forEachSource { records[$0] = $1 }
        for (id, source) in others { records[id] = source }
        return ReviewBaseline(name: "b", finished: "2026-02-12 18:03", records: records)
    }

    private static func queue(
        _ dossier: Dossier, but others: [RecordID: [UInt8]?] = [:], own: Set<RecordID> = []
    ) -> [ReviewItem] {
        ReviewQueue(dossier, since: baseline(dossier, but: others), today: today, own: own).items
    }

    @Test func nothingIsThereWhereNothingHappened() {
        let dossier = Fixture.dossier(gaps: ["a": Self.gap("due: 2026-03-01")])
        #expect(Self.queue(dossier).isEmpty)
    }

    @Test func whatChangedCameOrWentIsTold() throws {
        let dossier = Fixture.dossier(gaps: ["a": Self.gap("level: leaders"), "b": Self.gap("")])
        let gone = RecordID(.project, "gone")
        let items = Self.queue(
            dossier,
            but: [
                RecordID(.gap, "a"): Fixture.bytes(Self.gap("level: technical")),
                RecordID(.gap, "b"): nil,
                gone: Fixture.bytes("title: Old gas\nstage: short"),
            ])
        #expect(items.map(\.record) == [RecordID(.gap, "a"), RecordID(.gap, "b"), gone])
        #expect(
            items[0].changes == [
                Change(record: RecordID(.gap, "a"), field: "level", before: "technical", after: "leaders")
            ])
        #expect(items[1].reasons == [.added])
        #expect(items[2].reasons == [.removed(title: "Old gas")])
        #expect(items.allSatisfy { $0.hasChanged })
    }

    @Test func proseAndCommentsAreChanges() throws {
        let id = RecordID(.gap, "a")
        let yaml = Self.gap("")
        let dossier = Fixture.dossier(gaps: ["a": yaml])
        let prose = try #require(Self.queue(dossier, but: [id: Fixture.bytes(yaml, prose: "Older.\n")]).first)
        #expect(prose.changes.map(\.name) == ["text"])
        #expect(prose.changes.first?.before == "Older.\n")
        let comment = try #require(Self.queue(dossier, but: [id: Fixture.bytes("# was here\n" + yaml)]).first)
        #expect(comment.reasons == [.changed([])])
    }

    @Test func aBrokenRecordComesFirstWhetherItChangedOrNot() throws {
        let dossier = Fixture.dossier(gaps: [
            "a": Self.gap("due: 2026-01-01\nseverity: critical"), "z": "status: almost",
        ])
        let items = Self.queue(dossier, but: [RecordID(.gap, "z"): Fixture.bytes(Self.gap(""))])
        #expect(items.map(\.record.name) == ["z", "a"])
        guard case .broken(let problem)? = items.first?.reasons.first else {
            Issue.record("not told as broken: \(items)")
            return
        }
        #expect(problem.file == "gaps/z.md")
        #expect(items[1].reasons == [.overdue(action: nil, days: 50)])
    }

    @Test func overdueCountsForWhatIsNotSettled() {
        let overdue = "due: 2026-02-17"
        let dossier = Fixture.dossier(
            projects: [
                "live": "title: P\nstage: short\nowner: METI\n\(overdue)", "out": "title: P\nstage: out\n\(overdue)",
            ],
            gaps: [
                "live": Self.gap(overdue), "done": Self.gap(overdue, status: "agreed"),
                "now": Self.gap("due: 2026-02-20"),
            ],
            meetings: [
                "2026-02-12-m":
                    "title: M\ndate: 2026-02-12\nactions:\n  - {text: Call, owner: METI, due: 2026-02-19}\n  - {text: Done, due: 2026-02-01, status: done}"
            ])
        let items = Self.queue(dossier)
        #expect(items.map(\.record.file) == ["gaps/live.md", "projects/live.md", "meetings/2026-02-12-m.md"])
        #expect(
            items.map(\.reasons) == [
                [.overdue(action: nil, days: 3)], [.overdue(action: nil, days: 3)], [.overdue(action: "Call", days: 1)],
            ])
    }

    @Test func unownedCountsForWhatIsLive() {
        let dossier = Fixture.dossier(
            projects: ["idea": "title: P\nstage: idea", "sel": "title: P\nstage: sel"],
            gaps: ["open": "title: G\nstatus: open\nowner: \"  \"", "parked": "title: G\nstatus: parked"],
            meetings: ["2026-02-12-m": "title: M\ndate: 2026-02-12\nactions:\n  - {text: Call}"])
        #expect(
            Self.queue(dossier).map(\.record.file) == ["gaps/open.md", "projects/idea.md", "meetings/2026-02-12-m.md"])
        #expect(
            Self.queue(dossier).flatMap(\.reasons) == [
                .unowned(action: nil), .unowned(action: nil), .unowned(action: "Call"),
            ])
    }

    @Test(arguments: [
        ("technical", "ministerial", "open", true), ("ministerial", "leaders", "converging", true),
        ("ministerial", "ministerial", "open", false), ("leaders", "technical", "open", false),
        ("technical", "leaders", "agreed", false), ("technical", "leaders", "parked", false),
    ])
    func aGapWaitsForALiveOneAbove(own: String, other: String, status: String, isBlocked: Bool) {
        let dossier = Fixture.dossier(gaps: [
            "own": Self.gap("level: \(own)\nlinked-to: [other]"), "other": Self.gap("level: \(other)", status: status),
        ])
        let expected: [ReviewItem.Reason] = isBlocked ? [.blocked(by: [RecordID(.gap, "other")])] : []
        #expect(Self.queue(dossier).flatMap(\.reasons) == expected)
    }

    @Test func aProjectWaitsForGapsAboveTheTechnicalLevel() {
        let projects = [
            "short": "title: P\nstage: short\nowner: METI", "sel": "title: P\nstage: sel\nowner: METI",
            "free": "title: P\nstage: short\nowner: METI",
        ]
        let dossier = Fixture.dossier(
            projects: projects,
            gaps: [
                "high": Self.gap("level: ministerial\nprojects: [short, sel]"),
                "low": Self.gap("level: technical\nprojects: [free]"),
                "none": Self.gap("projects: [free]"),
            ])
        let items = Self.queue(dossier)
        #expect(items.map(\.record) == [RecordID(.project, "short")])
        #expect(items.flatMap(\.reasons) == [.blocked(by: [RecordID(.gap, "high")])])
    }

    @Test func contradictionsAreErrorsOfTheWhole() {
        let dossier = Fixture.dossier(gaps: ["a": Self.gap("linked-to: [nowhere]")])
        let items = Self.queue(dossier)
        #expect(items.map(\.record.name) == ["a"])
        #expect(items.first?.reasons.first?.word == "contradictory")
    }

    @Test func theGravestComesFirstAndOnesOwnLast() {
        let dossier = Fixture.dossier(gaps: [
            "contradictory": Self.gap("linked-to: [nowhere]"),
            "critical": Self.gap("severity: critical\ndue: 2026-02-01"),
            "changed": Self.gap("severity: minor"), "overdue": Self.gap("due: 2026-02-01\nseverity: major"),
            "mine": Self.gap("severity: critical\nx-a: b"), "still": Self.gap("severity: critical"),
        ])
        let items = Self.queue(
            dossier,
            but: [
                RecordID(.gap, "changed"): Fixture.bytes(Self.gap("")),
                RecordID(.gap, "mine"): Fixture.bytes(Self.gap("")),
            ],
            own: [RecordID(.gap, "mine")])
        #expect(items.map(\.record.name) == ["contradictory", "critical", "changed", "overdue", "mine"])
        #expect(items.map(\.isOwn) == [false, false, false, false, true])
    }

    @Test func aFirstReviewGoesOverWhatIsLive() {
        let dossier = Fixture.dossier(
            projects: ["p": "title: P\nstage: idea\nowner: METI", "sel": "title: S\nstage: sel"],
            gaps: ["a": Self.gap(""), "done": Self.gap("", status: "agreed")],
            meetings: [
                "2026-02-12-m": "title: M\ndate: 2026-02-12\nactions:\n  - {text: Call, owner: METI}",
                "2026-02-11-n": "title: N\ndate: 2026-02-11",
            ])
        let items = ReviewQueue(dossier, since: nil, today: Self.today).items
        #expect(items.map(\.record.file) == ["gaps/a.md", "projects/p.md", "meetings/2026-02-12-m.md"])
        #expect(items.allSatisfy { $0.reasons == [.first] })
    }

    @Test func aLookAtSomeFindsWhatTheLookAtAllFindsOfThem() {
        let dossier = Fixture.dossier(
            projects: ["p": "title: P\nstage: idea"],
            gaps: [
                "a": Self.gap("linked-to: [b, nowhere]\nlevel: technical"),
                "b": Self.gap("level: leaders\nprojects: [p]"),
            ])
        let baseline = Self.baseline(dossier, but: [RecordID(.gap, "b"): Fixture.bytes(Self.gap(""))])
        let all = ReviewQueue(dossier, since: baseline, today: Self.today).items
        #expect(all.count == 3)
        for item in all {
            let one = ReviewQueue(dossier, since: baseline, today: Self.today, only: [item.record]).items
            #expect(one.map(\.reasons) == [item.reasons])
        }
        let near = ReviewQueue.neighbours(of: [RecordID(.gap, "b")], in: [dossier])
        #expect(near == [RecordID(.gap, "a"), RecordID(.gap, "b"), RecordID(.project, "p")])
    }

    @Test func theNextBaselineKeepsWhatWasNotAnswered() throws {
        let (a, b, gone) = (RecordID(.gap, "a"), RecordID(.gap, "b"), RecordID(.gap, "gone"))
        let dossier = Fixture.dossier(gaps: ["a": Self.gap("level: leaders"), "b": Self.gap("level: leaders")])
        let old = Self.baseline(
            dossier,
            but: [a: Fixture.bytes(Self.gap("")), b: Fixture.bytes(Self.gap("")), gone: Fixture.bytes(Self.gap(""))])
        let records = ReviewBaseline.next(after: old, dossier, unanswered: [b, gone])
        let next = ReviewBaseline(
            name: "n", finished: "",
            records: Dictionary(records.map { ($0.id, Array($0.source)) }, uniquingKeysWith: { $1 }))
        #expect(next.changedRecords(in: dossier) == [b, gone])
        #expect(old.changedRecords(in: dossier) == [a, b, gone])
        let all = ReviewBaseline.next(after: old, dossier, unanswered: [])
        #expect(Set(all.map(\.id)) == [a, b, .dossier])
    }

    @Test func theTallyCountsByField() {
        let ids = ["a", "b", "c", "d"].map { RecordID(.gap, $0) }
        let answers = [
            ids[0]: ReviewAnswer(ids[0], .seen, source: []),
            ids[1]: ReviewAnswer(ids[1], .changed(["status", "owner"]), source: []),
            ids[2]: ReviewAnswer(ids[2], .changed(["status", "status"]), source: []),
        ]
        let tally = ReviewTally(ids, answers)
        #expect(tally.summary == "3 answered: 1 seen, 2 changed by you (status 2, owner 1)")
        #expect(tally.unanswered == [ids[3]])
    }

    @Test func recordsThatDifferAreFoundWhereverTheyStand() {
        let first = Fixture.dossier(gaps: [
            "a": Self.gap("severity: critical"), "b": Self.gap("severity: major"), "c": Self.gap(""),
        ])
        let moved = first.replacing(RecordID(.gap, "a"), with: Fixture.bytes(Self.gap("", status: "agreed")))
        #expect(first.recordsDiffering(in: moved) == [RecordID(.gap, "a")])
        #expect(first.recordsDiffering(in: first).isEmpty)
        let removed = moved.updating([RecordID(.gap, "b"): .gone])
        #expect(first.recordsDiffering(in: removed) == [RecordID(.gap, "a"), RecordID(.gap, "b")])
        #expect(removed.recordsDiffering(in: first) == [RecordID(.gap, "a"), RecordID(.gap, "b")])
    }
}
