/// Near misses: what a person who wrote a wrong word most likely meant.
package enum Spelling {
    /// The word among `known` that is closest to `word`, if it is at most two edits (one, for short words) away.
    package static func nearest(to word: String, among known: [String]) -> String? {
        let length = word.count
        let allowed = length <= 4 ? 1 : 2
        let letters = Letters(word)
        var best: (word: String, distance: Int)?
        for candidate in known where abs(candidate.count - length) <= allowed {
            // Each edit changes at most two letters of the set; most words are told apart by that alone.
            guard letters.differences(from: Letters(candidate)) <= 2 * allowed else { continue }
            let distance = distance(word, candidate)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Which letters a word has, whatever their case and number: a bit for each, several letters to a bit.
    struct Letters {
        private var bits: UInt64

        init(_ word: String) { self.init(word.utf8) }

        init(_ word: some Sequence<UInt8>) {
            bits = word.reduce(0) { bits, byte in
                let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                // Beyond ASCII case folds in ways of its own: those letters are not told apart.
                return byte < 0x80 ? bits | 1 << UInt64((isUpper ? byte | 0x20 : byte) & 63) : bits
            }
        }

        /// Only `a` to `z`.
        var latin: Letters {
            var latin = self
            latin.bits &= 0x3FF_FFFF << UInt64(UInt8(ascii: "a") & 63)
            return latin
        }

        func differences(from other: Letters) -> Int { (bits ^ other.bits).nonzeroBitCount }

        /// Letters that the other has not.
        func missing(from other: Letters) -> Int { (bits & ~other.bits).nonzeroBitCount }
    }

    /// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other:
    /// the optimal string alignment distance.
    static func distance(_ a: String, _ b: String) -> Int {
        distance(Array(a.lowercased()), Array(b.lowercased()))
    }

    /// The same of words taken apart into letters.
    static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
        let width = b.count + 1
        // The last three rows of the table; asked of every key of a file, so without an array for each.
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
            cells.initialize(repeating: 0)
            for j in 0..<width { cells[j] = j }
            var (beforeLast, last, row) = (2 * width, 0, width)
            for i in 1..<(a.count + 1) {
                cells[row] = i
                for j in 1..<width {
                    let substitution = cells[last + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                    var least = min(cells[last + j] + 1, cells[row + j - 1] + 1, substitution)
                    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                        least = min(least, cells[beforeLast + j - 2] + 1)
                    }
                    cells[row + j] = least
                }
                (beforeLast, last, row) = (last, row, beforeLast)
            }
            return cells[last + b.count]
        }
    }
}
