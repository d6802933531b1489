import Negotiation

/// What an action has done to a record's file as a whole.
public enum FileChange: Sendable, Hashable {
    case made(RecordID)
    case removed(RecordID)
    case renamed(RecordID, to: RecordID)

    /// By its id of now.
    var record: RecordID {
        switch self {
        case .made(let id), .removed(let id), .renamed(_, let id): id
        }
    }
}
