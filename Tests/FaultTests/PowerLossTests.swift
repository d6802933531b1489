import Testing

/// The power is cut after any one system call, and what was not synchronised has reached the disk or not: row 2.
@Suite struct PowerLossTests {
    @Test(arguments: Deed.single.filter(\.isDurable)) func whateverReachedTheDiskTheRecordsAreWhole(
        _ deed: Deed
    ) throws {
        var random = SeededGenerator(for: "power loss in \(deed.name)")
        let findings = try PowerLossSweep.run(deed, looks: isLong ? .max : 3, using: &random)
        #expect(findings.states > 10)
        findings.report("power loss in \(deed.name)")
    }

    @Test(arguments: [Deed.truncating, .writingAside, .naiveRemoval, .naiveRenaming, .naiveLogging, .naiveFinish])
    func theSameReplayFindsTheNaiveWriters(_ deed: Deed) throws {
        var random = SeededGenerator(for: "power loss in \(deed.name)")
        let findings = try PowerLossSweep.run(deed, looks: 0, using: &random)
        #expect(!findings.lost.isEmpty)
    }
}
