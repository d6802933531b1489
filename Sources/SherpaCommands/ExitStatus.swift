/// How the program ended, as scripts see it.
enum ExitStatus: Int32 {
    case fine = 0
    /// Nothing was found, or a check failed.
    case nothing = 1
    /// Wrong arguments, something could not be done, or what was said is incomplete, since something could not be read.
    case failed = 2
    /// Somebody else changed the same field; a person must decide.
    case conflict = 3
    /// All is done and saved, but the output that says so could not be written.
    case savedUnsaid = 4
    /// For git: the file could not be merged at all, and is as it was.
    case unmerged = 255
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
}
