/// What the system says when it refuses, and what can be done about it.
public enum SystemWords: Saying {
    case permissionDenied
    case diskFull
    case quotaUsedUp
    case readOnly
    case diskFault
    case fileTooLarge
    case tooManyFiles
    case noSuchFile
    case notFolder
    /// In the system's own words.
    case other(String)
}
