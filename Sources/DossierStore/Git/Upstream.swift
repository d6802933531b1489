/// The branch of another repository that this clone's branch goes with.
public struct Upstream: Sendable {
    let remote: String
    let branch: String
    /// The branch's full name over there.
    let remoteRef: String
    /// What is known of it here.
    public let trackingRef: String
    /// Whether git knows that they go together.
    let isConfigured: Bool

    /// As people say it: `origin/main`. Not fit for a terminal.
    public var name: String {
        for prefix in ["refs/remotes/", "refs/heads/"] where trackingRef.hasPrefix(prefix) {
            return String(trackingRef.dropFirst(prefix.count))
        }
        return trackingRef
    }
}

/// How a push ended.
public enum PushResult: Sendable {
    case pushed
    /// They have everything already.
    case nothingToSend
    /// Somebody else was first: fetch, merge, and push again.
    case lostRace
}

extension GitRepository {
    /// The upstream of the branch, or the branch of the same name at the one remote that can be meant; `nil` where
    /// there is no remote. Fails where HEAD is on no branch.
    public func upstream() throws(StoreError) -> Upstream? {
        guard let branch = try status(isEverywhere: true).branch else {
            throw StoreError(
                store.path, "git is on no branch: go to one with `git switch BRANCH`, then sync again")
        }
        let format = "--format=%(upstream)%00%(upstream:remotename)%00%(upstream:remoteref)"
        let parts = try git.line(["for-each-ref", format, "refs/heads/\(branch)"])?
            .split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        if let parts, parts.count == 3, !parts.contains("") {
            return Upstream(
                remote: parts[1], branch: branch, remoteRef: parts[2], trackingRef: parts[0], isConfigured: true)
        }
        let remotes = try git.line(["remote"])?.split(separator: "\n").map(String.init) ?? []
        guard let remote = remotes.contains(GitSetup.remote) ? GitSetup.remote : remotes.first else { return nil }
        guard remotes.count == 1 || remote == GitSetup.remote else {
            throw StoreError(
                store.path,
                "there are \(remotes.count) remotes: choose with `git push -u REMOTE \(branch)`, then sync again")
        }
        return Upstream(
            remote: remote, branch: branch, remoteRef: "refs/heads/\(branch)",
            trackingRef: "refs/remotes/\(remote)/\(branch)", isConfigured: false)
    }

    /// Brings what the remote has. Takes as long as the link does, and may ask for a password on the terminal.
    public func fetch(_ upstream: Upstream) throws(StoreError) {
        try git.succeed(["fetch", "--quiet", upstream.remote])
    }

    /// Whether the branch has all that is known of the upstream.
    public func hasAll(of upstream: Upstream) throws(StoreError) -> Bool {
        guard let theirs = try commit(upstream.trackingRef) else { return true }
        return try git.run(["merge-base", "--is-ancestor", theirs, "HEAD"]).status == 0
    }

    /// Sends the branch. A remote that has nothing yet gets it as its first, and it goes with the branch from then on.
    public func push(_ upstream: Upstream) throws(StoreError) -> PushResult {
        if let theirs = try commit(upstream.trackingRef), try head() == theirs {
            if !upstream.isConfigured {
                try git.succeed(["branch", "--quiet", "--set-upstream-to=\(upstream.trackingRef)"])
            }
            return .nothingToSend
        }
        let arguments =
            ["push", "--porcelain"] + (upstream.isConfigured ? [] : ["--set-upstream"])
            + [upstream.remote, "refs/heads/\(upstream.branch):\(upstream.remoteRef)"]
        let run = try git.run(arguments)
        if run.status == 0 { return .pushed }
        // `!`, a tab, the two names, a tab, `[rejected] (fetch first)`.
        let refused = String(decoding: run.output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("!\t") }
        guard let refused else { throw git.failure(arguments, run) }
        let reason = refused.split(separator: "\t").last.map(String.init) ?? ""
        let isRace = GitRepository.races.contains { reason.contains($0) }
        if isRace { return .lostRace }
        // What the hooks over there say.
        let remarks = String(decoding: run.errors, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("remote: ") }.map { $0.dropFirst(8) }
        let words = ([reason[...]] + remarks).filter { !$0.isEmpty }.joined(separator: "; ")
        throw StoreError(store.path, "\(upstream.name) does not take it: \(words)")
    }

    /// What git says when somebody pushed since the last fetch, or is pushing at this moment.
    private static let races = [
        "fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref", "incorrect old value",
        "stale info", "failed to lock",
    ]
}
