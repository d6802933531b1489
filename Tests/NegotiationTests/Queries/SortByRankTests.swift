import Chance
import Testing

@testable import Negotiation

/// What is sorted by a number of each is as the library sorts it.
@Suite struct SortByRankTests {
    private struct Item {
        let rank: Int
        let number: Int
    }

    @Test func itemsAreInTheOrderOfTheLibrary() {
        var chance = SeededGenerator(for: "sort by rank")
        for _ in 0..<300 {
            let items = (0..<chance.number(0...60)).map { Item(rank: chance.number(-3...3), number: $0) }
            var ranked = items
            ranked.sort(by: \.rank)
            let steady = items.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
            #expect(ranked.map(\.number) == steady.map(\.number), "seed \(chance.seed)")
        }
    }
}
