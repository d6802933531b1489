import Foundation
import Testing

@Suite struct CheckTests {
    @Test(arguments: ["us-japan", "korea-us", "treaty-text"]) func aSampleHasNoProblems(_ name: String) throws {
        let folder = try TemporaryFolder()
        #expect(try SherpaRun("init", "sample", "--sample", name, in: folder).status == 0)
        let run = try SherpaRun("-C", "sample", "check", in: folder)
        #expect(run.status == 0)
        #expect(run.lines.allSatisfy { $0.contains(": note: the brief for ") })
        #expect(run.errors.hasSuffix(" records, no problems\n"))
        let json = try SherpaRun("-C", "sample", "check", "--json", in: folder)
        #expect(try json.jsonObjects().allSatisfy { $0["severity"] as? String == "note" })
        #expect(json.status == 0)
    }

    /// What the next brief lacks is there until it is written, and as long as the meeting is ahead.
    @Test func whatTheBriefLacksIsANote() throws {
        let folder = try TemporaryFolder()
        #expect(try SherpaRun("init", "sample", "--sample", "us-japan", in: folder).status == 0)
        func lines(_ day: String) throws -> [String] {
            let run = try SherpaRun("-C", "sample", "--as-of", day, "check", in: folder)
            #expect(run.status == 0)
            return run.lines.map(String.init)
        }
        let summit = "meetings/2026-03-19-summit.md"
        #expect(
            try lines("2026-02-20") == [
                "\(summit):1:1: note: the brief for Summit, Takaichi visit lacks whom to call, the time"
            ])
        #expect(try lines("2026-03-20") == [])
        let filled = try SherpaRun(
            "-C", "sample", "set", "2026-03-19-summit", "contact=Duty desk", "time=15:00 JST", in: folder)
        #expect(filled.status == 0, "\(filled.errors)")
        #expect(try lines("2026-02-20") == [])
    }

    /// What was right once is read as ever; what is better to write by now is told, and is no failure.
    @Test func theFirstSampleIsReadAndToldWhatIsBetterToWrite() throws {
        let folder = try TemporaryFolder.withSample()
        let run = try SherpaRun("-C", "sample", "check", in: folder)
        #expect(run.status == 0)
        #expect(run.lines.allSatisfy { $0.contains(": warning: ") || $0.contains(": note: ") })
        #expect(run.lines.contains { $0.hasSuffix("write `2025-07`, as it is known") })
        #expect(try SherpaRun("-C", "sample", "list", "gaps", "--json", in: folder).jsonObjects().count == 9)
    }

    @Test func everyFaultIsNamedWithItsPlace() throws {
        let folder = try TemporaryFolder.withSample()
        try folder.write("---\ntitle: A\nstatus: odd\nsevrity: major\n---\n", to: "sample/gaps/a.md")
        try folder.write("---\ntitle: B\ndate: 2026-13-01\n---\n", to: "sample/meetings/2026-01-01-b.md")
        try folder.write("no front matter\n", to: "sample/projects/c.md")
        let run = try SherpaRun("-C", "sample", "check", in: folder)
        #expect(run.status == 1)
        for start in [
            "gaps/a.md:3:9: error: status is `odd`",
            "gaps/a.md:4:1: warning: sevrity is not a field, and is kept as it is: did you mean `severity`, or `x-sevrity`",
            "meetings/2026-01-01-b.md:3:7: error: date is `2026-13-01`", "projects/c.md:1:1: error: ",
        ] {
            #expect(run.lines.contains { $0.hasPrefix(start) }, "\(start)")
        }
        let problems = try SherpaRun("-C", "sample", "check", "--json", in: folder).jsonObjects()
        #expect(problems.count == run.lines.count)
        for (problem, line) in zip(problems, run.lines) {
            #expect(Set(problem.keys) == ["file", "line", "column", "severity", "message"])
            let (file, row, column) = (problem["file"] as? String, problem["line"] as? Int, problem["column"] as? Int)
            let place = "\(file ?? ""):\(row ?? 0):\(column ?? 0)"
            let said = "\(problem["severity"] as? String ?? ""): \(problem["message"] as? String ?? "")"
            #expect(line == "\(place): \(said)")
        }
    }

    @Test func warningsAloneAreNoFailure() throws {
        let folder = try TemporaryFolder.withSample()
        try folder.write("---\ntitle: A\nstatus: open\nmood: good\n---\n", to: "sample/gaps/a.md")
        let run = try SherpaRun("-C", "sample", "check", in: folder)
        #expect(run.lines.contains { $0.hasPrefix("gaps/a.md:4:1: warning: mood is not a field") })
        #expect(run.status == 0)
    }
}
