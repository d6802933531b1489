import Testing

/// The program is killed before any one of its system calls: row 1 of the table of faults.
@Suite struct KillTests {
    @Test(arguments: isLong ? Deed.all : [.firstSave, .undo, .saveOfTwo, .recovery] + Deed.files)
    func whateverIsKilledTheRecordsAreWholeAndWorkGoesOn(_ deed: Deed)
        throws
    {
        let findings = try KillSweep.run(deed)
        #expect(findings.kills > 8)
        findings.report("kills in \(deed.name)")
    }

    @Test func theSameSweepFindsTheNaiveWriter() throws {
        let findings = try KillSweep.run(.truncating)
        #expect(!findings.broken.isEmpty)
    }
}
