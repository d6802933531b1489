import FrontMatter
import Words

/// A change in words that fit beside each other: before and after, or what went and what came.
package struct ToldChange: Sendable, Hashable {
    package enum Words: Sendable, Hashable {
        /// Not for everyone's eyes: only that it changed.
        case hidden
        case replaced(before: String, after: String)
        /// Items of a list or lines of prose, in the order in which they stand.
        case parts([Part])
    }

    package struct Part: Sendable, Hashable {
        package let isAdded: Bool
        package let text: String
    }

    package let field: String
    package let words: Words

    /// More lines or items than this are not compared one by one.
    private static let most = 2000

    /// - Parameters:
    ///   - reveals: whether hidden fields are told with their words.
    ///   - secrets: what must not be told by other fields either.
    package init(_ change: Change, reveals: Bool = false, _ secrets: Secrets = .none) {
        field = change.name
        let shape = change.record.kind.shape(at: change.field)
        let item: Shape? = if case .list(let inner)? = shape { inner } else { nil }
        guard reveals || !change.isMasked else {
            words = .hidden
            return
        }
        func told(_ value: Value) -> Value { reveals ? value : Masked.masked(value, secrets) }
        switch (change.before, change.after) {
        case (.text(let before)?, .text(let after)?) where change.field.steps.isEmpty:
            words = ToldChange.lines(reveals ? before : secrets.told(before), reveals ? after : secrets.told(after))
        case (.text(let before)?, .text(let after)?) where change.isOfDisputedText:
            words = ToldChange.changedWords(
                reveals ? before : secrets.told(before), reveals ? after : secrets.told(after))
        case (.list(let before)?, .list(let after)?) where before.count + after.count > ToldChange.most:
            words = .replaced(
                before: ChangeWords.items(before.count).text, after: ChangeWords.items(after.count).text)
        case (.list(let before)?, .list(let after)?):
            words = .parts(
                ToldChange.parts(
                    before.map { ToldChange.text(told($0), item) }, after.map { ToldChange.text(told($0), item) }))
        case (nil, .list(let after)?) where after.count <= ToldChange.most,
            (.null?, .list(let after)?) where after.count <= ToldChange.most:
            words = .parts(after.map { Part(isAdded: true, text: ToldChange.text(told($0), item)) })
        default:
            words = .replaced(
                before: ToldChange.text(change.before.map(told), shape),
                after: ToldChange.text(change.after.map(told), shape))
        }
    }

    /// The words that went and came, stretch by stretch; both texts where all that changed are blanks.
    private static func changedWords(_ before: String, _ after: String) -> Words {
        let texts = [before, after].map { BracketedText($0, SideNames()) }
        let changed = WordChanges(from: texts[0], to: texts[1]).parts.filter { $0.fate != .kept }
        guard !changed.isEmpty else { return .replaced(before: before, after: after) }
        guard changed.count <= most else {
            return .replaced(
                before: ChangeWords.characters(before.count).text, after: ChangeWords.characters(after.count).text)
        }
        return .parts(changed.map { Part(isAdded: $0.fate == .added, text: $0.text) })
    }

    /// A map reads as its parts, without braces.
    private static func text(_ value: Value?, _ shape: Shape?) -> String {
        guard case .map(let entries)? = value else { return Change.told(value, shape) }
        return Change.told(entries, shape)
    }

    private static func lines(_ before: String, _ after: String) -> Words {
        func lines(_ text: String) -> [String] {
            text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map(String.init)
                .filter { !$0.allSatisfy(\.isWhitespace) }
        }
        let (before, after) = (lines(before), lines(after))
        guard before.count + after.count <= most else {
            return .replaced(
                before: ChangeWords.lines(before.count).text, after: ChangeWords.lines(after.count).text)
        }
        return .parts(parts(before, after))
    }

    /// What went before what came, wherever both happened in one place.
    private static func parts(_ before: [String], _ after: [String]) -> [Part] {
        var removed: [(place: Int, text: String)] = []
        var added: [(place: Int, text: String)] = []
        for step in after.difference(from: before) {
            switch step {
            case .remove(let offset, let text, _): removed.append((offset, text))
            case .insert(let offset, let text, _): added.append((offset, text))
            }
        }
        var parts: [Part] = []
        // Both count places of their own version; walked together they meet at what stayed.
        var (old, new) = (0, 0)
        var (removals, additions) = (removed[...], added[...])
        while old < before.count || new < after.count {
            if let next = removals.first, next.place == old {
                parts.append(Part(isAdded: false, text: next.text))
                removals = removals.dropFirst()
                old += 1
            } else if let next = additions.first, next.place == new {
                parts.append(Part(isAdded: true, text: next.text))
                additions = additions.dropFirst()
                new += 1
            } else {
                old += 1
                new += 1
            }
        }
        return parts
    }
}

extension Change {
    /// Whether it is one of words in brackets, of which a few change at a time.
    fileprivate var isOfDisputedText: Bool { record.kind == .gap && field == ["text"] }
}
