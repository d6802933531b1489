import Negotiation
import Testing

@Suite struct ClocksTests {
    private func framework(_ rest: String) -> Framework {
        let record = Fixture.record(Fixture.framework + "\n" + rest, as: Framework.self, vocabulary: nil)
        #expect(record.problems == [])
        return record.subject
    }

    /// "45 days to begin funding": whose days is not published, and each reading has its own date.
    @Test func theFundingClockHasThreeReadings() throws {
        let framework = framework(
            """
            milestones:
              - title: First funding due
                kind: funding
                rule:
                  - {value: 45 business days after 2026-02-17, source: FSX}
                  - {value: 45 business days after 2026-02-17 by japan, source: Assumed}
                  - 45 calendar days after 2026-02-17
            """)
        let clock = try #require(framework.clocks.first)
        #expect(clock.title == "First funding due")
        #expect(clock.kind == .funding)
        #expect(clock.readings.map(\.date) == [known("2026-04-21"), known("2026-04-23"), known("2026-04-03")])
        #expect(clock.readings.map(\.source) == ["FSX", "Assumed", nil])
        #expect(
            clock.readings.map(\.rule) == [
                "45 business days after 2026-02-17", "45 business days after 2026-02-17 by japan",
                "45 calendar days after 2026-02-17",
            ])
        #expect(clock.date == known("2026-04-21"))
        #expect(clock.isDisputed)
    }

    @Test func clocksStandSoonestFirstWithTheDeadlineAmongThem() {
        let framework = framework(
            """
            deadline: [{value: 2029-01-19, source: A}, {value: 2028-12-31, source: B}]
            milestones:
              - {title: Late, date: 2030-01-01}
              - {title: Never, rule: 5 business days after 2026-02-17 by atlantis}
              - {title: Unsaid}
              - {title: Both, date: 2026-03-01, rule: 45 calendar days after 2026-02-17}
              - {title: Soon, date: [2026-02-01, 2026-02-01]}
            """)
        let clocks = framework.clocks
        #expect(clocks.map(\.title) == ["Soon", "Both", "Deadline", "Late", "Never", "Unsaid"])
        #expect(clocks.map(\.isDisputed) == [false, true, true, false, false, false])
        #expect(clocks[2].kind == .deadline)
        #expect(clocks[2].readings.map(\.date) == [known("2029-01-19"), known("2028-12-31")])
        #expect(clocks[2].readings.map(\.source) == ["A", "B"])
        #expect(clocks[4].date == nil && clocks[4].readings.isEmpty)
        #expect(clocks[1].readings.map(\.rule) == [nil, "45 calendar days after 2026-02-17"])
    }

    @Test func withoutMilestonesThereAreNoClocks() {
        #expect(framework("").clocks.isEmpty)
        #expect(framework("").nextSummit(day("2026-02-20")) == nil)
    }

    @Test(arguments: [
        ("2026-02-20", "Spring"), ("2026-03-19", "Spring"), ("2026-03-20", "Autumn"), ("2026-11-01", "Autumn"),
        ("2026-11-02", nil),
    ])
    func theNextSummitIsFromTodayOn(today: String, title: String?) {
        let framework = framework(
            """
            milestones:
              - {title: Autumn, date: 2026-11-01, kind: summit}
              - {title: Between, date: 2026-03-21, kind: announcement}
              - {title: Undated, kind: summit}
              - {title: Spring, date: 2026-03-19, kind: summit}
            """)
        #expect(framework.nextSummit(day(today))?.title == title)
    }

    // MARK: Days

    @Test(arguments: [
        ("2026-03-16", "open", Int?.some(24), false), ("2026-02-20", "open", 0, false),
        ("2026-02-19", "converging", -1, true), ("2026-02-19", "agreed", nil, false),
        ("2026-02-19", "parked", nil, false), ("", "open", nil, false),
    ])
    func aLiveGapIsDue(due: String, status: String, daysLeft: Int?, isOverdue: Bool) {
        let gap = Fixture.record("title: T\nstatus: \(status)\ndue: \(due)\nsince: 2026-02-10", as: Gap.self).subject
        let today = day("2026-02-20")
        #expect(gap.daysLeft(today) == daysLeft)
        #expect(gap.isOverdue(today) == isOverdue)
        #expect(gap.daysInStatus(today) == 10)
    }

    @Test func aProjectsStepIsDue() {
        let today = day("2026-02-20")
        let project = Fixture.record("title: T\nstage: idea\ndue: 2026-02-18\nsince: 2026-02-17", as: Project.self)
        #expect(project.subject.daysLeft(today) == -2)
        #expect(project.subject.isOverdue(today))
        #expect(project.subject.daysInStage(today) == 3)
        #expect(project.subject.daysInStage(day("2026-02-17")) == 0)
        let bare = Fixture.record("title: T\nstage: idea", as: Project.self).subject
        #expect(bare.daysLeft(today) == nil && bare.daysInStage(today) == nil && !bare.isOverdue(today))
    }

    @Test func actionsStandOpenFirstThenByDate() {
        let dossier = Fixture.dossier(meetings: [
            "2026-01-01-a": "title: A\ndate: 2026-01-01\nactions: [{text: a0, due: 2026-03-01}, {text: a1}, "
                + "{text: a2, due: 2026-01-05, status: done}]",
            "2026-02-01-b": "title: B\ndate: 2026-02-01\nactions: [{text: b0, due: 2026-02-10}, "
                + "{text: b1, status: dropped}]",
        ])
        #expect(dossier.actions.map(\.item.text) == ["b0", "a0", "a1", "a2", "b1"])
        #expect(dossier.actions.map(\.index) == [0, 0, 1, 2, 1])
        #expect(dossier.actions.map(\.meeting.title) == ["B", "A", "A", "A", "B"])
        let today = day("2026-02-20")
        #expect(dossier.actions.map { $0.item.isOverdue(today) } == [true, false, false, false, false])
        #expect(!dossier.actions[0].item.isOverdue(day("2026-02-10")))
    }
}
