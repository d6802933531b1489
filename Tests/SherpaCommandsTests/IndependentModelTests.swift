import Foundation
import Testing
import Waiting

/// Valuations held against a model of their own; CONTRIBUTING.md has the command for thousands of projects.
@Suite(.waits) struct IndependentModelTests {
    private static let python = "/usr/bin/python3"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: python)))
    func randomProjectsHaveTheFiguresOfAnotherModel() throws {
        let folder = try TemporaryFolder()
        let script = RoomsTests.root.appendingPathComponent("Tests/ValueProbe/compare.py").path
        let run = try SherpaRun(
            URL(fileURLWithPath: Self.python), [script, SherpaRun.program.path, "--projects", "15"], in: folder,
            input: "", environment: [:])
        // The seed stands in the output.
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(": 0 disagree"))
    }
}
