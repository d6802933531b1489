/// A day in a column, aligned by its parts.
public enum DateColumn: Saying {
    case day(String, year: Int, month: Int, day: Int)
    case inYear(String, month: Int, day: Int)
}
