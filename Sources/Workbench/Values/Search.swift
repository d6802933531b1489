import Negotiation
import Screen

/// The words looked for, and what holds them.
struct Search: Sendable {
    struct Match: Sendable, Hashable {
        let id: RecordID
        let inTitle: Bool
    }

    private(set) var text = ""
    /// Those in titles first, then those elsewhere; each in the order of the panes.
    private(set) var matches: [Match] = []
    /// The same as they were found; nil where that no longer holds for the dossier, or texts were missing.
    private var found: TextMatches?
    /// Whether matches are marked on the screen: from the search until the next other key.
    var isShown = false
    /// The line of a page to which it has led last.
    var line: Int?

    /// Begins anew; without texts to look through, nothing is found yet.
    mutating func look(for text: String, in dossier: Dossier, _ texts: FoldedTexts?) {
        self.text = text
        line = nil
        let words = Array(SearchText.fold(text).utf8)
        found = words.isEmpty ? nil : texts?.matches(words, in: dossier, within: found)
        guard let found else {
            matches = []
            return
        }
        matches = found.named.map { .init(id: $0, inTitle: true) } + found.others.map { .init(id: $0, inTitle: false) }
    }

    /// The columns of `text` that hold the words looked for, of those that `width` shows; empty where they do not stand
    /// together.
    func matchedColumns(in text: String, width: Int) -> Range<Int> {
        let needle = Array(SearchText.fold(self.text))
        guard isShown, !needle.isEmpty else { return 0..<0 }
        // Half of a match may be cut off.
        let shown = DisplayWidth.prefix(text, of: width + 2 * needle.count)
        let letters = shown.map { SearchText.fold(String($0)) }
        for start in letters.indices where letters[start].first == needle[0] {
            var end = start
            var found = ""
            while end < letters.endIndex, found.count < needle.count {
                found += letters[end]
                end += 1
            }
            guard found.starts(with: needle) else { continue }
            let from = DisplayWidth.of(String(shown.prefix(start)))
            return from..<from + DisplayWidth.of(String(shown.dropFirst(start).prefix(end - start)))
        }
        return 0..<0
    }

    /// The dossier has changed: what was found in it may not hold.
    mutating func forget() {
        matches = []
        found = nil
    }
}
