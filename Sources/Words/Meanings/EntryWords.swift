/// Why what a person typed for a field, or wanted to do with one, was not done.
public enum EntryWords: Saying {
    /// Where a field is looked for.
    public enum Place: Sendable {
        case record(Term)
        case field(String)
    }

    case noField(String, in: Place, near: String?, known: [String])
    case entryNeedsNumber(String)
    case noPart(String, of: String)
    case notExactDay(String)
    case notInBraces(String, ExpectationWords)
    case notDate(String)
    case faultyDate(String, DateFaultWords, RemedyWords)
    /// - Parameter reason: a fault of syntax.
    case malformed(String, reason: String)
    case notOneValue(String)
    case required(String)
    case notChangeable(String, reason: String)
    case changedMeanwhile
    /// - Parameter write: a value of an assumption or a figure, which it names by its key.
    case cannotBe(key: String, String, write: ExpectationWords)
    case otherCurrency(key: String, String, typed: String)
    case writtenTwice
    case speakerAndWords
}

/// Why a record was not changed, added, renamed or removed.
public enum RecordRefusalWords: Saying {
    case readOnly(file: String, ReadingWords)
    /// - Parameter reason: the first of its faults.
    case readOnlyBecause(file: String, ReadingWords, reason: String)
    case readOnlyForLog(file: String, ReadingWords)
    case unreadable(file: String)
    /// - Parameter problem: with file, line and column.
    case staysUntilFixed(problem: String)
    case proseNotWritable(file: String)
    case wasNoRecord(file: String)
    case malformedID(String, longest: Int)
    case taken(file: String)
    case needsTitle(Term)
    case dossierKeepsName, isItsID
    /// - Parameters:
    ///   - more: files beside the one that `reason` is about.
    ///   - reason: a sentence with the file in it.
    case linksUnreadable(id: String, more: Int, reason: String)
    case tooManyLinks(file: String, id: String, Int, most: Int)
    case noTerms(String)
    case wasRefused(String)
    case acceptedAlready(String)
    case gapIsGone(file: String)
    case goneFromLog(file: String)
    case noView(String, near: String?, known: [String])
}
