/// What the page of a record says between what the record holds.
public enum RecordPageWords: Saying {
    // Of every record.
    /// With the key that reads the files again.
    case gone(key: String)
    case broken
    /// All of a file is hidden, since some of it may be masked.
    case wholeHidden(dots: String, key: String)
    case moreFaults(Int)
    case faults(Int)
    case nobody, noDate
    /// Between an owner and a due date, in one line.
    case dueInLine
    /// A source follows a text in brackets.
    case withSource(String, source: String)
    // Moving from page to page.
    case noOtherInPane, lastInPane, firstInPane
    // A gap.
    case decidedBy(deciders: String)
    /// `technical issue for officials`: as much of it as is known.
    case issue(kind: String?, deciders: String?)
    case acceptedWith(package: String)
    /// The heads of the table of drafts: of ten columns, and nine, and nine.
    case drafts, draftBrackets, draftChoices, draftOptions, draftWords
    /// A draft without brackets, in ten columns.
    case cleanDraft
    case draftOfToday
    /// What stands beside the heading of changed words.
    case changedSince(String)
    // A project.
    case amountNotPublished
    case noEnvelopePart
    case valuationNote(key: String)
    case movedOnBy(String)
    // A commitment.
    case fromTo(String, String)
    case liveCommitments(Int, key: String)
    // A note on positions in packages.
    case comparePackages(key: String)
}
