/// What is told while words are looked for.
public enum FindWords: Saying {
    case looking
    case nothing
    case found(Int)
    case nothingYet
    case nothingYetOnPage(String)
    case nothingFor(String)
    case match(Int, of: Int, String, isInText: Bool)
    case matchOnPage(Int, of: Int, String, next: String, before: String)
    case matchByArrows(Int, of: Int, String, find: String)
}
