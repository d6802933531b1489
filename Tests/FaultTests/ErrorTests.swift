import Testing

/// The system refuses any one call of a deed: rows 3, 4 and 5 of the table of faults.
@Suite struct ErrorTests {
    @Test(arguments: isLong ? Deed.all : [.undo, .saveOfTwo, .recovery, .removal, .renaming])
    func whateverIsRefusedTheOldBytesStayOrTheNewOnesAreToldOf(
        _ deed: Deed
    ) throws {
        let findings = try ErrorSweep.run(deed)
        #expect(findings.errors > 10)
        findings.report("errors in \(deed.name)")
    }

    @Test(arguments: isLong ? Deed.all : [.save]) func interruptionsAreNotNoticed(_ deed: Deed) throws {
        let findings = try ErrorSweep.interrupt(deed)
        #expect(findings.errors > 10)
        findings.report("interruptions of \(deed.name)")
    }

    @Test(arguments: isLong ? Deed.all : Deed.few) func shortWritesAreCarriedOn(_ deed: Deed) throws {
        let rehearsal = try Rehearsal(deed)
        for bytes in isLong ? [1, 10, 100] : [100] {
            try rehearsal.start.write(to: rehearsal.scene.stage)
            let run = try rehearsal.scene.run(Programs.shortWrites(of: bytes) + rehearsal.command)
            #expect(run.status == 0 && run.output == rehearsal.trace.run.output, "\(run)")
            #expect(rehearsal.version(in: try rehearsal.scene.tree()) == .new)
        }
    }

    @Test func aNaiveWriterIsCutOffByShortWrites() throws {
        let rehearsal = try Rehearsal(.truncating)
        try rehearsal.start.write(to: rehearsal.scene.stage)
        _ = try rehearsal.scene.run(Programs.shortWrites(of: 100) + rehearsal.command)
        #expect(rehearsal.version(in: try rehearsal.scene.tree()) == .broken)
    }

    @Test(arguments: [Deed.truncating, .writingAside]) func theSameSweepFindsTheNaiveWriters(_ deed: Deed) throws {
        let findings = try ErrorSweep.run(deed)
        #expect(!findings.isClean)
    }
}
