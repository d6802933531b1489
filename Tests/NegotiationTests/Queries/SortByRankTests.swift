import Chance
import Testing

@testable import Negotiation

/// What is sorted by a number of each, and by names, is as the library sorts it.
@Suite struct SortByRankTests {
    private struct Item {
        let rank: Int
        let name: String
        let number: Int
    }

    /// Few numbers, and names that begin alike, or are the same in other code points.
    private static let names = [
        "", "a", "b", "Reply to the letter", "Reply to the letters", "Reply to the ministry", "協議", "協議の結果について",
        "Cafe\u{301}", "Caf\u{E9}", "Caf\u{E9}s", "a\0", "~",
    ]

    @Test func itemsAreInTheOrderOfTheLibrary() {
        var chance = SeededGenerator(for: "sort by rank")
        for _ in 0..<300 {
            let items = (0..<chance.number(0...60)).map { number in
                Item(rank: chance.number(-3...3), name: chance.pick(SortByRankTests.names), number: number)
            }
            var ranked = items
            ranked.sort(by: \.rank)
            let steady = items.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
            #expect(ranked.map(\.number) == steady.map(\.number), "seed \(chance.seed)")
            var named = items
            named.sort(by: \.rank, name: \.name)
            let expected = items.sorted { a, b in
                if a.rank != b.rank { return a.rank < b.rank }
                let (own, other) = (Array(a.name.utf8), Array(b.name.utf8))
                return own == other ? a.number < b.number : own.lexicographicallyPrecedes(other)
            }
            #expect(named.map(\.number) == expected.map(\.number), "seed \(chance.seed)")
        }
    }
}
