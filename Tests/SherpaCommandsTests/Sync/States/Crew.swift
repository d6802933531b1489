import Foundation

/// A copy of two clones whose history has what git needs to stop in the middle of something: `side` and `master` changed
/// the owner of one gap to different things, and `side` another gap after that.
struct Crew: Sendable {
    static let contested = "gaps/deadline.md"
    static let changedOnSide = "gaps/risk-criteria.md"

    let folder: TemporaryFolder
    /// Where the dossier lies in the repository: empty, or ending in a slash.
    let prefix: String
    /// Where `tokyo` works: its clone, or another working tree of it.
    var place = "tokyo"

    struct Unexpected: Error, CustomStringConvertible {
        let description: String
    }

    /// The first, from which the others are copied. `below`: the dossier is a folder of a larger repository.
    init(below: String = "") throws {
        let clones = try Clones()
        folder = clones.folder
        prefix = below.isEmpty ? "" : below + "/"
        if !below.isEmpty {
            try sh("mkdir \(below) && git mv $(git ls-files | cut -d/ -f1 | sort -u) \(below) && git commit -qm down")
            try sh("echo x > outside.txt && git add outside.txt && git commit -qm outside && git push -q")
            try run("git pull -q", in: "osaka")
            place += "/" + below
        }
        try git("config", "core.editor", "true")
        try sh("sed -i 's/^owner: .*/owner: BASE/' \(Crew.contested) && git commit -qam base")
        try git("switch", "--quiet", "--create", "side")
        try sh("sed -i 's/^owner: .*/owner: SIDE/' \(Crew.contested) && git commit -qam side-one")
        try sh("sed -i 's/^title:/x-side: yes\\ntitle:/' \(Crew.changedOnSide) && git commit -qam side-two")
        try git("switch", "--quiet", "master")
        try sh("sed -i 's/^owner: .*/owner: MAIN/' \(Crew.contested) && git commit -qam main")
        _ = try sync()
        // Files are what a copy costs.
        for repository in ["tokyo", "osaka", "remote.git"] {
            try run("git repack -adq && rm -rf \"$(git rev-parse --git-dir)\"/hooks/*.sample", in: repository)
        }
    }

    init(copying other: Crew) throws {
        folder = try TemporaryFolder()
        (prefix, place) = (other.prefix, other.place)
        try run("cp -a \(other.folder.path)/. \(folder.path)/", in: ".")
        for clone in Clones.both {
            try run("git remote set-url origin '\(folder.path)/remote.git'", in: clone)
        }
    }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let ran = try folder.run(["git", "-C", place] + arguments, as: "tokyo")
        guard ran.status == 0 else { throw Unexpected(description: "git \(arguments): \(ran.output)") }
        return ran.output
    }

    /// A shell where `tokyo` works; it has to succeed.
    @discardableResult
    func sh(_ script: String) throws -> String { try run(variables(for: script) + script, in: place) }

    /// The folder around all, the top of the repository, and where git keeps what it knows: as far as the script asks.
    private func variables(for script: String) -> String {
        [
            ("TOP", "'\(folder.path)'"), ("REPOSITORY", "$(git rev-parse --show-toplevel)"),
            ("GIT", "$(git rev-parse --absolute-git-dir)"),
        ].filter { script.contains("$\($0.0)") }.map { "\($0.0)=\($0.1); " }.joined()
    }

    /// Where `tokyo` works, as a person would type it.
    func follow(_ command: String) throws -> Ran {
        try folder.run(["sh", "-c", "cd \(place) && \(command)"], as: "tokyo")
    }

    /// What has git stop for a person.
    func stops(_ script: String) throws {
        let ran = try follow(variables(for: script) + script)
        guard ran.status != 0 else { throw Unexpected(description: "did not stop: \(script): \(ran.output)") }
    }

    @discardableResult
    private func run(_ script: String, in place: String) throws -> String {
        let ran = try folder.run(["sh", "-ec", "cd '\(folder.path)/\(place)'; \(script)"], as: "tokyo")
        guard ran.status == 0 else { throw Unexpected(description: "\(script): \(ran.output)") }
        return ran.output
    }

    /// The program must find git on its own, with a commit's message from nobody.
    func sync(_ clone: String? = nil) throws -> SherpaRun {
        try SherpaRun(
            "-C", clone.map { "\($0)/\(prefix)" } ?? place, "sync", in: folder,
            environment: Clones.identity(clone ?? "tokyo").merging(["GIT_EDITOR": "true"]) { $1 })
    }

    /// Decides what is between marks, as a person would who wants to keep the edit.
    func decideAll() throws {
        for (name, data) in try folder.files(in: place) where !name.hasPrefix(".git") {
            let text = String(decoding: data, as: UTF8.self)
            guard text.contains("<<<<<<<") else { continue }
            let ours = Clones.decided(text, forOurs: true)
            let isLost = text.contains(Edit.word) && !ours.contains(Edit.word)
            try folder.write(isLost ? Clones.decided(text, forOurs: false) : ours, to: "\(place)/\(name)")
        }
    }

    /// Commits of all branches, so that one more is seen wherever it is.
    func commits() throws -> String {
        try sh("git rev-list --count --branches $(git rev-parse --quiet --verify HEAD || :)")
    }
}
