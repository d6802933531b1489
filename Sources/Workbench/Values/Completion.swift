import Negotiation

/// The texts that could stand in the place of what was typed; each Tab shows the next.
struct Completion: Sendable {
    let candidates: [String]
    private(set) var index = 0

    /// Nil where nothing fits.
    init?(_ candidates: [String]) {
        guard !candidates.isEmpty else { return nil }
        self.candidates = candidates
    }

    var current: String { candidates[index] }

    /// Tab, in any line: the first candidate for what was typed, then one after another. False where there is none.
    static func advance(
        _ completion: inout Completion?, in editor: inout LineEditor, by step: Int = 1,
        from candidates: (String) -> [String]
    ) -> Bool {
        if completion == nil {
            completion = Completion(candidates(editor.text))
        } else {
            completion?.step(by: step)
        }
        guard let completion else { return false }
        editor = LineEditor(completion.current)
        return true
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
