/// The day that was typed, in full.
public enum DateHint: Saying {
    /// Long; in Japanese with its weekday.
    case day(String, weekday: String, DayCount)
    case dated(String, distance: String)
}
