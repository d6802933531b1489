/// A gap's text as it was on a day, or as it is now.
package struct TextVersion: Sendable {
    /// Nil of the text that stands now.
    package let date: KnownDate?
    package let name: String?
    package let source: String?
    package let words: String
}

extension Gap {
    /// The drafts by date, and behind them the text as it stands.
    package var textVersions: [TextVersion] {
        let order = drafts.indices.sorted { (drafts[$0].date, $0) < (drafts[$1].date, $1) }
        let dated = order.map { place in
            let draft = drafts[place]
            return TextVersion(date: draft.date, name: draft.name, source: draft.source, words: draft.text)
        }
        return dated + (text.map { [TextVersion(date: nil, name: nil, source: nil, words: $0)] } ?? [])
    }

    /// What is left to agree on in the text, or in its latest draft; nil where there is neither.
    package func counts(_ names: SideNames) -> BracketedText.Counts? {
        guard let words = text ?? (drafts.isEmpty ? nil : textVersions.last?.words) else { return nil }
        return BracketedText(words, names).counts
    }
}
