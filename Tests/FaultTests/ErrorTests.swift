import Testing

/// The system refuses any one call of a deed: rows 3, 4 and 5 of the table of faults.
@Suite struct ErrorTests {
    @Test(arguments: Deed.all) func whateverIsRefusedTheOldBytesStayOrTheNewOnesAreToldOf(_ deed: Deed) throws {
        let findings = try ErrorSweep.run(deed)
        #expect(findings.errors > 20)
        findings.report("errors in \(deed.name)")
    }

    @Test(arguments: [Deed.save, .undo]) func interruptionsAreNotNoticed(_ deed: Deed) throws {
        let findings = try ErrorSweep.interrupt(deed)
        #expect(findings.errors > 10)
        findings.report("interruptions of \(deed.name)")
    }

    @Test(arguments: [Deed.truncating, .writingAside]) func theSameSweepFindsTheNaiveWriters(_ deed: Deed) throws {
        let findings = try ErrorSweep.run(deed)
        #expect(!findings.isClean)
    }
}
