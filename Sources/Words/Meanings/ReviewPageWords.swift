/// The page of a review: its queue, the record that is looked at, and the end.
public enum ReviewPageWords: Saying {
    // Above the page and its parts.
    case title(String)
    case since(String)
    case firstReview
    case queue
    case theEnd
    /// Where the reviewer is; the first is 1.
    case whereabouts(Int, of: Int, group: String, Int, ofGroup: Int)
    case atEnd
    case progress(Int, of: Int)

    // Why a record is in the queue, in a word.
    case unreadable
    case contradicts
    case breached
    case waitsFor(Int)
    case noOwner
    case briefLacks
    case added
    case removed
    case changed(Int)

    // Above the record.
    case answeredSeen
    case answeredByChange([String])
    case changedAgain
    case changes(String, since: String?)
    case by(String?)
    case hidden

    // What came of it.
    case nothingToReview
    /// Since the last review, or since ever.
    case nothingChanged(since: String?)
    case allAnswered
    case unanswered(Int)
    case unansweredHeading
    case seenCount
    case changedCount
    case unansweredCount
    case changedFields(Int, [String])
    case finishes
    case unansweredComeAgain
    case goesOn
    case stops
    case more(Int)
}

/// What is told in the last line during a review.
public enum ReviewNotice: Saying {
    case resumed(Int, of: Int)
    case first
    case justChanged(file: String)
    case atLast(finish: String)
    case atFirst
    /// How many were left out, and the first file that could not be read, with how many more.
    case finished(String, unanswered: Int, unreadable: String?, more: Int)
    case atEnd
    case removed(file: String)
    case stopped(Int, of: Int, key: String, isKept: Bool)
    case noteLabel
    case noteHint
    case noNote
    case changedByOthersToo(file: String)
}
