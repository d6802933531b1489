import Chance
import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

/// Whatever sequence of changes is saved, by whichever of several stores, the file holds what the same changes make
/// of the text in memory.
@Suite struct RandomChangeTests {
    private static let values: [String: [Value?]] = [
        "status": ["open", "converging", "agreed", "parked"],
        "owner": ["METI", "MOF", "外務省", "a: b # c", nil],
        "due": ["2026-03-19", "2026-04-01", nil],
        "x-note": ["kept", "two\nlines\n", "\u{1b}[2J", "", nil],
        "projects": [["a", "b"], [], nil],
        "tokyo": [["position": "firm", "fallback": "less"], nil],
    ]

    @Test func theFileFollowsTheChanges() throws {
        var random = SeededGenerator(for: "theFileFollowsTheChanges")
        let dossier = try TemporaryDossier()
        let stores = try (0..<3).map { _ in try dossier.store() }
        var document = try Document.record(Array(TemporaryDossier.gap.utf8))
        let fields = Self.values.keys.sorted()
        for round in 0..<100 {
            var changes: [Change] = []
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let field = try #require(fields.randomElement(using: &random))
                let after = try #require(Self.values[field]?.randomElement(using: &random))
                let path = Path([.key(field)])
                let before = document.root[path]?.value
                // Taking away what is not there is no change.
                guard before != after else { continue }
                let change = Change(record: .returns, field: path, before: before, after: after)
                document = try change.applied(to: document)
                changes.append(change)
            }
            let store = try #require(stores.randomElement(using: &random))
            let saved = try store.apply(changes)
            #expect(saved.records.count == (changes.isEmpty ? 0 : 1))
            let text = try Array(dossier.text("gaps/returns.md").utf8)
            try #require(text == document.bytes, "seed \(random.seed), round \(round)")
        }
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }
}
