/// What the header says.
public enum HeaderWords: Saying {
    case readOnly(String)
    /// Behind the number of those that are.
    case gapsOpen(of: Int)
    /// Behind their number.
    case actionsOpen(Int)
    case broken(Int)
    case selected
    case shortlisted
    case candidates
    case ofWhole(String)
    case left(String, of: String)
    /// As some of it may be taken yet.
    case leftBetween(String, String, of: String)
    case partOf(String)
    case summit
    case deadline
    case dated(String)
    /// Readings of a disputed date.
    case either([String])
    case monthOfYear(MonthName, Int)
    case monthsOfYear([MonthName], Int)
    case disputed
}

extension HeaderWords {
    /// Whether a sum stands behind what it is of: 「選定 360億」, `36.0bn selected`.
    public static var sumsComeLast: Bool { Language.current == .japanese }
}
