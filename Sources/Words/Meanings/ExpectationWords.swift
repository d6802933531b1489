/// How a value is written: what ends a sentence after "write".
public enum ExpectationWords: Saying {
    case day, date, typedDate
    case amount, percent, band, number, measured
    case currency
    case clockRule
    case years, yearSpan, rates
    case line, prose, flag
    /// One of these words.
    case choice([String])
    /// - Parameter example: an id of a record of that kind.
    case recordID(Term, example: String)
    case wordID(DefinedThing)
    case list(of: ShapeWords)
    case map(keys: [String])
    case perSide(ShapeWords)
    /// Of a figure of a valuation.
    case figureMoney(currency: String)
    case figureRate, figureRatio, figureYears
    indirect case within(ExpectationWords, least: String, greatest: String)
    indirect case orClaim(ExpectationWords)
}

/// A name for one value, for use inside a longer expectation.
public enum ShapeWords: Saying {
    case text, date, amount, percentage, band, number, currency, rule, years, year, rate, map
    case choice([String])
    case flag
    case recordID(Term)
    case wordID(DefinedThing)
    indirect case list(ShapeWords)
    /// The keys that must be there.
    case fields(required: [String])
}

/// What dossier.md defines and other records name by its id.
public enum DefinedThing: Saying, CaseIterable {
    case side, observer, stage, criterion, calendar, instrument, envelopePart, sector, institution
}

/// The least and the greatest that a field takes.
public enum LimitWords: Saying {
    case between(String, String)
}

/// One of several words that can be written.
public enum ChoiceWords: Saying {
    case oneOf([String])

    /// Of very many, the first few are said: who wrote a hundred thousand stages knows where to look.
    static let most = 40
}
