/// What the page says on which a person decides between two versions of a field.
public enum DecisionWords: Saying {
    // What has happened, in a sentence or two. Nobody's name is known where there is none, and no time.
    case changedByOther(file: String, who: String?, time: String?)
    case changedBeforeUndo(file: String, who: String?, time: String?)
    case removed(file: String)
    case typedBefore(file: String, time: String?)
    case sameCopy(copy: String, program: String, file: String)
    case copy(copy: String, program: String, file: String)
    case merge(file: String, ours: String, theirs: String)
    // Messages.
    case none
    case last, first
    case notSaved(reason: String)
    case stays(file: String, field: String)
    case notInOneLine
    case notHere(file: String)
    case onlyWords(file: String, key: String)
}
