import Negotiation

/// What a brief is about.
enum BriefSubject: Sendable, Hashable {
    case gap(RecordID)
    case project(RecordID)
    case summit
    case readout(RecordID)
}
