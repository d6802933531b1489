import Chance
import DossierSteps
import Testing

@testable import Negotiation

/// Where no changed record says anything in masked fields, all that is withheld stays what it was.
@Suite struct SameSecretsTests {
    private static let lines = ["We would take two years at most.", "Nobody may hear of the fourth tranche.", "1%"]

    private static func source(_ random: inout SeededGenerator) -> [UInt8] {
        let status = ["open", "agreed", "nonsense"].randomElement(using: &random) ?? ""
        let key = ["fallback", "falback", "position", "position"].randomElement(using: &random) ?? ""
        let line = lines.randomElement(using: &random) ?? ""
        return Array("---\ntitle: T\nstatus: \(status)\ntokyo:\n  \(key): \(line)\n---\n".utf8)
    }

    @Test func secretsAreTheSameWhereTheyAreSaidToBe() {
        var random = SeededGenerator(for: "same secrets")
        let framework = Array(
            "---\ntitle: T\nsides:\n  - {id: tokyo, name: A, ours: yes}\n  - {id: b, name: B}\n---\n".utf8)
        var dossier = Dossier(framework: .reading(framework, id: .dossier, vocabulary: nil))
        var (same, others) = (0, 0)
        for _ in 0..<400 {
            var sources: [RecordID: RecordSource] = [:]
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let id = RecordID(.gap, "r\(Int.random(in: 0..<6, using: &random))")
                sources[id] = Int.random(in: 0..<5, using: &random) == 0 ? .gone : .bytes(Self.source(&random))
            }
            let next = dossier.updating(sources)
            let (before, after) = (Secrets(dossier), Secrets(next))
            if next.hasSameSecrets(as: dossier) {
                same += 1
                for line in Self.lines { #expect(before.told(line) == after.told(line), "\(line)") }
            } else {
                others += 1
            }
            dossier = next
        }
        print("SameSecretsTests: \(same) times the same, \(others) times perhaps not")
        #expect(same > 20 && others > 20)
    }

    /// Else what 10,000 records withhold would be gathered for every save of one that has a fallback.
    @Test func aChangeElsewhereInARecordChangesNoSecrets() {
        func gap(_ status: String, _ fallback: String) -> [UInt8] {
            Array("---\ntitle: T\nstatus: \(status)\ntokyo:\n  fallback: \(fallback)\n---\n".utf8)
        }
        let framework = Array(
            "---\ntitle: T\nsides:\n  - {id: tokyo, name: A, ours: yes}\n  - {id: b, name: B}\n---\n".utf8)
        let id = RecordID(.gap, "r")
        let empty = Dossier(framework: .reading(framework, id: .dossier, vocabulary: nil))
        let dossier = empty.updating([id: .bytes(gap("open", Self.lines[0]))])
        #expect(!Secrets(dossier).isEmpty)
        #expect(dossier.updating([id: .bytes(gap("agreed", Self.lines[0]))]).hasSameSecrets(as: dossier))
        #expect(!dossier.updating([id: .bytes(gap("open", Self.lines[1]))]).hasSameSecrets(as: dossier))
        #expect(!dossier.updating([id: .gone]).hasSameSecrets(as: dossier))
    }
}
