import FrontMatter

/// What there is now where a record's file should be.
public enum RecordSource: Hashable, Sendable {
    case bytes([UInt8])
    /// Bytes that have been read already, as those that a save has just written.
    case document(Document)
    /// A file that cannot be read; the problem says why.
    case unreadable(Problem)
    case gone
}

extension Record {
    /// The record in a file, perhaps a broken one; `nil` where there is no file.
    static func reading(_ source: RecordSource, id: RecordID, vocabulary: Vocabulary?) -> Record? {
        switch source {
        case .bytes(let bytes): reading(bytes, id: id, vocabulary: vocabulary)
        case .document(let document):
            examining(document, id: id, vocabulary: vocabulary, notesReferences: false).record
        case .unreadable(let problem): Record(unread: id, problem)
        case .gone: nil
        }
    }
}

extension RecordSource {
    /// The bytes of a file, read here for all that is asked of them: for the record, and for what has changed in it.
    public static func reading(_ bytes: [UInt8]) -> RecordSource {
        if let document = try? Document.record(bytes) { .document(document) } else { .bytes(bytes) }
    }
}

extension Change {
    /// What makes the fields of a record as it was into those of its file now; nothing where either is no record.
    public static func differences(in id: RecordID, from old: [UInt8], to new: RecordSource) -> [Change] {
        guard case .document(let new) = new, let old = try? Document.record(old) else { return [] }
        return differences(in: id, from: old.root.value, to: new.root.value)
    }
}
