import FrontMatter
import Words

/// Changes to one record, each made on top of those before it.
///
/// Every change is worked out once: the document was read again after each, and differs from the one before in exactly that
/// field. This document is what a save writes, unless somebody has changed the file meanwhile.
///
///     var edit = try RecordEdit(record)
///     try edit.enter("agreed", for: "status", vocabulary: dossier.vocabulary, today: today)
///     edit.document.bytes
package struct RecordEdit: Hashable, Sendable {
    package let record: RecordID
    /// What the file held when the edit was begun.
    package let base: [UInt8]
    /// The record with all changes made.
    package private(set) var document: Document
    /// In the order in which they were made. Of a text that was written anew as a whole, the fields that differ.
    package private(set) var changes: [Change]

    /// - Throws: `ChangeRefusal.invalid` where the record is broken, and so read-only.
    package init(_ record: RecordSummary) throws(ChangeRefusal) {
        if let problem = record.problems.first(where: \.breaks) {
            throw .invalid(
                RecordRefusalWords.readOnlyBecause(
                    file: record.id.file, record.problems.readOnlyWords, reason: problem.message))
        }
        guard let document = try? Document.record(record.source) else {
            throw .invalid(RecordRefusalWords.unreadable(file: record.id.file))
        }
        self.init(record.id, of: document)
    }

    /// An edit of a record that has been read already.
    package init(_ record: RecordID, of document: Document) {
        self.record = record
        base = document.bytes
        self.document = document
        changes = []
    }

    /// The whole text of a record as a person has written it, over the bytes that they were given.
    ///
    /// - Throws: `ChangeRefusal.invalid` where the text is no record, with line and column.
    package init(_ record: RecordID, text: [UInt8], over base: [UInt8]) throws(ChangeRefusal) {
        self.record = record
        self.base = base
        let document: Document
        do { document = try Document.record(text) } catch {
            let problem = Problem(file: record.file, line: error.line, column: error.column, message: error.message)
            throw .invalid(RecordRefusalWords.staysUntilFixed(problem: "\(problem)"))
        }
        self.document = document
        // A file that was broken has no fields to compare.
        let old = try? Document.record(base)
        changes = old.map { Change.differences(in: record, from: $0.root.value, to: document.root.value) } ?? []
    }

    /// Gives a field that two versions say otherwise this value, whatever the record says; without steps, the prose.
    package init(_ record: RecordSummary, setting conflict: Conflict, to value: Value?) throws(ChangeRefusal) {
        try self.init(record)
        guard conflict.field.steps.isEmpty else {
            let change = Change(record: record.id, field: conflict.field, before: conflict.theirs, after: value)
            document = try change.applied(to: document)
            changes.append(change)
            return
        }
        guard case .text(let prose) = value ?? .text(""),
            let edited = document.replacingProse(with: prose, lineBreak: [0x0A])
        else {
            throw .invalid(RecordRefusalWords.proseNotWritable(file: record.id.file))
        }
        document = edited
    }

    /// Makes a change.
    ///
    /// - Throws: `ChangeRefusal` where the field does not hold what the change begins with, or cannot hold what it ends with.
    package mutating func make(_ change: Change) throws(ChangeRefusal) {
        document = try change.applied(to: document)
        changes.append(change)
    }

    /// An edit of the same bytes that makes no more than these changes.
    package func making(only changes: [Change]) throws(ChangeRefusal) -> RecordEdit {
        guard let old = try? Document.record(base) else {
            throw .invalid(RecordRefusalWords.wasNoRecord(file: record.file))
        }
        var edit = RecordEdit(record, of: old)
        for change in changes { try edit.make(change) }
        return edit
    }

    /// Makes the change that a person asks for by typing a value for a field: an empty one takes the field away; a record
    /// that is named must exist.
    ///
    /// - Returns: `nil` where the field holds the value already.
    /// - Throws: `ChangeRefusal.invalid`, in words, for a field or value that the record cannot take. The edit is then as it was.
    @discardableResult
    package mutating func enter(
        _ text: String, for field: String, vocabulary: Vocabulary?, today: CalendarDate,
        exists: (RecordID) -> Bool = { _ in true }
    ) throws(ChangeRefusal) -> Change? {
        let address = try FieldAddress(field, in: record.kind, vocabulary: vocabulary)
        let after: Value? =
            text.isEmpty
            ? nil
            : try Value(entered: text, as: address.shape, today: today, currency: vocabulary?.currency)
        var path = address.path
        if case .text? = after { path = address.shape.placeOfText(at: path, over: document.root[path]?.value) }
        let before = document.root[path]?.value
        if after == nil, address.required { throw .invalid(EntryWords.required(FieldName.text(of: field))) }
        if before == after || (after == nil && before == .null) { return nil }
        let change = Change(record: record, field: path, before: before, after: after)
        let edited = try change.applied(to: document)
        let fault = record.kind.newFault(
            in: edited, since: document, id: record, vocabulary: vocabulary, exists: exists)
        if let fault { throw .invalid(fault.message) }
        document = edited
        changes.append(change)
        return change
    }
}

extension Shape {
    /// Where a text goes that is typed for a field at `path`, which now holds `old`.
    ///
    /// A claim keeps its source when only its value is typed: the path leads to the value of the claim that counts.
    func placeOfText(at path: Path, over old: Value?) -> Path {
        guard mayCarrySources else { return path }
        var (path, old) = (path, old)
        if case .list(let items)? = old {
            path = path.appending(.index(0))
            old = items.first
        }
        if case .map? = old { path = path.appending(.key("value")) }
        return path
    }
}
