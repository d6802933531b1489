import FrontMatter
import Words

// Changes and conflicts in words that anybody may read: what is hidden on the screen stays hidden.

extension Masked {
    /// The value with dots in the place of what is hidden, and of passages that repeat it.
    package static func masked(_ value: Value, _ secrets: Secrets = .none) -> Value {
        switch value {
        case .null: value
        case .text(let text): .text(secrets.told(text))
        case .list(let items): .list(items.map { masked($0, secrets) })
        case .map(let entries):
            .map(entries.map { .init($0.key, hides($0.key) ? .text(dots) : masked($0.value, secrets)) })
        }
    }

    /// A word of a command line as an error may repeat it: what stands behind the name of a masked field, in it or in the
    /// word before it, was meant as its value.
    package static func told(_ word: String, among words: [String]) -> String {
        let place = words.firstIndex(of: word) ?? 0
        let isBehindName = place > 0 && !words[place - 1].contains("=") && hides(words[place - 1])
        return isBehindName || (word.contains(where: \.isWhitespace) && hides(word)) ? dots : word
    }

    /// Whether what stands at a place is hidden: the field, or one that it is a part of.
    package static func hides(_ path: Path) -> Bool {
        path.steps.contains { step in
            if case .key(let key) = step { hides(key) } else { false }
        }
    }

    /// A value of a field, on one line.
    package static func shown(_ value: Value?, of field: Path, in kind: RecordKind) -> String {
        guard let value else { return Change.text(nil) }
        return hides(field) ? dots : Change.told(masked(value), kind.shape(at: field))
    }
}

extension Change {
    /// Whether the field, or one that it is a part of, is hidden until it is asked for.
    package var isMasked: Bool { Masked.hides(field) }

    /// What the field is called: `tokyo.position`; 「tokyo.立場」
    package var shownName: String { field.steps.isEmpty ? ChangeWords.prose.text : field.words }

    package var shownBefore: String { Masked.shown(before, of: field, in: record.kind) }
    package var shownAfter: String { Masked.shown(after, of: field, in: record.kind) }

    /// `status open -> agreed`; `tokyo.fallback changed` where the words are hidden, `actions[2] added` where it has parts.
    package func shownSummary(arrow: String = "->") -> String {
        let name = shownName
        if isMasked || field.steps.isEmpty { return ChangeWords.changed(name).text }
        guard before?.hasParts == true || after?.hasParts == true else {
            return ChangeWords.replaced(name, before: shownBefore, after: shownAfter, arrow: arrow).text
        }
        return (before == nil ? ChangeWords.added(name) : after == nil ? .removed(name) : .changed(name)).text
    }
}

extension Value {
    /// Whether it is a map, or a list of maps: what no line says in its own words.
    fileprivate var hasParts: Bool {
        switch self {
        case .map: true
        case .list(let items): items.contains { $0.hasParts }
        case .text, .null: false
        }
    }
}

extension Conflict {
    /// What the Markdown below the fields is called.
    package static let prose = "text"

    /// As it is named to people: `tokyo.position`; 「tokyo.立場」
    package var name: String { field.steps.isEmpty ? ChangeWords.prose.text : field.words }

    /// One of its values in full, hidden or not.
    package func told(_ value: Value?) -> String { Change.told(value, record.kind.shape(at: field)) }

    package func shown(_ value: Value?) -> String { Masked.shown(value, of: field, in: record.kind) }
}
