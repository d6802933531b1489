/// What is wrong with a field of a record's file, and how to write it right: one line for `check`, the form and `set`.
public enum FieldFaultWords: Saying {
    case refused(path: String, FoundWords, DateFaultWords?, OddWords?, RemedyWords)
    case tooManyItems(path: String, Int, most: Int)
    case tooManyValues(path: String, Int, most: Int)
    case claimWithoutValue
    case missing(path: String, key: String, ExpectationWords)
    case notAField(path: String, OddWords?, CorrectionWords)
    /// A key that resembles a masked one.
    case maskedKey(path: String, OddWords?, near: String?, place: MaskedPlaceWords)
    /// A key that no table knows, and that stays where it is.
    ///
    /// - Parameter known: those that stand beside it; nil at the top of a file.
    case keptKey(path: String, OddWords?, key: String, near: String?, known: [String]?)
    case noSuchWord(DefinedThing, String, CorrectionWords)
    /// - Parameter list: its key, as `stages`.
    case noneListed(DefinedThing, String, list: String)
    case noSide(String, known: [String])
    case moreErrors(Int)
    case moreWarnings(Int)
    /// - Parameter file: of the other record; nil for the same.
    case repeatsSecret(field: String, file: String?)
}

/// What a field holds that cannot be its value.
public enum FoundWords: Saying, Hashable {
    /// One that YAML takes for no value: `null`, `~`.
    case nullWord(String)
    case empty, otherText, list, map
    case text(String)
}

/// A character that looks like a space or a colon and is none, behind what holds it.
public enum OddWords: Saying {
    case notSpace(codePoint: String)
    case notColon(codePoint: String)
}

/// What to write instead.
public enum RemedyWords: Saying {
    case date(DateRemedyWords)
    case value(ExpectationWords)
}

/// Where a masked field belongs.
public enum MaskedPlaceWords: Saying {
    case ofSide(String, field: String)
    case top(field: String)
}

/// Why nothing follows from something that a file says.
public enum UnreadWords: Saying {
    public enum Kind: Hashable, Sendable {
        case `is`(FoundWords)
        case unreadable, missing, notAField, notASide
        /// The key is the name of a side.
        case assumesNothing
    }

    /// - Parameter line: nil where the file as a whole is meant.
    case reason(key: String, Kind, file: String, line: Int?)
}
