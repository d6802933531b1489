import Foundation
import Testing

/// `sherpa accept`: a package is taken as a whole, or not at all.
@Suite struct AcceptTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try .withSample()
        try folder.write(
            """
            ---
            title: A share for time
            status: tabled
            terms:
              - {gap: deadline, side: washington, text: The end of 2029}
              - {gap: funding-clock, side: tokyo, text: 45 calendar days}
            ---

            """, to: "sample/packages/share-for-time.md")
    }

    private func sherpa(_ words: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "--as-of", "2026-02-20"] + words, in: folder)
    }

    @Test func allOfItIsTakenAndOneUndoBringsAllOfItBack() throws {
        let before = try folder.files(in: "sample")
        let run = try sherpa("accept", "share-for-time")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output.split(separator: "\n").count == 4)
        #expect(run.output.hasPrefix("saved packages/share-for-time.md: status tabled -> accepted\n"))
        let clock = try folder.read("sample/gaps/funding-clock.md")
        #expect(
            clock.contains(
                "  - side: tokyo\n    date: 2026-02-20\n    text: 45 calendar days\n    package: share-for-time\n"))
        #expect(try sherpa("check").status == 0)
        let again = try sherpa("accept", "share-for-time")
        #expect(again.status == 2 && again.errors.contains("is accepted already"))
        #expect(try sherpa("undo").status == 0)
        #expect(try folder.files(in: "sample") == before)
    }

    @Test(arguments: [
        (["deadline"], "gaps/deadline.md is not a package: see `sherpa list packages`"),
        (["nothing"], "no record `nothing`"),
    ])
    func whatIsNoPackageIsTold(words: [String], reason: String) throws {
        let before = try folder.files(in: "sample")
        let run = try SherpaRun(["-C", "sample", "accept"] + words, in: folder)
        #expect(run.status != 0 && run.errors.contains(reason), "\(run.errors)")
        #expect(try folder.files(in: "sample") == before)
    }

    /// A gap that is broken holds up all of it.
    @Test func allOrNothing() throws {
        try folder.write("---\ntitle: D\nstatus: never\n---\n", to: "sample/gaps/deadline.md")
        let before = try folder.files(in: "sample")
        let run = try sherpa("accept", "share-for-time")
        #expect(run.status == 2 && run.errors.contains("gaps/deadline.md is read-only"), "\(run.errors)")
        #expect(try folder.files(in: "sample") == before)
    }

    @Test func crossingsThatTellNothingMaskedAreInJSON() throws {
        let run = try sherpa("show", "share-for-time", "--json")
        #expect(run.output.contains("\"crossings\": []"))
        #expect(
            try sherpa("list", "packages", "--where", "gaps=2", "--plain").output.hasPrefix("share-for-time\ttabled"))
    }
}
