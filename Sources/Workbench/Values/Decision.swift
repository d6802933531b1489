import FrontMatter
import Negotiation

/// Two versions of one field, between which only a person can decide. It waits for as long as it likes: everything else
/// goes on meanwhile.
struct Decision: Sendable, Hashable {
    enum Origin: Sendable, Hashable {
        /// A save met somebody else's change.
        case save
        /// So did an undo, or a redo.
        case undo
        /// The file was removed while it was being changed; it held these bytes.
        case removal([UInt8])
        /// Typed, as a field of this name, in a process that is gone.
        case draft(field: String, typed: String, time: String?)
        /// A program that carries files has kept another version beside the record: ours is the copy's.
        case copy(RecordCopy)
        /// git could not merge it: both versions stand in the file.
        case merge(ours: String, theirs: String)
    }

    var conflict: Conflict
    let origin: Origin
    /// Of their version.
    let by: Author

    var record: RecordID { conflict.record }

    /// Whether both are about the same field, whatever it holds by now.
    func isAbout(_ other: Decision) -> Bool {
        record == other.record && conflict.field == other.conflict.field && copy?.id == other.copy?.id
    }

    /// The copy that says otherwise; nil where it is about something else.
    var copy: RecordCopy? { if case .copy(let copy) = origin { copy } else { nil } }

    /// Our version as a draft, so that it outlasts this process; nil where it is in a file already.
    func draft(vocabulary: Vocabulary?) -> Draft? {
        switch origin {
        case .merge, .copy: return nil
        case .draft(let field, let typed, let time):
            return Draft(record: record, field: field, text: typed, base: text(conflict.base), time: time)
        case .save, .undo, .removal:
            guard let typed = text(conflict.ours), let field = conflict.fieldName(vocabulary: vocabulary) else {
                return nil
            }
            return Draft(record: record, field: field, text: typed, base: text(conflict.base))
        }
    }

    private func text(_ value: Value?) -> String? {
        if case .text(let text)? = value { return text }
        return nil
    }
}

extension Conflict {
    /// The field as a person names it for typing: of a claim's value, the claim's own name.
    func fieldName(vocabulary: Vocabulary?) -> String? {
        var path = field
        while !path.steps.isEmpty {
            if let address = try? FieldAddress(path.description, in: record.kind, vocabulary: vocabulary),
                address.shape.isOneValue
            {
                return path.description
            }
            path.steps.removeLast()
        }
        return nil
    }
}

extension RecordSummary {
    /// What a field holds in this version.
    func value(of field: Path) -> Value? { (try? Document.record(source))?.root[field]?.value }
}
