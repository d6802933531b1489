/// What the pages of statements, commitments, messages, keys and briefs say beside their lists and texts.
public enum ListPageWords: Saying {
    // Statements.
    case byDate(String)
    case bySide(String)
    case bySpeaker(String)
    case noStatement
    case noStatementYet(key: String)
    case find
    case statementCopy(words: String, who: [String], meeting: String, date: String, source: String?)
    // Commitments. Beside the title: how many are live, overdue and broken.
    case liveCommitments(Int, of: Int, overdue: Int, broken: Int)
    case nothingOnRecord
    case since(date: String)
    // Messages.
    case note, error
    case noMessages
    // Keys.
    case nothingFits
    case search
    // Briefs.
    case askForRedLines
    case readoutHasNone
    case saveTo
    case fileEndings, endings
    case replace(file: String)
    case saved(file: String)
    case recordGone
}
