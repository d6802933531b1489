/// What a save has done to a file.
public enum SavedDeed: Saying {
    case made(String)
    case removed(String, undo: String)
    case renamed(String, to: String, links: Int)
}
