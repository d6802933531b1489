import Words

// What a brief says of a text that is not agreed yet.
extension BriefSource {
    /// The text as it stands, or its latest draft, a block a paragraph, under what is left to agree on.
    func text(of gap: Record<Gap>) -> [Brief.Block] {
        guard let version = gap.subject.textVersions.last else { return [] }
        let text = BracketedText(version.words, SideNames(framework))
        let heading = [version.date?.long, version.name, text.counts.description].compactMap(\.self)
        return [.note(Listing.plain(heading).text)] + paragraphs(version.words)
    }

    /// How many brackets are left, and the outermost of them in the order of the text; nil where none is.
    func brackets(of gap: Record<Gap>) -> String? {
        guard let version = gap.subject.textVersions.last else { return nil }
        let text = BracketedText(version.words, SideNames(framework))
        guard !text.counts.isClean else { return nil }
        let open = text.outermost.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return BriefWords.bracketsOf(counts: text.counts.description, brackets: open).text
    }
}

extension BracketedText {
    /// Each bracket that stands in no other, as it is written, with those that follow it at once.
    fileprivate var outermost: [String] {
        var found: [String] = []
        var depth = 0
        var isNew = true
        for run in runs {
            if run.kind == .opening { depth += 1 }
            if depth > 0 {
                if isNew { found.append("") }
                isNew = false
                found[found.count - 1] += run.text
            } else if run.text.contains(where: { !$0.isWhitespace }) {
                isNew = true
            } else if !isNew {
                found[found.count - 1] += run.text
            }
            if run.kind == .closing { depth -= 1 }
        }
        return found
    }
}
