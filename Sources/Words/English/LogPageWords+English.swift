extension LogPageWords {
    public var english: String {
        switch self {
        case .title(let title): "Log: \(title)"
        case .untitled: "Log a meeting"
        case .marked(let count, let all): "\(count) of \(all) marked"
        case .unreadable(let file): "\(file) cannot be read"
        case .wasRemoved(let file): "\(file) was removed"
        case .nowSays(let side): "\(side) now says"
        case .whoSaidWhat: "who: words"
        case .toDo: "to do"
        case .asNumber(let measure): "as a number, \(measure)"
        case .dueOf: "due"
        case .ownerOf: "owner"
        case .keys(let quote, let action, let remove, let save):
            "\(quote) records a quote, \(action) an action, \(remove) removes; \(save) saves all of it"
        case .sideKeys(let gap, let ours, let ourKey, let theirs, let theirKey):
            "\(ourKey) \(ours) now says, \(theirKey) \(theirs) now says: on \(gap)"
        case .field(let help): "\(help); Enter goes on, Tab completes, Esc leaves it"
        case .noteHelp: "in a line, how; Enter goes on to the next gap"
        case .positionHelp: "in their words or yours; Enter records it"
        case .valueHelp: "the same as a number, for the distance; or only Enter"
        case .statementHelp: "as in `Lutnick: We see it otherwise`; Tab completes the name"
        case .actionHelp: "what must be done; then who, and by when"
        case .ownerHelp: "the office that must do it; Tab completes"
        case .dueHelp: "fri, +3d, 19 mar, or only Enter"
        case .writeNumber(let expectation): "write \(expectation)"
        case .isRequired(let field, let help): "\(field) is required: \(help)"
        case .resultKeys: "n narrowed, u unchanged, w widened, a agreed; o and t record a position"
        case .retype(let key): "\(key) removes it, so that you can type it again; the meeting's form has all of it"
        case .selectGap: "select a gap first"
        case .leave: "Leave without saving the log?"
        case .logged(let name, let counts): "logged \(name)\(counts.isEmpty ? "" : ": \(counts)")"
        case .createsAgain(let key): "\(key) creates it again"
        case .removesThenSaves(let remove, let save): "\(remove) removes what was logged on it, then \(save) saves"
        }
    }
}
