/// The timeline of everything that has a day.
public enum TimelineWords: Saying {
    case title
    case counts(zoom: Zoom, entries: Int, overdue: Int)
    case widest
    case closest

    // What begins on a day of the axis.
    case year(Int)
    case month(MonthName)
    case day(Int)

    // What an entry is.
    case meeting, planned, gap, project, action, clock, commitment, package

    /// How much of time is on the screen.
    public enum Zoom: Sendable {
        case weeks, quarter, year, years
    }
}
