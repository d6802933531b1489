import DossierSteps
import FrontMatter
import Testing

@testable import Negotiation

@Suite struct ToldChangeTests {
    private let id = RecordID(.gap, "g")

    private func told(_ field: Path, _ before: Value?, _ after: Value?, reveals: Bool = false) -> ToldChange {
        ToldChange(Change(record: id, field: field, before: before, after: after), reveals: reveals)
    }

    private func marks(_ words: ToldChange.Words) -> [String] {
        guard case .parts(let parts) = words else { return ["\(words)"] }
        return parts.map { ($0.isAdded ? "+" : "-") + $0.text }
    }

    @Test func oneValueIsReplaced() {
        #expect(told("status", "open", "agreed").words == .replaced(before: "open", after: "agreed"))
        #expect(told("owner", nil, "MOF").words == .replaced(before: "(none)", after: "MOF"))
    }

    @Test func hiddenFieldsGiveNoWords() {
        #expect(told(["tokyo", "fallback"], "3%", "4%").words == .hidden)
        #expect(told("landing-zone", "3%", nil).words == .hidden)
        #expect(told(["tokyo", "fallback"], "3%", "4%", reveals: true).words == .replaced(before: "3%", after: "4%"))
        let whole = told("tokyo", nil, ["position": "1%", "red-line": "5%"])
        #expect(whole.words == .replaced(before: "(none)", after: "position: 1%, red-line: •••"))
    }

    @Test func listsAreToldByWhatWentAndCame() {
        let words = told("linked-to", ["a", "b", "c"], ["b", "x", "c", "y"]).words
        #expect(marks(words) == ["-a", "+x", "+y"])
        #expect(marks(told("sources", nil, ["a", "b"]).words) == ["+a", "+b"])
    }

    @Test func proseIsToldByLines() {
        let words = told(Path(), "One.\n\nTwo.\nThree.\n", "One.\nTwo, too.\n\nThree.\nFour.\n").words
        #expect(marks(words) == ["-Two.", "+Two, too.", "+Four."])
        #expect(told(Path(), "a", "b").field == "text")
        let long = String(repeating: "x\n", count: 1500)
        #expect(
            told(Path(), .text(long), .text(long + "y")).words == .replaced(before: "1500 lines", after: "1501 lines"))
    }

    @Test func allErrorsAreAmongTheSuspects() {
        let dossier = Fixture.dossier(
            Fixture.framework + "\nmilestones:\n  - {title: No time}\n",
            projects: [
                "much": "title: P\nstage: short\ninstruments: [{kind: equity, share: 60%}, {kind: loan, share: 50%}]",
                "fine": "title: P\nstage: short\ninstruments: [{kind: equity, share: 60%}]",
            ],
            gaps: [
                "a": Fixture.gap + "projects: [none]", "b": Fixture.gap + "linked-to: [none]",
                "c": Fixture.gap + "positions: [{side: tokyo, date: 2026-02-12, text: A, meeting: none}]",
                "d": Fixture.gap + "linked-to: [a]\nprojects: [fine]",
            ],
            meetings: [
                "2026-02-12-m": "title: M\ndate: 2026-02-12\noutcomes: [{gap: none, result: agreed}]",
                "2026-02-12-n": "title: M\ndate: 2026-02-12\noutcomes: [{project: none, result: agreed}]",
            ])
        let errors = dossier.contradictions().filter { $0.severity == .error }
        #expect(errors.count == 7)
        #expect(Set(errors) == Set(dossier.contradictions(in: dossier.suspects).filter { $0.severity == .error }))
        #expect(!dossier.suspects.contains(RecordID(.gap, "d")))
        #expect(!dossier.suspects.contains(RecordID(.project, "fine")))
    }

    @Test func notesAreItemsOfAList() throws {
        func noted(_ more: String) throws -> [String] {
            let record = RecordSummary(Fixture.record(Fixture.gap + more, as: Gap.self))
            var edit = try RecordEdit(record)
            try edit.note("call: her", today: day("2026-02-20"))
            let again = RecordSummary(
                Record<Gap>.reading(edit.document.bytes, id: record.id, vocabulary: Fixture.vocabulary))
            #expect(!again.isBroken)
            let undone = try #require(edit.changes.first).reversed.applied(to: edit.document)
            let before = try Document.record(record.source)
            #expect(undone.root.value == before.root.value)
            return again.notes
        }
        #expect(try noted("") == ["2026-02-20: call: her"])
        #expect(try noted("x-notes: [first, second]\n") == ["first", "second", "2026-02-20: call: her"])
        #expect(try noted("x-notes:\n  - first\nx-more: yes\n") == ["first", "2026-02-20: call: her"])
        #expect(try noted("x-notes: by hand\n") == ["by hand", "2026-02-20: call: her"])
        #expect(try noted("x-notes:\n") == ["2026-02-20: call: her"])
        #expect(throws: ChangeRefusal.self) {
            try RecordEdit(RecordSummary(Fixture.record("status: no", as: Gap.self)))
        }
    }

    /// What a review lists, made to the baseline in the order in which it is listed, gives the record as it is.
    @Test func listedChangesLeadFromTheBaselineToNow() throws {
        var samples = MergeSamples(for: "listed changes")
        for _ in 0..<400 {
            let sample = samples.sample()
            let times = Int.random(in: 1...6, using: &samples.random)
            let now = try samples.edited(sample.bytes, in: MergeSamples.fields, times: times, withProse: true)
            guard let after = try? Document.record(now) else { continue }
            let changes = try #require(Change.differences(in: sample.id, from: sample.bytes, to: now))
            var document = try Document.record(sample.bytes)
            for change in changes {
                if change.field.steps.isEmpty, case .text(let prose)? = change.after {
                    #expect(change.before == .text(document.prose))
                    document = try #require(document.replacingProse(with: prose, lineBreak: [0x0A]))
                } else {
                    document = try change.applied(to: document)
                }
            }
            #expect(document.root.value.ordered == after.root.value.ordered)
            #expect(document.prose == after.prose)
            let before = try Document.record(sample.bytes)
            let saysTheSame = before.root.value.ordered == after.root.value.ordered && before.prose == after.prose
            #expect(changes.isEmpty == saysTheSame)
        }
    }
}
