import DossierSteps
import Negotiation
import Testing

@Suite struct DossierTests {
    @Test func projectsStandUndecidedFirst() {
        let dossier = Fixture.dossier(projects: [
            "a": "title: A\nstage: out", "b": "title: B\nstage: sel", "c": "title: C\nstage: idea",
            "d": "title: Z\nstage: short", "e": "title: E\nstage: short", "f": "title: F\nstage: nowhere",
        ])
        #expect(dossier.projects.map(\.id.name) == ["e", "d", "c", "b", "a", "f"])
    }

    @Test func theFurthestStageOfAGroupStandsFirst() {
        let framework = Fixture.framework.replacing(
            "  - {id: out,", with: "  - {id: fin, name: F, counts-as: selected}\n  - {id: out,")
        let dossier = Fixture.dossier(
            framework, projects: ["a": "title: A\nstage: sel", "b": "title: B\nstage: fin"])
        #expect(dossier.projects.map(\.id.name) == ["b", "a"])
    }

    @Test func gapsStandLiveFirstThenBySeverityStatusDueAndTitle() {
        func gap(_ title: String, _ rest: String) -> String { "title: \(title)\n\(rest)" }
        let dossier = Fixture.dossier(gaps: [
            "agreed": gap("A", "status: agreed\nseverity: critical"),
            "broken": gap("A", "status: shut\nseverity: critical"),
            "parked": gap("A", "status: parked"),
            "none": gap("A", "status: open"),
            "minor": gap("A", "status: open\nseverity: minor"),
            "undated-b": gap("B", "status: open\nseverity: major"),
            "undated-a": gap("A", "status: open\nseverity: major"),
            "late": gap("A", "status: open\nseverity: major\ndue: 2026-04-01"),
            "soon": gap("Z", "status: open\nseverity: major\ndue: 2026-03-01"),
            "same": gap("M", "status: open\nseverity: major\ndue: 2026-03-01"),
            "closing": gap("A", "status: converging\nseverity: critical"),
            "critical": gap("Z", "status: open\nseverity: critical"),
        ])
        #expect(
            dossier.gaps.map(\.id.name) == [
                "critical", "closing", "same", "soon", "late", "undated-a", "undated-b", "minor", "none", "agreed",
                "parked", "broken",
            ])
    }

    @Test func meetingsStandLatestFirst() {
        let dossier = Fixture.dossier(meetings: [
            "2026-01-01-a": "title: A\ndate: 2026-01-01", "2026-03-01-c": "title: C\ndate: 2026-03-01",
            "2026-03-01-b": "title: B\ndate: 2026-03-01", "2026-02-01-d": "title: D\ndate: soon",
        ])
        #expect(
            dossier.meetings.map(\.id.name) == ["2026-03-01-b", "2026-03-01-c", "2026-01-01-a", "2026-02-01-d"])
    }

    @Test func theLastMeetingThatDealtWithAGapCounts() {
        func meeting(_ date: String, _ result: String, _ rest: String = "status: held") -> String {
            "title: M\ndate: \(date)\n\(rest)\noutcomes: [{gap: g, result: \(result)}, {project: p, result: \(result)}]"
        }
        let dossier = Fixture.dossier(meetings: [
            "2026-01-01-a": meeting("2026-01-01", "widened"), "2026-02-01-b": meeting("2026-02-01", "narrowed", ""),
            "2026-02-02-c": meeting("2026-02-02", "raised"),
            "2026-02-03-d": meeting("2026-02-03", "widened", "status: planned"),
            "2026-02-04-e": meeting("2026-02-04", "widened", "status: cancelled"),
        ])
        for id in [RecordID(.gap, "g"), RecordID(.project, "p")] {
            let outcome = dossier.latestOutcomes[id]
            #expect(outcome?.result == .narrowed)
            #expect(outcome?.date == known("2026-02-01"))
            #expect(outcome?.meeting == RecordID(.meeting, "2026-02-01-b"))
        }
        #expect(dossier.latestOutcomes.count == 2)
    }

    @Test func problemsAreThoseOfAllFilesInOrder() {
        let stray = Problem(file: "gaps/Bad Name.md", message: "no id")
        let dossier = Fixture.dossier(
            projects: ["p": "title: P\nstage: nowhere"], gaps: ["g": "title: G\nstatus: open\nmood: x"],
            meetings: ["2026-01-01-m": "title: M"], strays: [stray])
        #expect(
            dossier.problems.map { "\($0.file) \($0.severity)" } == [
                "gaps/Bad Name.md error", "gaps/g.md warning", "meetings/2026-01-01-m.md error", "projects/p.md error",
            ])
        #expect(dossier.brokenCount == 3)
        #expect(dossier.strays == [stray])
    }

    @Test func recordsAreFoundByKindAndName() {
        let dossier = Fixture.dossier(
            projects: ["same": "title: P\nstage: sel"], gaps: ["same": Fixture.gap, "other": Fixture.gap])
        #expect(dossier.identities(named: "same") == [RecordID(.project, "same"), RecordID(.gap, "same")])
        #expect(dossier.identities(named: "dossier") == [.dossier])
        #expect(dossier.identities(named: "nobody") == [])
        #expect(dossier.summary(of: RecordID(.project, "same"))?.name == "P")
        #expect(dossier.summary(of: RecordID(.meeting, "same")) == nil)
        #expect(dossier.summary(of: RecordID(.dossier, "other")) == nil)
        #expect(dossier.project("other") == nil)
        #expect(dossier.title == "Investment talks")
        #expect(
            dossier.summaries.map(\.id.file) == ["dossier.md", "projects/same.md", "gaps/other.md", "gaps/same.md"])
    }

    @Test func newBytesOfAFileAreReadAndPutInOrder() throws {
        let before = Fixture.dossier(
            projects: ["p": "title: P\nstage: idea"], gaps: ["a": Fixture.gap, "b": Fixture.gap],
            meetings: ["2026-01-01-m": "title: M\ndate: 2026-01-01"])
        let settled = before.replacing(RecordID(.gap, "a"), with: Fixture.bytes("title: New\nstatus: agreed"))
        #expect(settled.gaps.map(\.id.name) == ["b", "a"])
        #expect(settled.gap("a")?.name == "New")
        let outcome = "title: M\ndate: 2026-01-01\noutcomes: [{gap: a, result: narrowed}]"
        let met = settled.replacing(RecordID(.meeting, "2026-01-01-m"), with: Fixture.bytes(outcome))
        #expect(met.latestOutcomes[RecordID(.gap, "a")]?.result == .narrowed)
        let selected = met.replacing(RecordID(.project, "p"), with: Fixture.bytes("title: P\nstage: sel"))
        #expect(selected.project("p")?.stage.id == "sel")
        let broken = selected.replacing(RecordID(.gap, "b"), with: Array("nothing".utf8))
        #expect(broken.brokenCount == 1)
        let renamed = broken.replacing(
            .dossier, with: Fixture.bytes(Fixture.framework.replacing("Investment talks", with: "Renamed")))
        #expect(renamed.title == "Renamed")
        #expect(renamed.gap("a")?.name == "New")
        #expect(renamed.replacing(RecordID(.gap, "new"), with: Fixture.bytes(Fixture.gap)).gap("new") != nil)
    }

    @Test func aBrokenDossierFileTakesNoRecordWithIt() {
        let project =
            "title: P\nstage: anything\ntokyo: {stance: backs}\nparis: {stance: doubts}\namount: "
            + "{value: 1bn USD, side: nobody}\ncriteria: [{id: whatever}]"
        let dossier = Fixture.dossier("title: Talks\nsides: none\nenvelope: 1bn USD", projects: ["p": project])
        #expect(dossier.framework.isBroken)
        #expect(dossier.vocabulary == nil)
        #expect(dossier.brokenCount == 1)
        #expect(dossier.problems.map(\.file) == ["dossier.md"])
        #expect(dossier.project("p")?.views.entries.map(\.side) == ["tokyo", "paris"])
    }
}
