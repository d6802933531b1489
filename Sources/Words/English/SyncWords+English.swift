extension SyncWords {
    public var english: String {
        switch self {
        case .more(let p1): "and \(p1) more"
        case .committed(let name, let change, let authors): "committed \(name): \(change)\(by(authors))"
        case .received(let name, let change, let authors): "received \(name): \(change)\(by(authors))"
        case .kept(let path, let isRemovedHere):
            "kept \(path): \(isRemovedHere ? "removed here, changed by others" : "changed here, removed by others")"
        case .outside(let path): "conflict \(path): outside of the dossier; decide it, then `git add` it"
        case .wholeFile(let path):
            "conflict \(path): both sides changed it; put the right version there, then `git add` it"
        case .sameLines(let path, let line, let authors):
            "conflict \(path)\(line.map { ":\($0)" } ?? ""): both sides changed the same lines\(by(authors))"
        case .conflict(let name, let words, let authors): "conflict \(name): \(words)\(by(authors))"
        case .bothChanged(let p1): "both sides changed the \(p1)"
        case .values(let name, let ours, let theirs, let before):
            "\(name): ours \(ours), theirs \(theirs)\(before.map { ", before \($0)" } ?? "")"
        case .new(let title): "new\(title.map { ", \"\($0)\"" } ?? "")"
        case .removed(let title): "removed\(title.map { ", \"\($0)\"" } ?? "")"
        case .changed: "changed"
        case .fieldChanged(let p1): "\(p1) changed"
        case .layoutChanged: "comments or layout changed"
        case .mergeUndone: "undid an interrupted merge; merging again"
        case .noRemote: "not sent anywhere: there is no remote"
        case .nameRemote(let program):
            "name one with `\(program) sync --setup --remote ADDRESS` to exchange with others"
        case .waiting: "another sync of this clone is under way: waiting for it, a minute at the most"
        case .pushed(let upstream): "pushed to \(upstream)"
        case .upToDate(let upstream): "up to date with \(upstream)"
        case .nothingElse(let upstream): "nothing else to send to \(upstream)"
        case .othersFirst(let p1, let reason):
            "others pushed first \(p1) times (\(reason)): everything is committed and merged here; sync again to send it"
        case .ownBranch(let upstream, let main, let command):
            "\(upstream) is a branch of its own: bring it to those who follow \(main) with `\(command)`, then sync again"
        case .notYetSafe: "what git has written is not yet safe on disk: check the disk, and keep a copy elsewhere"
        case .toDecide(let p1, let program):
            "\(p1 == 1 ? "1 file is" : "\(p1) files are") to be decided: in `\(program)`, or between the marks in an editor; then sync again. Until then nothing is sent"
        case .allDecided: "merged: all conflicts are decided"
        case .closed(let more, let why):
            "nothing is committed or sent while this cannot be read\(more > 0 ? " (and \(more) more like it)" : ""): \(why)"
        case .commitAnyway(let what, let count): "\(what). Commit \(count == 1 ? "it" : "them") all the same? [y/N] "
        case .nothingCommitted(let what, let field):
            "\(what): nothing was committed; name the field `\(field)`, or begin the key with `x-` to keep it, then sync again"
        case .misplaced(let file, let line, let key): "\(file):\(line): `\(key)` is masked, but does not belong there"
        case .looksMasked(let file, let line, let key, let field):
            "\(file):\(line): `\(key)` looks like the masked field `\(field)`"
        case .moreOf(let p1): "\(p1) more"
        }
    }

    /// Who changed it, where anybody is known.
    private func by(_ authors: [String]) -> String { authors.isEmpty ? "" : " (\(authors.joined(separator: ", ")))" }
}
