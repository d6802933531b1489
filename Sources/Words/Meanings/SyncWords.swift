/// What an exchange through git says.
public enum SyncWords: Saying {
    case more(Int)
    case committed(name: String, change: String, authors: [String])
    case received(name: String, change: String, authors: [String])
    case kept(path: String, isRemovedHere: Bool)
    case outside(path: String)
    case wholeFile(path: String)
    case sameLines(path: String, line: Int?, authors: [String])
    case conflict(name: String, words: String, authors: [String])
    case bothChanged(String)
    case values(name: String, ours: String, theirs: String, before: String?)
    case new(title: String?)
    case removed(title: String?)
    case changed
    case fieldChanged(String)
    case layoutChanged
    case mergeUndone
    case noRemote
    case nameRemote(program: String)
    case waiting
    case pushed(upstream: String)
    case upToDate(upstream: String)
    case nothingElse(upstream: String)
    case othersFirst(Int, reason: String)
    case ownBranch(upstream: String, main: String, command: String)
    case notYetSafe
    case toDecide(Int, program: String)
    case allDecided
    case closed(more: Int, why: String)
    case commitAnyway(what: String, count: Int)
    case nothingCommitted(what: String, field: String)
    case misplaced(file: String, line: Int, key: String)
    case looksMasked(file: String, line: Int, key: String, field: String)
    case moreOf(Int)
}
