/// What a saved view shows, in a line.
public enum SavedViewWords: Saying {
    case view(Things, filter: String?, order: String?)
}
