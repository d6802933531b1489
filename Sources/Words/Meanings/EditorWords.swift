/// What becomes of a text from the person's own editor.
public enum EditorWords: Saying {
    case cannotBeRead(String, why: String?)
    case alreadySays(String)
    case faulty(String, copy: String?)
    case faultyLine(Int, String)
    case save
    case again
    case leave
    case drop
    case joined
    case backToEditor
    case vimRecovers
    case staysDraft(String)
    case isLost
    case vimHolds(String)
    case dropped(String)
    case kept(String, decide: String)
}
