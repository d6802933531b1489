/// What is wrong with a text that is no date. In English a clause that goes on after "but" or "since"; in Japanese one that
/// can end a sentence.
public enum DateFaultWords: Saying {
    case noEnd, noStart, openAtBothEnds, backwards
    case needsTwoDigits
    case yearOutOfRange
    case seasonWithDay
    case noMonth(String)
    /// - Parameter length: in days.
    case pastEndOfMonth(MonthName, year: Int, length: Int)
}

/// What to write instead of such a text; ends a sentence after "write".
public enum DateRemedyWords: Saying {
    /// The part of the date that is there.
    case end(after: String)
    case start(before: String)
    case eitherEnd
    case corrected(String)
    case month
    case day(upTo: Int)
}
