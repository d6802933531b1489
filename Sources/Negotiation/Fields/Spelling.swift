/// Near misses: what a person who wrote a wrong word most likely meant.
public enum Spelling {
    /// The word among `known` that is closest to `word`, if it is at most two edits (one, for short words) away.
    public static func nearest(to word: String, among known: [String]) -> String? {
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
    private struct Letters {
        private let bits: UInt64

        init(_ word: String) {
            bits = word.utf8.reduce(0) { bits, byte in
                let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                // Beyond ASCII case folds in ways of its own: those letters are not told apart.
                return byte < 0x80 ? bits | 1 << UInt64((isUpper ? byte | 0x20 : byte) & 63) : bits
            }
        }

        func differences(from other: Letters) -> Int { (bits ^ other.bits).nonzeroBitCount }
    }

    /// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other:
    /// the optimal string alignment distance.
    static func distance(_ a: String, _ b: String) -> Int {
        distance(Array(a.lowercased()), Array(b.lowercased()))
    }

    /// The same of words taken apart into letters.
    static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1..<(a.count + 1) {
            var row = [i] + Array(repeating: 0, count: b.count)
            for j in 1..<(b.count + 1) {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
