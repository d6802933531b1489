import Negotiation

/// How well letters typed stand for a name that holds them in this order.
enum FuzzyMatch {
    /// Nil where the name does not hold the letters; else more is better. Case, width and kana do not matter.
    static func score(_ typed: String, in name: String) -> Int? {
        let needle = Array(SearchText.fold(typed)).filter { $0 != " " }
        let letters = Array(SearchText.fold(name))
        guard !needle.isEmpty else { return 0 }
        guard needle.count <= letters.count else { return nil }
        let unreachable = Int.min / 2
        // The best score of what was typed so far, by where its last letter stands.
        var ending = Array(repeating: unreachable, count: letters.count)
        for (index, letter) in needle.enumerated() {
            var next = Array(repeating: unreachable, count: letters.count)
            var before = index == 0 ? 0 : unreachable
            for place in letters.indices {
                if index > 0, place > 0 { before = max(before, place > 1 ? ending[place - 2] : unreachable) }
                guard letters[place] == letter else { continue }
                let startsWord = place == 0 || letters[place - 1] == " " || letters[place - 1] == "-"
                let together = index > 0 && place > 0 ? ending[place - 1] + (startsWord ? 6 : 5) : unreachable
                let apart = before + (startsWord ? 6 : 0)
                next[place] = max(together, apart) + 1 + (place == 0 ? 6 : 0)
            }
            ending = next
        }
        guard let best = ending.max(), best > unreachable / 2 else { return nil }
        let isWhole = needle.count == letters.filter { $0 != " " }.count
        return best * 4 + (isWhole ? 3 : 0)
    }

}
