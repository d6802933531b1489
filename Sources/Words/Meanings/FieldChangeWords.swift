/// What is asked and told where a value is changed, of one record or of all that are marked.
public enum FieldChangeWords: Saying {
    case noDossierStatus
    case hasNoField(Things, String)
    case selectFirst
    case readOnlyRecord(String, why: String)
    case readOnlyFile(String, why: String, edit: String)
    case changeAField(of: String)
    case changeAFieldOfMarked(Int, without: [String])
    case fieldOf(String, String)
    case marked(Int, without: [String])
    case tooLong(String, edit: String)
    case removedDecide
    case nowDecide(String?)
    case emptyClears
    case emptyClearsOrDate
    case quoted(String)
    case allMarkedBroken([String])
    case notBroken([String])
    case nothingMarked
    case recordsGone(String, field: String)
    case reopenedForAll(String)
    case isDossier
    case dossierKeepsName
    case notRemovedUnseen(String)
    case linksFollow
    case nothingToCopy
    case tooLongToCopy(Int, limit: Int)
    case sentToClipboard(Int)
}
