/// What others have changed.
public enum ForeignSum: Saying {
    case several(Int, by: String?, [String], isMore: Bool)
    case added(String, by: String?)
    case removed(String, by: String?)
    case changed(String, by: String?)
    case changedTo(String, in: String, by: String?, more: Int)
    /// Where the whole has no room.
    case brief(Int, by: String?)
}
