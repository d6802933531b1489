import Negotiation
import Screen
import Testing
import Workbench

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        let dossier = try Fixture.sample.get()
        let today = dossier.framework.asOf ?? .epoch
        // The article's example:
        var bench = Workbench(dossier: dossier, today: today, size: Size(columns: 80, rows: 24))
        #expect(bench.render().lines[0].hasPrefix(" US-Japan"))
        // The second pane, and the status of its selected gap: agreed.
        var effects: [Effect] = []
        for key in try Key.sequence("2ca<Enter>") { effects += bench.handle(.key(key)) }
        let saves = effects.compactMap { if case .save(let transaction) = $0 { transaction } else { nil } }
        #expect(saves.map(\.words.count) == [1])
        // End of it.
    }
}
