import Chance
import Testing
import Waiting

/// Sixteen sessions, and a system that kills: row 6 of the table of faults.
@Suite(.waits) struct StressTests {
    @Test func nothingAcknowledgedIsLostAmongManyWhoWorkAndDie() throws {
        var random = SeededGenerator(for: "stress")
        var findings = Findings()
        var done: [Stress.Kind: Int] = [:]
        var (conflicts, refused) = (0, 0)
        for _ in 0..<(isLong ? 10 : 1) {
            let stress = Stress(deeds: isLong ? 200 : 8, records: isLong ? 20 : 5)
            let scene = try Scene()
            let outcomes = try stress.run(in: scene, seed: random.next())
            findings = findings + (try StressJudge.judge(stress, outcomes, in: scene))
            for outcome in outcomes { done.merge(outcome.done, uniquingKeysWith: +) }
            conflicts += outcomes.map(\.conflicts).reduce(0, +)
            refused += outcomes.map(\.refused).reduce(0, +)
        }
        let each = Stress.Kind.allCases.map { "\($0) \(done[$0, default: 0])" }.joined(separator: ", ")
        print(
            "faults, stress: acknowledged \(done.values.reduce(0, +)) (\(each)), conflicts told \(conflicts), "
                + "refused after another's undo \(refused)")
        findings.report("stress")
        #expect(done.values.reduce(0, +) > 16)
        #expect(findings.kills > 0)
    }

    @Test func theSameStressFindsTheNaiveWriter() throws {
        let stress = Stress(deeds: 40, records: 1, killsOneIn: nil, kinds: [.set], program: Programs.writingAside)
        let scene = try Scene()
        let outcomes = try stress.run(in: scene, seed: 1)
        #expect(try !StressJudge.judge(stress, outcomes, in: scene).lost.isEmpty)
    }

    /// Steps such as `a>b`, `>b` where it was killed, `b<a` where it was an undo, from `a` to the last letter.
    @Test(arguments: [
        // Nothing is lost.
        ("a>b b>c", "c", true), ("a>b", "b", true), ("", "a", true), (">b b>c", "c", true), ("a>b >c", "c", true),
        ("a>b >c c>d", "d", true), ("a>b a<b", "a", true), ("a>b a<b a>c", "c", true), (">b a<b", "a", true),
        // A change, an undo, a record that was made or removed: overwritten, or gone.
        ("a>b a>c", "c", false), ("a>b", "a", false), ("a>b b>c b>d", "d", false), ("a>b a<b", "b", false),
        ("a>b a<b a<b", "a", false), ("a>b b>c", "b", false), ("a>b c>d", "d", false), ("a>b", "c", false),
        ("a>b a<b a>c a>d", "d", false), (">b a<b a<b", "a", false), ("a>b >c c>d c>e", "e", false),
    ])
    func theJudgeKnowsWhatIsLost(_ steps: String, _ last: String, _ isFine: Bool) {
        let attempts = steps.split(separator: " ").map { step -> Stress.Attempt in
            let isUndo = step.contains("<")
            let ends = step.split(separator: isUndo ? "<" : ">", omittingEmptySubsequences: false).map(String.init)
            return Stress.Attempt(
                record: "r", field: "f", value: isUndo ? ends[0] : ends[1],
                replaced: isUndo ? ends[1] : ends[0].isEmpty ? nil : ends[0], isUndo: isUndo)
        }
        #expect((StressJudge.problem(of: attempts, from: "a", to: last) == nil) == isFine)
    }
}
