import FrontMatter
import Negotiation

/// The texts that could stand in the place of what was typed; each Tab shows the next.
package struct Completion: Sendable {
    let candidates: [String]
    private(set) var index = 0

    /// Nil where nothing fits.
    init?(_ candidates: [String]) {
        guard !candidates.isEmpty else { return nil }
        self.candidates = candidates
    }

    var current: String { candidates[index] }

    /// What a value that was begun may become: words that its field can hold, best first. Where it is a list, of its last item:
    /// ids, words and names have no commas.
    package static func candidates(for text: String, _ shape: Shape, _ field: Path, in dossier: Dossier) -> [String] {
        guard case .list(let element) = shape else { return ranked(dossier.words(for: shape, of: field), for: text) }
        let comma = text.lastIndex(of: ",")
        let stem = comma.map { text[...$0] + " " } ?? ""
        let last = (comma.map { text[text.index(after: $0)...] } ?? text[...]).drop { $0 == " " }
        return ranked(dossier.words(for: element, of: field), for: String(last)).map { stem + $0 }
    }

    /// The words that what was typed may stand for: those that begin with it, then those of which a word does, then
    /// those that hold it.
    static func ranked(_ words: [String], for typed: String) -> [String] {
        let folded = SearchText.fold(typed)
        var ranks: [[String]] = [[], [], []]
        for word in words {
            let text = SearchText.fold(word)
            if text.hasPrefix(folded) {
                ranks[0].append(word)
            } else if text.contains(" " + folded) || text.contains("-" + folded) {
                ranks[1].append(word)
            } else if text.contains(folded) {
                ranks[2].append(word)
            }
        }
        return ranks.flatMap(\.self)
    }

    mutating func step(by step: Int) { index = (index + step + candidates.count) % candidates.count }
}
