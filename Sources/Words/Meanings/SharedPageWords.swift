/// What the page of a dossier says that is shared with colleagues without a terminal.
public enum SharedPageWords: Saying {
    case asOf(day: String)
    case search
    case searchHint
    case shown
    case nothingFound
    case contents
    case overview
    case shortlist
    case gaps
    case meetings
    case timeline
    case mix
    case valuation
    case statements
    case commitments
    case packages
    case actions
    case envelope
    case selected
    case shortlisted
    case candidates
    case openGaps
    case outOf(Int, Int)
    case history
    case nothingOnRecord
    case reading
    case inDays
    case curve(project: String)
    case clocksPicture
    case notValued(reason: String)
    case withheld
    case shows
    case legend
    case readOnly
    case incomplete(files: String)
    case wrote(path: String, kilobytes: Int)
    case nameFile
}
