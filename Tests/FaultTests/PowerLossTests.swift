import Chance
import Testing
import Waiting

/// The power is cut after any one system call, and what was not synchronised has reached the disk or not: row 2.
@Suite(.waits) struct PowerLossTests {
    @Test(arguments: Deed.single.filter(\.isDurable)) func whateverReachedTheDiskTheRecordsAreWhole(
        _ deed: Deed
    ) throws {
        var random = SeededGenerator(for: "power loss in \(deed.name)")
        let findings = try PowerLossSweep.run(deed, looks: isLong ? .max : 2, using: &random)
        // The end of a review writes one small file, which leaves few states.
        #expect(findings.states > (deed.kind == .review ? 5 : 10))
        findings.report("power loss in \(deed.name)")
    }

    @Test(arguments: [Deed.truncating, .writingAside, .naiveRemoval, .naiveRenaming, .naiveLogging, .naiveFinish])
    func theSameReplayFindsTheNaiveWriters(_ deed: Deed) throws {
        var random = SeededGenerator(for: "power loss in \(deed.name)")
        let findings = try PowerLossSweep.run(deed, looks: 0, using: &random)
        #expect(!findings.lost.isEmpty)
    }
}
