extension FilterKeys {
    /// Whole lines that what was typed may become: with the key that is begun at its end, or the value.
    package func completions(of text: String, in items: [Item]) -> [String] {
        completions(of: text) { look in items.flatMap(look) }
    }

    /// The same in records: looked at on all processors, where an index keeps them.
    package func completions<Subject>(
        of text: String, in records: Records<Subject>
    ) -> [String] where Item == Record<Subject> {
        completions(of: text) { look in records.gathered { $2 += look($1) } }
    }

    /// - Parameter gather: what a look finds in all items.
    private func completions(
        of text: String, _ gather: (@escaping @Sendable (Item) -> [String]) -> [String]
    ) -> [String] {
        var start = text.startIndex
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index].isWhitespace, !isQuoted { start = text.index(after: index) }
        }
        guard let term = try? Filter(parsing: String(text[start...]) + (isQuoted ? "\"" : "")).terms.last else {
            return keyNames("").map { text + $0 }
        }
        let isKeyed = text[start...].contains { "=<>~".contains($0) }
        guard isKeyed else {
            let word = text[start...].drop { $0 == "!" }
            return keyNames(String(word)).map { text[..<word.startIndex] + $0 }
        }
        guard let key = try? key(term.key, at: 1), let last = term.values.last else { return [] }
        let before = Filter.Term(
            term.key, term.comparison, Array(term.values.dropLast()) + [Filter.Value("")], isNegated: term.isNegated)
        let stem = String(text[..<start]) + before.stem
        return values(of: key, like: last.text, gather).map { stem + Filter.Value($0).description }
    }

    private func keyNames(_ beginning: String) -> [String] {
        let folded = beginning.lowercased()
        let names = keys.filter { !$0.isMasked }.map(\.name)
        return names.filter { $0.hasPrefix(folded) }.map { $0 + ($0 == "text" ? "~" : "=") }
    }

    /// The most that are offered.
    private static var most: Int { 100 }

    private func values(
        of key: FilterKey, like beginning: String, _ gather: (@escaping @Sendable (Item) -> [String]) -> [String]
    ) -> [String] {
        let folded = SearchText.fold(beginning)
        if !key.words.isEmpty { return key.words.filter { SearchText.fold($0).hasPrefix(folded) } }
        switch key.shape {
        case .line, .reference, .word: break
        case .date, .day: return ["today", "+7d", "+1m", "-7d"].filter { $0.hasPrefix(folded) }
        default: return []
        }
        guard let probe = probe(key.name) else { return [] }
        let (isReadable, passing) = (isReadable, passing([key.name]))
        let found = gather { item in
            guard isReadable(item) else { return [] }
            var found: [String] = []
            _ = probe(passing(item)) { operand in
                let text = operand.description
                if !text.isEmpty, SearchText.fold(text).hasPrefix(folded) { found.append(text) }
                return false
            }
            return found
        }
        return Array(Set(found).sorted().prefix(FilterKeys.most))
    }
}

extension Filter.Term {
    /// All but its last value.
    fileprivate var stem: String {
        let values = values.dropLast().map { $0.description + "," }.joined()
        return (isNegated ? "!" : "") + key + comparison.rawValue + values
    }
}
