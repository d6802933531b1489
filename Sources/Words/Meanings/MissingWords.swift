/// What a brief lacks before a summit.
public enum MissingWords: Saying {
    case handling
    case reader
    case office
    case contact
    case hour
    case place
    case objective
    case points
    case replies
    case expected
    case pressLine
    case agenda
    case ourLine
    case theirLine
    case answer
    case recommendation
    case consequence
}
