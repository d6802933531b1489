/// Small words that stand in cells and beside titles of many pages.
public enum CellWords: Saying {
    case clauses([String])
    /// Items that may hold commas of their own.
    case apart([String])
    /// The first of some things, and how many more there are.
    case first([String], more: Int)
    /// A time or an amount from one end to the other.
    case span(String, String)
    /// How far a number may be off.
    case plusMinus(String)
}
