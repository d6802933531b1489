import Chance
import Negotiation
import Testing

@Suite struct UpdatingTests {
    @Test func recordsComeGoAndBreakTogether() {
        let (a, b, c) = (RecordID(.gap, "a"), RecordID(.gap, "b"), RecordID(.gap, "c"))
        let before = Fixture.dossier(gaps: ["a": Fixture.gap, "b": Fixture.gap])
        let fault = Problem(file: b.file, message: "cannot be read")
        let after = before.updating([a: .gone, b: .unreadable(fault), c: .bytes(Fixture.bytes(Fixture.gap))])
        #expect(after.gaps.map(\.id) == [c, b])
        #expect(after.gap("b")?.problems == [fault])
        #expect(after.updating([:]).gaps.map(\.id) == [c, b])
        #expect(after.updating([a: .gone]).gaps.map(\.id) == [c, b])
        #expect(after.updating([b: .gone, c: .gone]).gaps.isEmpty)
    }

    @Test func theDossiersOwnRecordOrdersTheProjects() {
        let before = Fixture.dossier(projects: ["a": "title: A\nstage: short", "b": "title: B\nstage: idea"])
        #expect(before.projects.map(\.id.name) == ["a", "b"])
        let turned = Fixture.framework
            .replacing("counts-as: shortlisted", with: "counts-as: dropped")
        let after = before.updating([.dossier: .bytes(Fixture.bytes(turned)), RecordID(.project, "c"): .gone])
        #expect(after.projects.map(\.id.name) == ["b", "a"])
        #expect(after.updating([.dossier: .gone]).title == "Investment talks")
    }

    @Test func projectsAreTheSameUntilOneOfThemChanges() {
        let before = Fixture.dossier(projects: ["a": "title: A\nstage: short"], gaps: ["g": Fixture.gap])
        #expect(before.projects.isSame(as: before.updating([RecordID(.gap, "g"): .gone]).projects))
        let source = RecordSource.bytes(Fixture.bytes("title: A\nstage: idea"))
        #expect(!before.projects.isSame(as: before.updating([RecordID(.project, "a"): source]).projects))
        #expect(!before.projects.isSame(as: before.updating([RecordID(.project, "b"): source]).projects))
        #expect(!before.projects.isSame(as: before.updating([RecordID(.project, "a"): .gone]).projects))
    }

    /// Whatever comes, goes and changes: the order, the counts, the outcomes and the agenda are as if all had been read anew.
    @Test func isAsIfReadAnew() {
        var random = SeededGenerator(for: "UpdatingTests")
        var texts: [RecordID: String] = [:]
        var dossier = Fixture.dossier()
        var agenda = Agenda(dossier)
        for _ in 0..<200 {
            var sources: [RecordID: RecordSource] = [:]
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let kind = RecordKind.listed.randomElement(using: &random) ?? .gap
                let id = RecordID(kind, "r\(Int.random(in: 0..<12, using: &random))")
                let text = Int.random(in: 0..<4, using: &random) == 0 ? nil : text(kind, &random)
                texts[id] = text
                sources[id] = text.map { .bytes(Fixture.bytes($0)) } ?? .gone
            }
            let before = dossier
            dossier = dossier.updating(sources)
            func of(_ kind: RecordKind) -> [String: String] {
                let mine = texts.filter { $0.key.kind == kind }
                return Dictionary(uniqueKeysWithValues: mine.map { ($0.key.name, $0.value) })
            }
            let anew = Fixture.dossier(
                projects: of(.project), gaps: of(.gap), meetings: of(.meeting), commitments: of(.commitment),
                packages: of(.package))
            #expect(dossier.summaries.map(\.id) == anew.summaries.map(\.id))
            #expect(dossier.summaries.map(\.source) == anew.summaries.map(\.source))
            #expect(dossier.brokenSummaries.map(\.id) == dossier.summaries.filter(\.isBroken).map(\.id))
            for list in dossier.lists {
                for (index, record) in list.summaries.enumerated() {
                    #expect(dossier.summary(of: record.id)?.source == record.source)
                    #expect(place(of: record.id, in: list) == index)
                }
            }
            #expect(dossier.latestOutcomes == anew.latestOutcomes)
            agenda = Agenda(dossier, after: (before, agenda))
            #expect(told(agenda) == told(Agenda(anew)))
            #expect(dossier.brokenCount == anew.brokenCount)
            #expect(dossier.liveGapCount == anew.liveGapCount)
            #expect(dossier.liveGapCount == dossier.gaps.count { !$0.isBroken && $0.status.isLive })
            // What was read anew and says the same is the very same; the rest is as it was read.
            #expect(anew.sharing(dossier).hasSameRecords(as: dossier))
            let shared = anew.sharing(before)
            #expect(shared.summaries.map(\.source) == anew.summaries.map(\.source))
            #expect(shared.brokenSummaries.map(\.id) == anew.brokenSummaries.map(\.id))
            for id in shared.summaries.map(\.id) {
                let isChanged = before.summary(of: id)?.source != anew.summary(of: id)?.source
                #expect(before.recordsDiffering(in: shared).contains(id) == isChanged)
            }
        }
    }

    private func told(_ agenda: Agenda) -> [String] {
        agenda.days.map { "\($0.date) \($0.count) \($0.title) \($0.owner ?? "")" }
            + agenda.marks.map { "\($0.date) \($0.title) \($0.isSummit) \($0.isDisputed)" }
    }

    private func place(of id: RecordID, in list: some RecordList) -> Int? { list.records.place(of: id.name) }

    private func text(_ kind: RecordKind, _ random: inout SeededGenerator) -> String {
        func one(of words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        let title = "title: \(one(of: ["A", "B", "C"]))\n"
        switch kind {
        case .project: return title + "stage: \(one(of: ["idea", "short", "sel", "out", "wrong"]))"
        case .meeting:
            return title + "date: 2026-01-0\(one(of: ["1", "2", "3"]))\n"
                + "status: \(one(of: ["held", "planned", "cancelled"]))\n"
                + "outcomes: [{gap: \(one(of: ["r1", "r2"])), result: \(one(of: ["narrowed", "agreed", "raised"]))}]\n"
                + "actions: [{text: \(one(of: ["Call", "Write"])), due: 2026-0\(one(of: ["3", "4"]))-01, status: open}]"
        case .commitment:
            return title + "by: tokyo\nstatus: \(one(of: ["offered", "breached", "met", "wrong"]))\n"
                + one(of: ["", "due: 2026-03-01\n"])
        case .package:
            return title + "status: \(one(of: ["draft", "tabled", "refused", "wrong"]))\n"
                + one(of: ["", "date: 2026-02-10\n"])
        case .gap, .dossier:
            return title + "status: \(one(of: ["open", "agreed", "wrong"]))\n"
                + one(of: ["", "due: 2026-03-01\n", "due: 2026-04-01\n"]) + one(of: ["", "severity: major\n"])
        }
    }
}
