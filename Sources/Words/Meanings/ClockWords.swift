/// What clocks are called that have no title of their own.
public enum ClockWords: Saying {
    case deadline
    case deadlineOf(part: String)
    case owedBy(side: String)
}
