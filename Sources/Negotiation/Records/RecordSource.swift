import FrontMatter

/// The bytes of a record's file, parsed once for all that is asked of them: for the record, and for what has changed.
public struct RecordFile: Sendable {
    public let bytes: [UInt8]
    /// Nil where they cannot be taken apart; `fault` says why.
    let document: Document?
    let fault: SyntaxError?

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        do {
            document = try Document.record(bytes)
            fault = nil
        } catch {
            document = nil
            fault = error
        }
    }

    /// Bytes that have been read already, as those that a save has just written.
    public init(_ document: Document) {
        bytes = document.bytes
        self.document = document
        fault = nil
    }
}

extension RecordFile: Hashable {
    public static func == (a: RecordFile, b: RecordFile) -> Bool { a.bytes == b.bytes }
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

/// What there is now where a record's file should be.
public enum RecordSource: Hashable, Sendable {
    case file(RecordFile)
    /// A file that cannot be read; the problem says why.
    case unreadable(Problem)
    case gone

    public static func bytes(_ bytes: [UInt8]) -> RecordSource { .file(RecordFile(bytes)) }
}

extension Record where Subject: RecordSubject {
    /// The record in a file, perhaps a broken one; `nil` where there is no file.
    static func reading(_ source: RecordSource, id: RecordID, vocabulary: Vocabulary?) -> Record? {
        switch source {
        case .file(let file): examining(file, id: id, vocabulary: vocabulary, notesReferences: false).record
        case .unreadable(let problem): Record(unread: id, problem)
        case .gone: nil
        }
    }
}

extension Change {
    /// What makes one version of a record's fields into another; nothing where either is no record.
    public static func differences(in id: RecordID, from old: RecordFile, to new: RecordFile) -> [Change] {
        guard let old = old.document, let new = new.document else { return [] }
        return differences(in: id, from: old.root.value, to: new.root.value)
    }
}
