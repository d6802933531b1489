/// Why a dossier cannot be synchronised by git, and what is to be done first. Commands and branches are as they are typed.
public enum GitWords: Saying {
    // The program and the repository.
    case notInstalled
    case cannotStart
    /// In the words of git.
    case failed(command: String, why: String)
    case ended(Int)
    case locked(remedy: String)
    case noRepository
    case noIdentity
    case syncUnderWay(path: String)
    case noVersionYet
    case filesKeepChanging

    // Remotes.
    case theRemote
    case localUpstream(branch: String)
    case severalRemotes(Int, branch: String)
    case notTaken(by: String, why: String)
    case shallow(upstream: String)
    case unrelated(upstream: String)
    case mergedNothing(upstream: String)
    case otherAddress(remote: String)

    // What the repository is in the middle of.
    case underWay(Operation, undecided: CellWords?, command: String)
    case noBranch(command: String)
    case noCommits(branch: String, command: String)
    case marks(CellWords, isCommitted: Bool)
    case twoVersions(CellWords, pathspec: String)

    // What would not be sent.
    /// The first of some files, and the option that hides them.
    case hidden(String, of: Int, option: String, files: String)
    case nested(folder: String, command: String)
    /// One or several files, with the rule that has git ignore them.
    case ignored(of: Int, rule: String, files: String)
    case ignoredStay(String, of: Int, rule: String, files: String)
    case nestedStays(folder: String, command: String)
    case copyStays(String, program: String, record: String)

    // What was set up.
    case madeRepository(path: String)
    case addedLines([String], file: String)
    case addedRemote(String)

    public enum Operation: Sendable {
        case rebase, patches, cherryPick, revert, bisection
    }
}
