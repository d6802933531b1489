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
}
