import FrontMatter
import Words

/// All that one save does, to however many records: either all of it is done or nothing, and one undo undoes all of it.
///
/// Each step says on which bytes it was made, so that whoever carries it out can tell what others have done meanwhile.
///
///     let (transaction, _) = try Transaction.entering(entries, in: dossier, today: today)
///     let saved = try store.save(transaction)
package struct Transaction: Hashable, Sendable {
    /// What becomes of one record's file.
    package enum Step: Hashable, Sendable {
        /// The record has no file yet.
        case make(RecordID, Document)
        /// Fields change. What others have changed in the file since is joined; a field that both changed is a conflict.
        case edit(RecordEdit)
        /// The file is written anew as a whole, if it still holds `base`: a person has decided one of the fields that git
        /// left in it with both versions.
        case decide(Change, base: [UInt8], source: [UInt8])
        /// The file is taken away, if it still holds `base`.
        case remove(RecordID, base: [UInt8])

        package var record: RecordID {
            switch self {
            case .make(let id, _), .remove(let id, _): id
            case .edit(let edit): edit.record
            case .decide(let change, _, _): change.record
            }
        }
    }

    /// Of each record at most one. What is made comes first, what is taken away last.
    package let steps: [Step]
    /// What it does, a line for each part: `gaps/returns.md: status open -> agreed`. An undo is told in these words, so they
    /// say nothing of what masked fields hold.
    package let words: [String]

    package init(_ steps: [Step]) { self.init(steps, words: steps.flatMap(\.words)) }

    /// - Parameter words: in the place of those of its steps, which may be thousands.
    package init(_ steps: [Step], words: [String]) {
        self.steps = steps
        self.words = words
    }

    package init(_ edit: RecordEdit) { self.init([.edit(edit)]) }

    /// Takes a record away that has been looked at.
    package init(removing record: RecordSummary) { self.init([.remove(record.id, base: record.source)]) }

    /// Takes a version away that another program has kept beside a record, once what it says has been decided.
    package init(removing copy: RecordCopy) { self.init([.remove(copy.id, base: copy.source)]) }

    package var isEmpty: Bool { steps.isEmpty }

    /// The fields that change in records that are there, in the order of the steps.
    package var changes: [Change] {
        steps.flatMap { step in
            switch step {
            case .edit(let edit): edit.changes
            case .decide(let change, _, _): [change]
            case .make, .remove: [Change]()
            }
        }
    }

    /// The record that is made, if one is: also the new one of a record that gets another id.
    package var made: RecordID? { steps.lazy.compactMap { if case .make(let id, _) = $0 { id } else { nil } }.first }

    /// The record that is taken away, if one is: also the old one of a record that gets another id.
    package var removed: RecordID? {
        steps.lazy.compactMap { if case .remove(let id, _) = $0 { id } else { nil } }.first
    }

    /// The edit of a record's fields, if there is one.
    package func edit(of id: RecordID) -> RecordEdit? {
        steps.lazy.compactMap { if case .edit(let edit) = $0, edit.record == id { edit } else { nil } }.first
    }

    /// What the transaction makes of a record where nobody else has changed it; nil where that is no record.
    package func document(of id: RecordID) -> Document? {
        for step in steps where step.record == id {
            switch step {
            case .make(_, let document): return document
            case .edit(let edit): return edit.document
            case .decide, .remove: return nil
            }
        }
        return nil
    }
}

extension Transaction.Step {
    fileprivate var words: [String] {
        switch self {
        case .make(let id, _): [ChangeWords.fileMade(id.file).text]
        case .edit(let edit) where edit.changes.isEmpty: [ChangeWords.proseChanged(edit.record.file).text]
        case .edit(let edit): edit.changes.map { $0.told }
        case .decide(let change, _, _): [change.told]
        case .remove(let id, _): [ChangeWords.fileRemoved(id.file).text]
        }
    }
}

extension Change {
    fileprivate var told: String { ChangeWords.inFile(record.file, shownSummary()).text }
}
