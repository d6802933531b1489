extension ExitWords {
    public var english: String {
        switch self {
        case .fine: "everything was done"
        case .nothing: "nothing found, or a check failed"
        case .failed:
            "wrong arguments, something could not be done, or the output is incomplete because something could not be read"
        case .conflict: "somebody else changed the same field; decide which value stays"
        case .savedUnsaid: "everything is done and saved, but the output that says so could not be written"
        case .hungUp: "the terminal is gone"
        case .interrupted: "it was interrupted"
        case .terminated: "it was asked to end"
        case .unmerged: "for git: the file could not be merged at all, and is as it was"
        }
    }
}
