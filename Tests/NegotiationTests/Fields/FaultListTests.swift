import Testing

@testable import Negotiation

/// A file with very many faults: the first thousand of a kind are told, the rest are counted, and none is overlooked that
/// makes a record broken.
@Suite struct FaultListTests {
    private func faults(_ yaml: String) -> [Problem] { Fixture.record(yaml, as: Gap.self).problems }

    @Test(arguments: [1000, 1001, 2500, 5000]) func theRestIsCounted(count: Int) throws {
        let positions = "title: T\nstatus: open\npositions:\n" + String(repeating: "  - {side: tokyo}\n", count: count)
        let problems = faults(positions)
        // Two for each: its date and its text are missing.
        #expect(problems.count == FaultList.most + 1)
        let last = try #require(problems.last)
        #expect(last.message == "and \(2 * count - FaultList.most) more errors in this file: fix those above first")
        #expect(last.line == problems[FaultList.most - 1].line && last.severity == .error)
    }

    @Test func exactlyAsManyAsAreToldAreTold() {
        let keys = (0..<FaultList.most).map { "kk\($0): v\n" }.joined()
        #expect(faults("title: T\nstatus: open\n" + keys).count == FaultList.most)
    }

    /// Warnings do not use up the room of errors, nor the other way round.
    @Test func anErrorBehindThousandsOfWarningsBreaksTheRecord() {
        let keys = (0..<3000).map { "kk\($0): v\n" }.joined()
        let record = Fixture.record("title: T\n\(keys)status: shut\n", as: Gap.self)
        #expect(record.isBroken && record.problems.contains { $0.message.hasPrefix("status is `shut`") })
        #expect(record.problems.count == FaultList.most + 2)
        #expect(!Fixture.record("title: T\n\(keys)status: open\n", as: Gap.self).isBroken)
    }

    /// A faulty item stays out of the record, whether or not its fault is told.
    @Test func whatIsOnlyCountedIsNotTakenForRight() {
        let wrong = String(repeating: "  - {text: x, status: soon}\n", count: 1500)
        let record = Fixture.record(
            "title: T\ndate: 2026-02-12\nactions:\n\(wrong)  - {text: right}\n", as: Meeting.self)
        #expect(record.subject.actions.map(\.text) == ["right"])
    }

    /// References that lead nowhere, keys and invisible characters are told in the same way.
    @Test func contradictionsAreCountedToo() {
        let names = (0..<3000).map { "p\($0)" }.joined(separator: ", ")
        let dossier = Fixture.dossier(gaps: [
            "many": "title: T\nstatus: open\nlinked-to: [\(names)]",
            "marks": "title: T\nstatus: open\n" + String(repeating: "# \u{200b}\n", count: 3000),
        ])
        let problems = dossier.contradictions()
        #expect(problems.count { $0.file == "gaps/many.md" } == FaultList.most + 1)
        #expect(problems.count { $0.file == "gaps/marks.md" } == FaultList.most + 1)
        print("faults of a file: of 3000 links and 3000 invisible characters \(problems.count) lines are told")
    }

    /// Of very many words the first few are named.
    @Test func anExpectationIsShort() {
        let stages = (0..<3000).map { "  - {id: s\($0), name: S, counts-as: candidate}\n" }.joined()
        let framework = Fixture.framework.replacing("stages:\n", with: "stages:\n\(stages)")
        let dossier = Fixture.dossier(framework, projects: ["p": "title: P\nstage: none"])
        let message = dossier.projects[0].problems[0].message
        #expect(message.utf8.count < 400 && message.contains(" and 2964 more"), "\(message)")
    }
}
