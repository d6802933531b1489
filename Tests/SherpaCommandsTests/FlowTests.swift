import Foundation
import Testing

/// The aide's three flows, key by key, from scripts, one after the other on one dossier.
@Suite struct FlowTests {
    static let flows = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Flows")

    /// The sample without the meeting of 12 February, and without what names it.
    private func dossierBeforeTheMeeting() throws -> TemporaryFolder {
        let folder = try TemporaryFolder.withSample()
        try FileManager.default.removeItem(atPath: "\(folder.path)/sample/meetings/2026-02-12-washington.md")
        for gap in ["return-projections", "project-eligibility", "risk-criteria"] {
            let file = "sample/gaps/\(gap).md"
            let text = try folder.read(file)
            let cut = text.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { $0 != "    meeting: 2026-02-12-washington" }.joined(separator: "\n")
            try folder.write(cut, to: file)
        }
        return folder
    }

    /// Holds what a script shows against the kept text; `SHERPA_RECORD=1` records it anew, and fails.
    private func play(_ name: String, as user: String, in folder: TemporaryFolder) throws -> String {
        let script = Self.flows.appendingPathComponent("\(name).keys").path
        let run = try SherpaRun(
            ["-C", "sample", "--as-of", "2026-02-20", "play", script, "--size", "80x24"], in: folder,
            environment: ["XDG_STATE_HOME": "\(folder.path)/\(user)"])
        #expect(run.status == 0, "\(run.errors)")
        let shown = withoutTimes(run.output)
        let golden = Self.flows.appendingPathComponent("\(name).txt")
        let kept = try? String(contentsOf: golden, encoding: .utf8)
        guard kept != shown else { return shown }
        if ProcessInfo.processInfo.environment["SHERPA_RECORD"] != nil {
            try shown.write(to: golden, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name).txt: look at it, then run again")
        } else {
            Issue.record("\(name).txt differs:\n\(shown)")
        }
        return shown
    }

    /// Times of this moment have the same width whenever the test runs.
    private func withoutTimes(_ text: String) -> String {
        text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}/) { _ in "YYYY-MM-DD HH:MM" }
    }

    @Test func logReviewAndBrief() throws {
        let folder = try dossierBeforeTheMeeting()
        // The second user has reviewed all there was before the meeting.
        let baseline = try SherpaRun(
            ["-C", "sample", "--as-of", "2026-02-20", "review", "--finish"], in: folder,
            environment: ["XDG_STATE_HOME": "\(folder.path)/second"])
        #expect(baseline.status == 0, "\(baseline.errors)")

        _ = try play("log", as: "first", in: folder)
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
        let meeting = try folder.read("sample/meetings/2026-02-12-akazawa-lutnick.md")
        #expect(meeting.contains("result: narrowed") && meeting.contains("owner: NEXI"))

        let review = try play("review", as: "second", in: folder)
        #expect(review.contains("Akazawa–Lutnick") && review.contains("New"))

        _ = try play("brief", as: "second", in: folder)
        let html = try folder.read("brief.html")
        #expect(html.contains("extremely tough") && html.hasSuffix("</html>\n"))
        #expect(try folder.read("brief.txt").split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(!html.contains("red line"))
    }

    /// Keys of the log beyond the words typed: 5 gaps, 2 actions.
    @Test func theLogTakesFewKeys() throws {
        let script = try String(contentsOf: Self.flows.appendingPathComponent("log.keys"), encoding: .utf8)
        var keys = 0
        for line in script.split(separator: "\n") where line.hasPrefix("keys ") {
            var rest = line.dropFirst(5)
            // Words typed within a line of keys are words.
            for word in ["2026-02-12", "2026-02-19", "2026-02-27", "mini", "NEXI", "METI", "q2"] {
                rest = Substring(rest.replacing(word, with: ""))
            }
            keys += rest.replacing(/<[^>]+>/) { _ in "K" }.count
        }
        #expect((20...40).contains(keys), "\(keys) keys")
    }
}
