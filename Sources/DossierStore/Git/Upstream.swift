import Words

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

    fileprivate let isNamed: Bool

    /// As people say it: `origin/main`. Not fit for a terminal.
    public var name: String { name(in: .current) }

    func name(in language: Language) -> String {
        // An address may have a password in it.
        "\(isNamed ? remote : GitWords.theRemote.text(in: language))/\(Upstream.short(remoteRef))"
    }
}

extension Upstream {
    fileprivate static func trackingRef(of remoteRef: String, at remote: String) -> String {
        "refs/remotes/\(remote)/\(short(remoteRef))"
    }

    private static func short(_ ref: String) -> String {
        ref.hasPrefix("refs/heads/") ? String(ref.dropFirst("refs/heads/".count)) : ref
    }
}

/// How a push ended.
public enum PushResult: Sendable {
    case pushed
    /// They have everything already.
    case nothingToSend
    /// Somebody else was first: fetch, merge, and push again. The words are the remote's, and not fit for a terminal.
    case lostRace(String)
}

extension GitRepository {
    /// The upstream of the branch, or the branch of the same name at the one remote that can be meant; `nil` where
    /// there is no remote, and where HEAD is on no branch. Fails where the branch goes with another of this clone.
    public func upstream() throws(StoreError) -> Upstream? {
        guard let branch = try status(isEverywhere: true).branch else { return nil }
        let remotes = try git.line(["remote"])?.split(separator: "\n").map(String.init) ?? []
        // What git itself calls the upstream depends on which branches the remote's settings have it fetch.
        if let remote = try git.line(["config", "branch.\(branch).remote"]),
            let remoteRef = try git.line(["config", "branch.\(branch).merge"])
        {
            guard remote != "." else {
                throw StoreError(store.path, GitWords.localUpstream(branch: branch))
            }
            return try Upstream(
                remote: remote, branch: branch, remoteRef: remoteRef,
                trackingRef: trackingRef(of: branch, at: remote, remoteRef, isNamed: remotes.contains(remote)),
                isConfigured: true, isNamed: remotes.contains(remote))
        }
        guard let remote = remotes.contains(GitSetup.remote) ? GitSetup.remote : remotes.first else { return nil }
        guard remotes.count == 1 || remote == GitSetup.remote else {
            throw StoreError(store.path, GitWords.severalRemotes(remotes.count, branch: branch))
        }
        let remoteRef = "refs/heads/\(branch)"
        return Upstream(
            remote: remote, branch: branch, remoteRef: remoteRef,
            trackingRef: Upstream.trackingRef(of: remoteRef, at: remote), isConfigured: false, isNamed: true)
    }

    /// Where git keeps the branch as it fetches by itself, as far as it does, and that is no branch of this clone.
    private func trackingRef(
        of branch: String, at remote: String, _ remoteRef: String, isNamed: Bool
    ) throws(StoreError) -> String {
        let own = try git.line(["for-each-ref", "--format=%(upstream)", "refs/heads/\(branch)"])
        if let own, own.hasPrefix("refs/remotes/") { return own }
        return isNamed ? Upstream.trackingRef(of: remoteRef, at: remote) : "refs/sherpa/upstream/\(branch)"
    }

    /// Brings the branch, and gives its commit; `nil` where the remote does not have it. Takes as long as the link does,
    /// and may ask for a password on the terminal.
    ///
    /// Which branches the remote's settings name is of no account: they may name none, or not this one.
    public func fetch(_ upstream: Upstream) throws(StoreError) -> String? {
        let arguments = [
            "fetch", "--quiet", "--refmap=", upstream.remote, "+\(upstream.remoteRef):\(upstream.trackingRef)",
        ]
        let run = try git.run(arguments)
        if run.status == 0 { return try commit(upstream.trackingRef) }
        let failure = git.failure(arguments, run)
        guard failure.reason.contains("couldn't find remote ref") else { throw failure }
        // What is remembered of it is over.
        if try commit(upstream.trackingRef) != nil { try git.succeed(["update-ref", "-d", upstream.trackingRef]) }
        return nil
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
                try git.succeed(["config", "branch.\(upstream.branch).remote", upstream.remote])
                try git.succeed(["config", "branch.\(upstream.branch).merge", upstream.remoteRef])
            }
            return .nothingToSend
        }
        let arguments =
            ["push", "--porcelain"] + (upstream.isConfigured ? [] : ["--set-upstream"])
            + [upstream.remote, "refs/heads/\(upstream.branch):\(upstream.remoteRef)"]
        try checkMarks(sentTo: upstream)
        let run = try git.run(arguments)
        if run.status == 0 { return .pushed }
        // `!`, a tab, the two names, a tab, `[rejected] (fetch first)`.
        let refused = String(decoding: run.output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("!\t") }
        guard let refused else { throw git.failure(arguments, run) }
        let reason = refused.split(separator: "\t").last.map(String.init) ?? ""
        // What the hooks over there say, and why a lock is not to be had.
        let remarks = String(decoding: run.errors, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("remote: ") }.map { $0.dropFirst(8) }
        let words = ([reason[...]] + remarks).filter { !$0.isEmpty }.joined(separator: "; ")
        if GitRepository.races.contains(where: { reason.contains($0) }) { return .lostRace(words) }
        throw StoreError(store.path, GitWords.notTaken(by: upstream.name, why: words))
    }

    /// What git says when somebody pushed since the last fetch, or is pushing at this moment.
    private static let races = [
        "fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref", "incorrect old value",
        "stale info", "failed to lock",
    ]
}
