/// What is wrong with keys of somebody's own.
public enum KeymapWords: Saying {
    /// Listed by the command, or by the help.
    case noPlace(String, near: String?, isListed: Bool)
    case noAction(String, in: String?, near: String?, isListed: Bool)
    case faulty(String, why: String)
    case noKey(String)
    case digit(String, for: String)
    case taken(String, for: String, by: String, in: String)
    case everywhere
}
