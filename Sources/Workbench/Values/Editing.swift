import Negotiation

/// A text that a person changes in an editor of their own.
public struct Editing: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        /// A record's whole file, which held these bytes when it was taken.
        case record(RecordID, base: [UInt8])
        /// What is being typed for a field of this name.
        case field(String, of: RecordID)
    }

    public let subject: Subject
    public var text: [UInt8]
    /// The private copy on disk, once there is one: its path.
    public var copy: String?
    /// When it was last known to be written, in local time; nil in this session.
    public var time: String?
    /// The file in which the editor has kept what it did not write: its path.
    public var swapFile: String?

    public init(_ subject: Subject, text: [UInt8], copy: String? = nil) {
        self.subject = subject
        self.text = text
        self.copy = copy
    }

    public var record: RecordID {
        switch subject {
        case .record(let id, _), .field(_, let id): id
        }
    }

    /// As it is kept on disk.
    var draft: Draft {
        var field = Draft.wholeRecord
        var base: String?
        switch subject {
        case .record(_, let bytes): base = String(decoding: bytes, as: UTF8.self)
        case .field(let name, _): field = name
        }
        var draft = Draft(
            record: record, field: field, text: String(decoding: text, as: UTF8.self), base: base, time: time)
        draft.copy = copy
        draft.swapFile = swapFile
        return draft
    }

    /// What a draft was made of; nil where no editor had it.
    init?(_ draft: Draft) {
        guard let copy = draft.copy else { return nil }
        let subject: Subject =
            draft.isWholeRecord
            ? .record(draft.record, base: Array((draft.base ?? "").utf8)) : .field(draft.field, of: draft.record)
        self.init(subject, text: Array(draft.text.utf8), copy: copy)
        time = draft.time
        swapFile = draft.swapFile
    }
}
