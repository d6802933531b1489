/// What `check` finds wrong between the fields of dossier.md, and in the characters of any file.
public enum CheckWords: Saying {
    case numberOfSides(Int, isTooLarge: Bool)
    case noSideIsOurs, secondSideIsOurs
    case observerIsSide(String)
    case sideNamesField(String)
    case malformedSide(String)
    case secondWord(DefinedThing, String)
    case milestoneWithoutTime
    case instrumentOfItsOwn(String, near: String)
    case invisible(codePoint: String)
    case textHoldsInvisible(codePoint: String)
    case textBeginsOdd(codePoint: String)
    case textEndsOdd(codePoint: String)
    case looksLatin(codePoint: String, word: String, latin: String)
    case monthByComment(MonthName, year: Int, date: String)
}

/// What `check` finds wrong with sums of money, rates and institutions.
public enum MoneyCheckWords: Saying {
    /// What else an amount is held against.
    public enum Measure: Sendable {
        case envelope, otherParts, part
    }

    case partsExceedEnvelope(sum: String, envelope: String)
    /// Currencies by their codes.
    case otherCurrency(String, than: Measure, in: String)
    case capAbovePart(cap: String, amount: String)
    case capIsZero
    /// - Parameter projects: the files of the first; `more` of them are not named.
    case capExceeded(sum: String, year: Int, cap: String, projects: [String], more: Int)
    case secondInstitution(String)
    case periodWithoutLimit
    case limitWithoutRate(currency: String)
    case secondRate(currency: String)
    case rateOfOwnCurrency(String)
    case rateNotAboveZero(String)
    case rateWithoutUnit
}

/// What `check` finds wrong with records other than dossier.md, and between them.
public enum RecordCheckWords: Saying {
    case owesItself(String)
    case secondTerm(side: String, gap: String)
    case incomparableTerm(String, with: String)
    /// - Parameter package: its id.
    case untakenTerms(Int, side: String, gap: String, package: String)
    case nameBeginsOtherwise(date: String, stem: String)
    case heldInFuture(today: String)
    case sharesExceedAll(String)
    /// - Parameter folder: of its kind.
    case noRecord(Term, String, folder: String)
    case copyKept(String, program: String)
    case bracketNotClosed(path: String)
    case bracketNotOpened(path: String)
}

/// Why a file or its record cannot be used as it is.
public enum ReadingWords: Saying {
    case readOnly
    case readOnlyForError(line: Int)
    case readOnlyForErrors(Int, line: Int)
    case unreadable
    /// - Parameter reason: why the system did not hand it over, as a sentence without its subject.
    case closed(file: String, reason: String)
    case faulty(file: String, reason: String)
}
