/// What lines ask for.
public enum PromptWords: Saying {
    /// Of the record of this name.
    case of(String, String)
    case on(String, String)
    case named(String, String)
    case plain(String)
    case filter(Things)
    case saveViewAs
    case newID
    case marked(Int)
    case letter
}
