/// How the program ended, as scripts see it.
enum ExitStatus: Int32, CaseIterable {
    case fine = 0
    case nothing = 1
    case failed = 2
    case conflict = 3
    case savedUnsaid = 4
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
    case unmerged = 255

    var meaning: String {
        switch self {
        case .fine: "all is done"
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
