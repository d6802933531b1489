/// Which words of a text went, and which came instead.
///
/// A word is letters and digits; in scripts that put no blanks between words, each character. Punctuation and brackets,
/// with the names of the sides in them, are told with the words around them, but not counted.
package struct WordChanges: Sendable {
    package enum Fate: Sendable, Hashable { case kept, removed, added }

    /// Neighbours that share a fate.
    package struct Part: Sendable, Hashable {
        package let fate: Fate
        /// The blanks before it.
        package let lead: String
        package fileprivate(set) var text: String
    }

    package private(set) var parts: [Part] = []
    package private(set) var removed = 0
    package private(set) var added = 0

    /// - Parameter context: of what was kept, so many words and marks are left at each change; all for nil.
    package init(from old: BracketedText, to new: BracketedText, context: Int? = nil) {
        let before = TextWord.all(in: old)
        let after = TextWord.all(in: new)
        let partners = Matching(before.map(\.key), after.map(\.key)).partners
        var kept: [TextWord] = []
        var next = 0
        func keep(isLast: Bool) {
            append(.kept, kept, context, isFirst: parts.isEmpty, isLast: isLast)
            kept = []
        }
        for place in 0...before.count {
            let partner = place < before.count ? partners[place] : after.count
            if let partner, partner > next {
                keep(isLast: false)
                append(.added, Array(after[next..<partner]))
                next = partner
            }
            guard place < before.count else { break }
            if partner == nil {
                keep(isLast: false)
                append(.removed, [before[place]])
            } else {
                kept.append(after[next])
                next += 1
            }
        }
        keep(isLast: true)
    }

    /// Whether the two texts read the same.
    package var isNone: Bool { parts.allSatisfy { $0.fate == .kept } }

    private mutating func append(
        _ fate: Fate, _ words: [TextWord], _ context: Int? = nil, isFirst: Bool = false, isLast: Bool = false
    ) {
        let count = words.count(where: \.isWord)
        switch fate {
        case .kept: break
        case .removed: removed += count
        case .added: added += count
        }
        // A word or two are left where they are rather than dots for them.
        guard let context, words.count > (isFirst || isLast ? context : context * 2) + 2 else {
            return add(fate, words[...])
        }
        if !isFirst { add(fate, words.prefix(context)) }
        parts.append(Part(fate: fate, lead: isFirst ? "" : " ", text: "…"))
        if !isLast { add(fate, words.suffix(context)) }
    }

    private mutating func add(_ fate: Fate, _ words: ArraySlice<TextWord>) {
        for word in words {
            if let last = parts.last, last.fate == fate, fate != .kept || last.text != "…" {
                parts[parts.count - 1].text += word.lead + word.text
            } else {
                parts.append(Part(fate: fate, lead: String(word.lead), text: String(word.text)))
            }
        }
    }
}

/// A word of a text or a mark, and the blanks before it.
private struct TextWord {
    let lead: Substring
    let text: Substring
    /// What it is compared by.
    let key: Substring
    let isWord: Bool

    init(_ text: Substring, lead: Substring, isWord: Bool, key: Substring? = nil) {
        (self.text, self.lead, self.isWord) = (text, lead, isWord)
        self.key = key ?? text
    }

    static func all(in text: BracketedText) -> [TextWord] {
        var words: [TextWord] = []
        var lead: Substring = ""
        for run in text.runs {
            guard run.kind == .words else {
                let blanks = run.text.utf8.reversed().prefix { $0 == 0x20 }.count
                // A side that goes by another of its names is the same.
                let sides = run.kind == .opening ? run.bracket.map { text.brackets[$0].sides } ?? [] : []
                let key = sides.isEmpty ? nil : Substring("[\(sides.joined(separator: ",")):")
                words.append(
                    TextWord(Substring(run.text.utf8.dropLast(blanks)), lead: lead, isWord: false, key: key))
                lead = Substring(run.text.utf8.suffix(blanks))
                continue
            }
            split(run.text, &lead, into: &words)
        }
        return words
    }

    private static func split(_ text: Substring, _ lead: inout Substring, into words: inout [TextWord]) {
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        func letter(at place: Substring.UnicodeScalarView.Index) -> Letter {
            place < scalars.endIndex ? Letter(scalars[place]) : .mark
        }
        while place < scalars.endIndex {
            let start = place
            let first = letter(at: place)
            scalars.formIndex(after: &place)
            switch first {
            case .blank:
                while letter(at: place) == .blank { scalars.formIndex(after: &place) }
                lead += text[start..<place]
                continue
            case .letter:
                // What stands between two letters or digits joins them: `1.5`, `re-open`, `and/or`.
                while letter(at: place) == .letter
                    || letter(at: place) == .joint && letter(at: scalars.index(after: place)) == .letter
                {
                    scalars.formIndex(after: &place)
                }
            case .word: while letter(at: place) == .accent { scalars.formIndex(after: &place) }
            case .mark, .joint, .accent: break
            }
            words.append(TextWord(text[start..<place], lead: lead, isWord: first == .letter || first == .word))
            lead = ""
        }
    }

    private enum Letter {
        case blank, letter, joint, mark
        /// A character that is a word by itself.
        case word
        /// A mark on such a character.
        case accent

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
            case 0x20, 0x09...0x0D: self = .blank
            case 0x27, 0x2C, 0x2D, 0x2E, 0x2F, 0x2019: self = .joint
            case ..<0x80: self = .mark
            case 0x3099, 0x309A: self = .accent
            case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...: self = .word
            default:
                let properties = scalar.properties
                if properties.isWhitespace {
                    self = .blank
                } else if properties.isAlphabetic || properties.numericType != nil || scalar.isCombining {
                    self = .letter
                } else {
                    self = .mark
                }
            }
        }
    }
}
