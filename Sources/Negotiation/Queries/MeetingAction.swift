/// An action item with the meeting that it comes from, and its place there, from 0.
public struct MeetingAction: Sendable {
    public let meeting: Record<Meeting>
    public let index: Int
    public let item: ActionItem

    public init(meeting: Record<Meeting>, index: Int, item: ActionItem) {
        self.meeting = meeting
        self.index = index
        self.item = item
    }
}

extension Dossier {
    /// Action items of all meetings, open ones first.
    public var meetingActions: [MeetingAction] {
        actions.map { MeetingAction(meeting: $0.meeting, index: $0.index, item: $0.item) }
    }
}
