/// What the board says beside its records.
public enum BoardWords: Saying {
    case tooSmall
    case noMatch(filter: String)
    case unreadable
    case noDate
    case noAmount
    /// Behind a title.
    case by(String)
    /// A count, with the sign that marked rows have, and with what has no row.
    case note(String, marked: Int, unread: Int)
    case shown(Int, to: Int, of: Int, all: Int?)
    case count(Int, of: Int)
    case total(Int)
    /// Of gaps.
    case open(Int)
    /// Of commitments and packages.
    case live(Int)
    case preview
    case next(String)
    case late
    /// Where there is no room for the word.
    case critical
    case major
    case minor
    case year(String)
    case today
    case overdue(Int)
    case inDays(DayCount)
    /// Actions of a meeting.
    case latePoints(Int)
    case openPoints(Int)
    case planned
    case cancelled
    case moved(Int, of: Int)
    case noMoney
    case nothingSplit
    case each(Int, String)
    case inNoPart
    case ofWhole(String)
    case over
    case overCap
    case ok
    case outside
    case restNotShown
    case restInFile(String)
    case lines(Int, to: Int, of: Int)
}
