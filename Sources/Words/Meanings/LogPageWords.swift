/// What the page says on which a meeting is logged.
public enum LogPageWords: Saying {
    // The title, and the notes of headings.
    case title(String)
    case untitled
    case marked(Int, of: Int)
    // A gap that can no longer be logged on.
    case unreadable(file: String)
    case wasRemoved(file: String)
    // What is asked for.
    case nowSays(side: String)
    case whoSaidWhat, toDo
    case asNumber(measure: String)
    case dueOf, ownerOf
    // At the foot.
    case keys(quote: String, action: String, remove: String, save: String)
    case sideKeys(gap: String, ours: String, ourKey: String, theirs: String, theirKey: String)
    case field(help: String)
    case noteHelp, positionHelp, valueHelp, statementHelp, actionHelp, ownerHelp, dueHelp
    case writeNumber(expectation: String)
    case isRequired(field: String, help: String)
    // Messages.
    case resultKeys
    case retype(key: String)
    case selectGap
    case leave
    case logged(name: String, counts: String)
    case createsAgain(key: String)
    case removesThenSaves(remove: String, save: String)
}
