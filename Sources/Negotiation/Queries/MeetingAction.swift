/// An action item with the meeting that it comes from, and its place there, from 0.
public struct MeetingAction: Sendable {
    public let meeting: Record<Meeting>
    public let index: Int
    public let item: ActionItem

    /// As `set` names its parts: `actions[2].owner`.
    public func field(_ part: String) -> String { "actions[\(index)].\(part)" }
}
