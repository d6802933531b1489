import Negotiation
import Testing

@Suite struct RecordTests {
    @Test(arguments: [
        ("", "gaps/x.md:1:1: error: the front matter is missing: begin the file with a line `---`"),
        ("---\ntitle: T\n", "gaps/x.md:3:1: error: the front matter is not closed: end it with a line `---`"),
        (
            "---\ntitle: T\nstatus: &a open\n---\n",
            "gaps/x.md:3:9: error: anchors (`&`) are not accepted: quote the text, or repeat the value"
        ),
    ])
    func whatIsNoFrontMatterIsOneProblem(text: String, problem: String) {
        let record = Record<Gap>.reading(Array(text.utf8), id: RecordID(.gap, "x"), vocabulary: nil)
        #expect(record.problems.map(\.description) == [problem])
        #expect(record.isBroken)
        #expect(record.name == "x")
        #expect(record.prose == "")
        #expect(record.source == Array(text.utf8))
        #expect(record.json["problems"] == .array([.string(problem)]))
    }

    @Test func placesAreRightBehindAByteOrderMarkAndCarriageReturns() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: T\r\nstatus: shut\r\n---\r\n".utf8)
        let record = Record<Gap>.reading(bytes, id: RecordID(.gap, "x"), vocabulary: nil)
        #expect(record.problems.map { [$0.line, $0.column] } == [[3, 9]])
    }

    @Test func problemsSortByPlace() {
        let problems = [
            Problem(file: "b.md", message: "z"), Problem(file: "a.md", line: 10, message: "x"),
            Problem(file: "a.md", line: 9, column: 2, message: "x"),
            Problem(file: "a.md", line: 9, column: 1, severity: .warning, message: "y"),
        ]
        #expect(
            problems.sorted().map(\.description) == [
                "a.md:9:1: warning: y", "a.md:9:2: error: x", "a.md:10:1: error: x", "b.md:1:1: error: z",
            ])
    }

    @Test func warningsBreakNothing() {
        let record = Fixture.record(Fixture.gap + "mood: good", as: Gap.self)
        #expect(record.problems.map(\.severity) == [.warning])
        #expect(!record.isBroken)
        #expect(record.json["problems"] == nil)
    }

    @Test func mentionsAreOfTheRecordsThatAreNamed() {
        let yaml =
            Fixture.gap + "projects: [ohio, texas]\nlinked-to: [deadline]\npositions:\n"
            + "  - {side: tokyo, date: 2026-02-12, text: x, meeting: 2026-02-12-talks}\n"
        let examined = Record<Gap>.examining(
            Fixture.bytes(yaml), id: RecordID(.gap, "x"), vocabulary: Fixture.vocabulary)
        #expect(
            examined.mentions.map(\.target) == [
                RecordID(.project, "ohio"), RecordID(.project, "texas"), RecordID(.gap, "deadline"),
                RecordID(.meeting, "2026-02-12-talks"),
            ])
        #expect(
            examined.mentions.map(\.problem.description) == [
                "gaps/x.md:4:12: error: no project `ohio`: write the id of one in projects/, or make that file",
                "gaps/x.md:4:18: error: no project `texas`: write the id of one in projects/, or make that file",
                "gaps/x.md:5:13: error: no gap `deadline`: write the id of one in gaps/, or make that file",
                "gaps/x.md:7:55: error: no meeting `2026-02-12-talks`: "
                    + "write the id of one in meetings/, or make that file",
            ])
        #expect(examined.record.problems == [])
    }

    @Test func idsAreFileNames() {
        for name in ["a", "0", "equity-share", "2026-02-12-x", String(repeating: "a", count: 80)] {
            #expect(RecordID.isWellFormed(name))
        }
        for name in ["", "-a", "A", "a_b", "a b", "a/b", "..", "é", "a\n", "東京", String(repeating: "a", count: 81)] {
            #expect(!RecordID.isWellFormed(name))
        }
        #expect(RecordID(.gap, "x").file == "gaps/x.md")
        #expect(RecordID(.project, "x").file == "projects/x.md")
        #expect(RecordID(.meeting, "x").file == "meetings/x.md")
        #expect(RecordID.dossier.file == "dossier.md")
        #expect(RecordID(.gap, "z") < RecordID(.meeting, "a") && RecordID(.gap, "a") < RecordID(.gap, "b"))
    }
}
