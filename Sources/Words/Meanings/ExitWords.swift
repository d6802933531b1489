/// How the program ended, as scripts see it.
public enum ExitWords: Saying {
    case fine
    case nothing
    case failed
    case conflict
    case savedUnsaid
    case hungUp
    case interrupted
    case terminated
    case unmerged
}
