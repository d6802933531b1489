import Chance
import Testing
import Waiting

/// The system refuses any one call of a deed: rows 3, 4 and 5 of the table of faults.
@Suite(.waits) struct ErrorTests {
    @Test(arguments: Deed.all) func whateverIsRefusedTheOldStaysOrTheNewIsToldOf(_ deed: Deed) throws {
        var random = SeededGenerator(for: "errors in \(deed.name)")
        let findings = try ErrorSweep.run(deed, calls: isLong ? nil : 2, using: &random)
        #expect(findings.errors > 2)
        findings.report("errors in \(deed.name)")
    }

    @Test(arguments: [Deed.save]) func whateverIsRefusedAtTheStartNothingUntrueIsSaid(_ deed: Deed) throws {
        var random = SeededGenerator(for: "errors at the start of \(deed.name)")
        let findings = try ErrorSweep.loading(deed, calls: isLong ? nil : 12, using: &random)
        #expect(findings.errors > 10)
        findings.report("errors at the start of \(deed.name)")
    }

    @Test(arguments: isLong ? Deed.all : [.save, .logging, .exchange]) func interruptionsAreNotNoticed(
        _ deed: Deed
    ) throws {
        var random = SeededGenerator(for: "interruptions of \(deed.name)")
        let findings = try ErrorSweep.interrupt(deed, calls: isLong ? nil : 2, using: &random)
        #expect(findings.errors > 2)
        findings.report("interruptions of \(deed.name)")
    }

    @Test(arguments: isLong ? Deed.single : [.save, .renaming, .logging, .answer, .finish])
    func shortWritesAreCarriedOn(_ deed: Deed) throws {
        let rehearsal = try Rehearsal(deed)
        for bytes in isLong ? [1, 10, 100] : [100] {
            try rehearsal.start.write(to: rehearsal.scene.stage)
            let run = try rehearsal.scene.run(Programs.shortWrites(of: bytes) + rehearsal.command)
            #expect(run.status == 0 && deed.isAcknowledged(in: run), "\(run)")
            #expect(try rehearsal.version(in: rehearsal.scene.tree()) == .new)
        }
    }

    @Test func aNaiveWriterIsCutOffByShortWrites() throws {
        let rehearsal = try Rehearsal(.truncating)
        try rehearsal.start.write(to: rehearsal.scene.stage)
        _ = try rehearsal.scene.run(Programs.shortWrites(of: 100) + rehearsal.command)
        #expect(try rehearsal.version(in: rehearsal.scene.tree()) == .broken)
    }

    @Test(arguments: [Deed.truncating, .writingAside, .naiveRemoval, .naiveRenaming, .naiveLogging, .naiveFinish])
    func theSameSweepFindsTheNaive(_ deed: Deed) throws {
        var random = SeededGenerator(seed: 1)
        let findings = try ErrorSweep.run(deed, calls: 10, using: &random)
        #expect(!findings.lost.isEmpty || !findings.broken.isEmpty)
    }
}
