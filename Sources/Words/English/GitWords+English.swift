extension GitWords {
    public var english: String {
        switch self {
        case .notInstalled: "git is not installed, or not in PATH: install it, as in `apt-get install git`"
        case .cannotStart: "git cannot be started"
        case .failed(let command, let why): "git \(command): \(why)"
        case .ended(let status): "ended with \(status)"
        case .locked(let remedy):
            "another git has been at work here for some time; if none is running, remove its lock with `\(remedy)`, then "
                + "sync again"
        case .noRepository: "it is in no git repository: make it one with `sherpa sync --setup`, or clone one"
        case .noIdentity:
            "git does not know who you are: tell it with `git config --global user.name \"Your Name\"` and "
                + "`git config --global user.email you@example.org`, then sync again"
        case .syncUnderWay(let path):
            "another sync of this clone has been under way for a minute: end it (`fuser \(path)` names it)"
        case .noVersionYet: "git has no version of the dossier yet: `sherpa sync` commits the first"
        case .filesKeepChanging: "its files keep changing: sync again once that is over"
        case .theRemote: "the remote"
        case .localUpstream(let branch):
            "the branch \(branch) tracks another branch of this clone, so nothing would be sent: undo that with "
                + "`git branch --unset-upstream`, then sync again"
        case .severalRemotes(let count, let branch):
            "there are \(count) remotes: choose with `git push -u REMOTE \(branch)`, then sync again"
        case .notTaken(let upstream, let why): "\(upstream) refused it: \(why)"
        case .shallow(let upstream):
            "this clone has only the latest part of the history, which has nothing in common with \(upstream): fetch the "
                + "rest with `git fetch --unshallow`, then sync again"
        case .unrelated(let upstream):
            "\(upstream) is another dossier, with no commit in common: clone that one, or name an empty remote"
        case .mergedNothing(let upstream):
            "git merged nothing of \(upstream), which has more: nothing is lost, sync again"
        case .otherAddress(let remote):
            "there is a remote `\(remote)` with another address: change it with `git remote set-url \(remote) ADDRESS`"
        case .underWay(let operation, let undecided, let command):
            "\(operation.english) is under way: \(undecided.map { "decide \($0.english), " } ?? "")end it with "
                + "`\(command)`, which keeps all files, then sync again"
        case .noBranch(let command):
            "git is on no branch: switch to one with `\(command)`, which keeps all files, then sync again"
        case .noCommits(let branch, let command):
            "the branch \(branch) has no commits yet, but others do: continue with `\(command)`, which keeps all files, then "
                + "sync again"
        case .marks(let places, let isCommitted):
            "conflict marks stand in \(places.english): "
                + (isCommitted ? "they are committed, but nothing is sent" : "nothing is committed")
                + "; keep one version, delete the marks, then sync again"
        case .twoVersions(let places, let pathspec):
            "git has two versions of \(places.english): keep one, delete the marks, tell git with `git add --update "
                + "\(pathspec)`, then sync again"
        case .hidden(let first, let count, let option, let files):
            "\(first)\(count == 1 ? " was" : " and \(count - 1) more were") changed, but git is set to ignore that "
                + "(\(option)): undo that with `git update-index --no-\(option) -- \(files)`, then sync again"
        case .nested(let folder, let command):
            "\(folder) is a git repository of its own, so its records are not sent: make it a plain folder with "
                + "`\(command)`, then sync again"
        case .ignored(let count, let rule, let files):
            "git is set to ignore \(count == 1 ? "it" : "them") (\(rule)); add what is meant for all with "
                + "`git add --force -- \(files)`, then sync again"
        case .ignoredStay(let first, let count, let rule, let files):
            (count == 1 ? "\(first) stays" : "\(first) and \(count - 1) more stay") + " here: "
                + GitWords.ignored(of: count, rule: rule, files: files).english
        case .nestedStays(let folder, let command):
            "\(folder) stays here: it is a git repository of its own; make it a plain folder with `\(command)`, then sync "
                + "again"
        case .copyStays(let path, let program, let record):
            "\(path) stays here: it is \(program)'s copy of `\(record)`; choose a version on the board (`decide`), then "
                + "sync again"
        case .madeRepository(let path): "made a git repository of \(path)"
        case .addedLines(let lines, let file): "added to \(file): \(lines.joined(separator: " "))"
        case .addedRemote(let remote): "added the remote \(remote)"
        }
    }
}

extension GitWords.Operation {
    fileprivate var english: String {
        switch self {
        case .rebase: "a rebase"
        case .patches: "a series of patches (git am)"
        case .cherryPick: "a cherry-pick"
        case .revert: "a revert"
        case .bisection: "a bisection"
        }
    }
}
