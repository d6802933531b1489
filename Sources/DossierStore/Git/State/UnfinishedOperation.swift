import Words

/// An operation of git's that was begun and is not ended. A merge is none: a sync goes on with it.
enum UnfinishedOperation {
    case rebase, patches, cherryPick, revert, bisection

    var words: GitWords.Operation {
        switch self {
        case .rebase: .rebase
        case .patches: .patches
        case .cherryPick: .cherryPick
        case .revert: .revert
        case .bisection: .bisection
        }
    }

    init?(in repository: GitRepository) {
        // A rebase leaves marks of the others while it stops.
        if repository.has("rebase-merge") {
            self = .rebase
        } else if repository.has("rebase-apply") {
            self = repository.has("rebase-apply/rebasing") ? .rebase : .patches
        } else if repository.has("REVERT_HEAD") || repository.isSequence(of: "revert") {
            self = .revert
        } else if repository.has("CHERRY_PICK_HEAD") || repository.has("sequencer") {
            self = .cherryPick
        } else if repository.has("BISECT_LOG") {
            self = .bisection
        } else {
            return nil
        }
    }
}

extension GitRepository {
    /// Fails while an operation is under way, with the command that ends it and keeps every edit. To abort it, as git
    /// proposes, would throw away what was written since.
    func checkOperation(_ status: GitStatus) throws(StoreError) {
        guard let operation = UnfinishedOperation(in: self) else { return }
        let command =
            switch operation {
            case .rebase: endOfRebase(status)
            case .patches: "git am --quit"
            case .cherryPick: "git cherry-pick --quit"
            case .revert: "git revert --quit"
            case .bisection: try endOfBisection()
            }
        let undecided = try operation == .rebase ? undecided(status) : nil
        throw StoreError(store.path, GitWords.underWay(operation.words, undecided: undecided, command: command))
    }

    /// What is staged goes into the commit that the rebase stopped at; where it stopped between two, into one of its own.
    /// To quit would leave half of the branch behind.
    private func endOfRebase(_ status: GitStatus) -> String {
        if status.branch != nil { return "git rebase --quit" }
        let next = "git rebase --continue"
        guard !status.entries.isEmpty || status.isUnmerged else {
            // Nothing is left of a patch, which git then does not take for done.
            return has("rebase-apply") ? "git rebase --skip" : next
        }
        let isInCommit = ["rebase-apply", "rebase-merge/message", "rebase-merge/amend"].contains(where: has)
        return isInCommit
            ? "git add --update . && \(next)" : "git commit --all --message='Edits made during a rebase' && \(next)"
    }

    /// Back to where it began, or, where an edit is in the way of that, not from the spot.
    private func endOfBisection() throws(StoreError) -> String {
        // git bisects at the top of the repository only.
        let top = prefix.split(separator: UInt8(ascii: "/")).map { _ in ".." }.joined(separator: "/")
        let end = top.isEmpty ? "git bisect reset" : "git -C \(top) bisect reset"
        guard let start = note("BISECT_START"), try canSwitch(to: start) else { return "\(end) HEAD" }
        return end
    }

    /// Whether commits are being picked or reverted one after the other, although none is at this moment.
    func isSequence(of verb: String) -> Bool { note("sequencer/todo")?.hasPrefix(verb) == true }

    /// A file of git's own, without the line's end.
    private func note(_ name: String) -> String? {
        guard let folder = try? Descriptor.folder(stateFolder), let bytes = try? FileContents(name, in: folder).bytes
        else { return nil }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
    }
}
