/// What is filtered or sorted.
public enum FilteredWords: Saying {
    case records(Term)
    case actions, statements
}

/// What is wrong with a filter or an order that was typed, and how to write it right.
public enum FilterWords: Saying {
    /// What a filter takes for a value of some kinds, where that is less than what a record takes.
    public enum Wanted: Sendable {
        case date, amount
        case value(ExpectationWords)
    }

    case cannotBe(key: String, String, Wanted)
    case noSuchValue(key: String, String, CorrectionWords)
    case masked(key: String)
    /// - Parameter known: nil where they are not to be named.
    case noKey(String, in: FilteredWords, near: String?, known: [String]?)
    /// - Parameter operator: with the key before it: `due<`.
    case noValue(after: String)
    case nothingToNegate
    /// - Parameter operator: `<`.
    case noKeyBefore(operator: String)
    case quotesInsideWord, noBlankAfterQuotes, quotesNotClosed
    case noSortKey
    case notForSorting(key: String)
    case atColumn(Int, message: String)
}
