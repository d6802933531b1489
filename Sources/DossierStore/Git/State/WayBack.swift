import Words

/// How to get to a branch, with every edit, from where a commit would be on none or begin another history.
extension GitRepository {
    /// Fails where HEAD is on no branch, or on one that has no commit although others have.
    func checkBranch(_ status: GitStatus) throws(StoreError) {
        guard let branch = status.branch else {
            throw StoreError(store.path, GitWords.noBranch(command: try wayFromNoBranch()))
        }
        guard try head() == nil else { return }
        // Only the remote may have commits as yet.
        var others: String?
        if let upstream = try upstream(), try fetch(upstream) != nil { others = upstream.trackingRef }
        guard let way = try wayFromUnborn(branch, to: others) else { return }
        throw StoreError(store.path, GitWords.noCommits(branch: branch, command: way))
    }

    private func wayFromNoBranch() throws(StoreError) -> String {
        guard let head = try head() else { return "git switch --create \(try freshBranch("kept"))" }
        let fresh = try freshBranch("kept-\(head.prefix(7))")
        // git refuses to switch away from a merge, or forgets it.
        if isMerging { return "git branch \(fresh) && git symbolic-ref HEAD refs/heads/\(fresh)" }
        if let branch = try branchToGoTo(), let tip = try commit("refs/heads/\(branch)") {
            if try isAncestor(head, of: tip), try canSwitch(to: tip) { return "git switch \(branch.asShellWord)" }
            // It only moves on.
            if try isAncestor(tip, of: head) { return "git switch --force-create \(branch.asShellWord)" }
        }
        return "git switch --create \(fresh)"
    }

    /// `nil` where no branch has a commit, here or at a remote.
    private func wayFromUnborn(_ branch: String, to others: String?) throws(StoreError) -> String? {
        let commit = "git add --all . && git commit --message='Kept from another history'"
        let merge = "git merge --allow-unrelated-histories"
        if let target = try branchToGoTo() {
            if try canSwitch(to: "refs/heads/\(target)") { return "git switch \(target.asShellWord)" }
            return "\(commit) && git switch \(target.asShellWord) && \(merge) \(branch.asShellWord)"
        }
        guard let others else { return nil }
        return "\(commit) && \(merge) \(others.asShellWord)"
    }

    /// The branch that a person most likely wants to be on: one that goes with a branch of a remote; of several the last,
    /// or the one that the remote proposes. `nil` where another working tree has it.
    func branchToGoTo() throws(StoreError) -> String? {
        let format = "--format=%(worktreepath)%00%(upstream:remotename)%00%(refname:lstrip=2)"
        let current = try git.line(["symbolic-ref", "--quiet", "--short", "HEAD"])
        let free =
            try git.line(["for-each-ref", format, "refs/heads"])?.split(separator: "\n")
            .map { $0.split(separator: "\0", omittingEmptySubsequences: false).map(String.init) }
            .filter { $0.count == 3 && $0[0].isEmpty && $0[2] != current } ?? []
        let shared = free.filter { !["", "."].contains($0[1]) }
        let branches = (shared.isEmpty ? free : shared).map { $0[2] }
        let last = try git.line(["rev-parse", "--quiet", "--abbrev-ref", "@{-1}"])
        let proposed = try git.line(["symbolic-ref", "--quiet", "--short", "refs/remotes/\(GitSetup.remote)/HEAD"])?
            .dropFirst(GitSetup.remote.count + 1)
        let likely = [last, proposed.map(String.init)].compactMap(\.self).first { branches.contains($0) }
        return likely ?? (branches.count == 1 ? branches.first : nil)
    }

    /// From a branch that is new at the remote to the one that others follow there; `nil` where there is none, or where
    /// git could not go there.
    public func wayToOthers(from upstream: Upstream) throws(StoreError) -> (name: String, command: String)? {
        guard let target = try branchToGoTo(),
            let theirs = try git.line(["for-each-ref", "--format=%(upstream:short)", "refs/heads/\(target)"]),
            try canSwitch(to: "refs/heads/\(target)")
        else { return nil }
        return (theirs, "git switch \(target.asShellWord) && git merge \(upstream.branch.asShellWord)")
    }

    /// Whether git would take every edit along, without a conflict.
    func canSwitch(to target: String) throws(StoreError) -> Bool {
        let here = if let head = try head() { head } else { try emptyTree() }
        return try git.run(["read-tree", "--dry-run", "-m", "-u", here, target]).status == 0
    }

    /// The name of a folder without files.
    func emptyTree() throws(StoreError) -> String {
        let output = try git.succeed(["hash-object", "-t", "tree", "/dev/null"])
        return String(decoding: output.dropLast(), as: UTF8.self)
    }

    private func isAncestor(_ old: String, of new: String) throws(StoreError) -> Bool {
        try git.run(["merge-base", "--is-ancestor", old, new]).status == 0
    }

    private func freshBranch(_ name: String) throws(StoreError) -> String {
        var fresh = name
        var number = 2
        while try commit("refs/heads/\(fresh)") != nil {
            fresh = "\(name)-\(number)"
            number += 1
        }
        return fresh
    }
}

extension String {
    /// As a shell reads it as one word.
    var asShellWord: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                    UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: ":"), 0x80...:
                    true
                default: false
                }
            }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
