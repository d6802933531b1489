import Chance
import Testing
import Waiting

/// The program is killed before any one of its system calls, or a git that it runs: row 1 of the table of faults.
@Suite(.waits) struct KillTests {
    @Test(arguments: Deed.all) func whateverIsKilledNothingIsLostAndWorkGoesOn(_ deed: Deed) throws {
        var random = SeededGenerator(for: "kills in \(deed.name)")
        let findings = try KillSweep.run(deed, calls: isLong ? nil : 2, using: &random)
        #expect(findings.kills > 2)
        findings.report("kills in \(deed.name)")
    }

    @Test(arguments: Deed.naive) func theSameSweepFindsTheNaive(_ deed: Deed) throws {
        var random = SeededGenerator(seed: 1)
        let findings = try KillSweep.run(deed, calls: deed.kind == .exchange ? 3 : 10, using: &random)
        #expect(!findings.broken.isEmpty || !findings.lost.isEmpty)
    }
}
