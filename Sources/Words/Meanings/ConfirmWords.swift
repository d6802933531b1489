/// What is done only after a yes.
public enum ConfirmWords: Saying {
    /// Named by so many records, and perhaps by some that cannot be read.
    case remove(String, mentions: Int, unread: String?, more: Int)
    case newOwner(String, near: String?)
    case newOwners([String])
}
