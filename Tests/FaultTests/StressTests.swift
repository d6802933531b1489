import Testing

/// Sixteen aides, and a system that kills: row 6 of the table of faults.
@Suite struct StressTests {
    @Test func nothingAcknowledgedIsLostAmongManyWhoSaveAndDie() throws {
        var random = SeededGenerator(for: "stress")
        var findings = Findings()
        var acknowledged = 0
        var conflicts = 0
        for _ in 0..<(isLong ? 10 : 1) {
            let stress = Stress(saves: isLong ? 200 : 6, records: isLong ? 20 : 5)
            let scene = try Scene()
            let outcomes = try stress.run(in: scene, seed: random.next())
            findings = findings + (try StressJudge.judge(stress, outcomes, in: scene))
            acknowledged += outcomes.flatMap(\.attempts).count(where: \.isAcknowledged)
            conflicts += outcomes.map(\.conflicts).reduce(0, +)
        }
        print("faults, stress: acknowledged \(acknowledged), conflicts told \(conflicts)")
        findings.report("stress")
        #expect(acknowledged > 16)
        #expect(findings.kills > 0)
    }

    @Test func theSameStressFindsTheNaiveWriter() throws {
        let stress = Stress(saves: 40, records: 1, killsOneIn: nil, program: Programs.writingAside)
        let scene = try Scene()
        let outcomes = try stress.run(in: scene, seed: 1)
        #expect(try !StressJudge.judge(stress, outcomes, in: scene).lost.isEmpty)
    }
}
