import Negotiation

/// What can be looked through on a page, line by line.
struct PageTexts: Sendable {
    let lines: [String]
    /// The line that is selected; of a text, the first on the screen.
    let at: Int
    /// Whether the lines are those of a text, in which words go on in the next line.
    let isText: Bool

    init(rows: [String], at: Int) {
        lines = rows
        self.at = at
        isText = false
    }

    init(text: [String], at: Int) {
        lines = text
        self.at = at
        isText = true
    }

    /// The lines that hold the words, or where they begin.
    func matches(_ words: String) -> [Int] {
        let words = SearchText.fold(words)
        guard !words.isEmpty else { return [] }
        let folded = lines.map { SearchText.fold($0) }
        return folded.indices.filter { index in
            if folded[index].contains(words) { return true }
            guard isText, index + 1 < folded.count else { return false }
            let next = folded[index + 1].drop { $0 == " " }
            return !next.contains(words) && "\(folded[index]) \(next)".contains(words)
        }
    }
}
