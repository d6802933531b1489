import FrontMatter
import Words

/// One field of one record, before and after. Edits make changes, saving writes them, undo turns them round.
package struct Change: Hashable, Sendable {
    package var record: RecordID
    package var field: Path
    /// `nil` where the field was not there.
    package var before: Value?
    /// `nil` takes the field away.
    package var after: Value?

    package init(record: RecordID, field: Path, before: Value?, after: Value?) {
        self.record = record
        self.field = field
        self.before = before
        self.after = after
    }

    /// A value on one line, as people read it.
    package static func text(_ value: Value?) -> String {
        switch value {
        case nil, .null: ChangeWords.none.text
        case .text(let text): text
        case .list(let items): "[" + items.map { Change.text($0) }.joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key): \(Change.text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}

/// Why a change was not made. Nothing has been written.
package enum ChangeRefusal: Error, Sendable, Equatable {
    /// The field or the value is not right; the words say what is.
    case invalid(String)
    /// Somebody else changed the field; `found` is what it holds now.
    case conflict(Change, found: Value?)
}

extension ChangeRefusal {
    static func invalid(_ words: some Saying) -> ChangeRefusal { .invalid(words.text) }

    /// In words.
    package var reason: String {
        switch self {
        case .invalid(let reason): reason
        case .conflict: EntryWords.changedMeanwhile.text
        }
    }
}

extension Change {
    /// The document with this change made.
    package func applied(to document: Document) throws(ChangeRefusal) -> Document {
        let found = document.root[field]?.value
        guard found == before else { throw .conflict(self, found: found) }
        if found == after { return document }
        do {
            guard let after else { return try document.removing(field) }
            // One past the last item means a new item.
            let parent = Path(Array(field.steps.dropLast()))
            if case .index(let index)? = field.steps.last, index == document.root[parent]?.count ?? 0 {
                return try document.appending(after, to: parent)
            }
            return try document.setting(field, to: after)
        } catch {
            throw .invalid(EntryWords.notChangeable(field.description, reason: error.message))
        }
    }
}
