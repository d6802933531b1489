/// How many days it is to a day or from it.
public enum DayCount: Saying {
    /// To a day: `24d`, `-3d`; 「あと24日」.
    case days(Int)
    /// A number of days.
    case number(Int)
    /// To a day, in a column: `24d`, `-3d`, `52w`; 「24日」, 「3日超」.
    case left(Int)
    case leftAtMost(Int)
    case leftAbout(Int)
    /// Since a day, in a column.
    case ago(Int)
    case agoAbout(Int)
    case agoAtLeast(Int)
    case agoAtMost(Int)
}
