import Foundation
import Testing

/// What Sherpa's start costs in instructions, held against the kept counts: they stay the same on a busy machine, where
/// times do not.
@Suite struct StartCostTests {
    private static let commands = [
        ("--version", ["--version"]),
        ("calc irr -- -100 230 -132", ["calc", "irr", "--", "-100", "230", "-132"]),
        ("open the sample, not on a terminal", ["-C", "sample", "--as-of", "2026-02-20", "open"]),
    ]

    /// `SHERPA_RECORD=1` records the counts anew, and fails.
    @Test(.enabled(if: RecordedCosts.obstacle == nil, Comment(rawValue: RecordedCosts.obstacle ?? "")))
    func startsCostNoMoreThanAQuarterMore() throws {
        let folder = try TemporaryFolder.withSample()
        let program = try Instructions(of: SherpaRun.program, in: folder)
        let costs = try Self.commands.map { name, arguments in
            RecordedCosts.Cost(command: name, instructions: try program.count(arguments))
        }
        print("start costs: " + costs.map { "\($0.command) \($0.millions) million" }.joined(separator: ", "))
        if ProcessInfo.processInfo.environment["SHERPA_RECORD"] != nil {
            try RecordedCosts(toolchain: RecordedCosts.toolchain, costs: costs).write()
            Issue.record("recorded \(RecordedCosts.file.lastPathComponent): look at it, then run again")
            return
        }
        let kept = try RecordedCosts.kept()
        #expect(kept.costs.map(\.command) == costs.map(\.command), "SHERPA_RECORD=1 records the counts anew")
        for (before, now) in zip(kept.costs, costs) {
            #expect(!now.hasGrown(since: before), "\(now.tale(since: before))")
            // A test does not fail on good news; kept counts that are too high would let it grow back, though.
            if before.hasGrown(since: now) { print(now.tale(since: before)) }
        }
    }

    @Test(arguments: [
        (100, 100, false), (100, 125, false), (100, 126, true), (8, 10, false), (8, 11, true), (9, 1, false),
    ])
    func aQuarterMoreIsTheLimit(before: Int, now: Int, isTooMuch: Bool) {
        let before = RecordedCosts.Cost(command: "", instructions: before)
        #expect(RecordedCosts.Cost(command: "", instructions: now).hasGrown(since: before) == isTooMuch)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let costs = RecordedCosts(
            toolchain: "Swift 6", costs: [.init(command: "calc irr -- -1 2", instructions: 12_345_678)])
        #expect(RecordedCosts(text: costs.text) == costs)
        #expect(try RecordedCosts.kept().costs.count == Self.commands.count)
    }
}
