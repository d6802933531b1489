/// What a brief lacks before a summit. The raw value is the field that holds it, by its key.
public enum MissingWords: String, Saying {
    case handling
    case reader = "for"
    case office = "from"
    case contact
    case hour = "time"
    case place
    case objective
    case points
    case replies = "if-pressed"
    case expected = "expect"
    case pressLine = "press-line"
    case numberSources = "numbers"
    case agenda
    case ourLine = "our-position"
    case theirLine = "their-position"
    case answer
    case recommendation
    case consequence
}
