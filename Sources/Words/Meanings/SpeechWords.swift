/// Linear mode, for whoever listens to the screen.
public enum SpeechWords: Saying {
    case part(Int, of: Int, PaneTitle, note: String, page: Int, pages: Int, filter: String, order: String)
    case marked
    case changed
    case unreadable(Int, signs: String, String, fault: String)
    case fault(line: Int, column: Int, String)
    case item(Int, signs: String, String)
    case goesOn(String, String)
    case drawn
    case none
    case due(String, left: DayCount?)
    case stance(String, String)
    case next(String)
    case ask(String)
    case decidedAt(String)
    case illustrativeTrend(String)
    case narrowing
    case widening
    case noMovement
    case movedCloser(Int, of: Int)
    case toDo(Int, late: Int)
    case by(String)
    case illustrative(String)
    /// Between what was and what is.
    case to
    case today
    case within(String)
    case moreThan(String)
    case past(String)
    case sourcesDiffer(String)
}
