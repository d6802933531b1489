/// The page of the action items of all meetings.
public enum ActionPageWords: Saying {
    case title
    case open(Int, of: Int)
    /// With the key that logs a meeting.
    case none(log: String)
}
