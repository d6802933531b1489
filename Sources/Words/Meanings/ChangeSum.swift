/// Several changes in a few words.
public enum ChangeSum: Saying {
    case changes(Int, in: ChangePlace)
    /// The fields' keys; none for the text below them.
    case fields([String], more: Int, of: ChangePlace)
}
