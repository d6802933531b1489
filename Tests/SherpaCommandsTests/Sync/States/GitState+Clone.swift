extension GitState {
    private static func refspec(_ refspec: String) -> @Sendable (inout Crew) throws -> Void {
        { try $0.git("config", "--replace-all", "remote.origin.fetch", refspec) }
    }

    static let exchanges = [
        GitState(name: "no refspec", expected: .sent) { try $0.git("config", "--unset-all", "remote.origin.fetch") },
        GitState(
            name: "a refspec of another branch", expected: .sent, enter: refspec("+refs/heads/x:refs/remotes/origin/x")),
        GitState(name: "a refspec to another place", expected: .sent, enter: refspec("+refs/heads/*:refs/other/*")),
        GitState(name: "a mirror's refspec", expected: .sent, enter: refspec("+refs/*:refs/*")),
        GitState(name: "an address for a remote", expected: .sent) {
            try $0.sh("git config branch.master.remote $TOP/remote.git")
        },
    ]

    private static func ignored(_ script: String) -> @Sendable (Crew, Edit) throws -> Void {
        { crew, _ in _ = try crew.sh(script) }
    }

    private static func lock(_ name: String, _ edits: [Edit] = [.changed]) -> GitState {
        var state = GitState(name: "a stale \(name)", expected: .refused) { _ in }
        state.then = { crew, _ in _ = try crew.sh("touch $GIT/\(name)") }
        state.edits = edits
        return state
    }

    static let blind = [
        GitState(
            name: "skip-worktree", expected: .refused,
            enter: { try $0.git("update-index", "--skip-worktree", Clones.gap) },
            edits: [.changed]),
        GitState(
            name: "assume-unchanged", expected: .refused,
            enter: { try $0.git("update-index", "--assume-unchanged", Clones.gap) }, edits: [.changed]),
        GitState(
            name: "both", expected: .refused,
            enter: {
                try $0.sh(
                    "git update-index --assume-unchanged \(Clones.gap); git update-index --skip-worktree \(Clones.gap)")
            },
            edits: [.changed]),
        GitState(
            name: "assume-unchanged of another record", expected: .sent,
            enter: { try $0.git("update-index", "--assume-unchanged", Crew.contested) }),
        GitState(
            name: "excluded by .gitignore", expected: .heldBack, enter: { try $0.sh("echo 'fresh.*' >> .gitignore") },
            edits: [.new]),
        GitState(
            name: "excluded by info/exclude", expected: .heldBack,
            enter: { try $0.sh("mkdir -p $GIT/info; echo 'gaps/' >> $GIT/info/exclude") }, edits: [.new]),
        GitState(
            name: "excluded by the person's own file", expected: .heldBack,
            enter: { try $0.sh("echo '*.md' > $TOP/mine; git config core.excludesFile $TOP/mine") }, edits: [.new]),
        GitState(
            name: "a nested repository", expected: .refused,
            enter: {
                try $0.sh(
                    "mv gaps old; git commit -qam moved; mkdir gaps; cd gaps; git init -q; git commit -q --allow-empty -m x"
                )
            },
            edits: [.new]),
        GitState(
            name: "a nested repository without a commit", expected: .refused,
            enter: { try $0.sh("mv gaps old; git commit -qam moved; mkdir gaps; git init -q gaps") }, edits: [.new]),
        GitState(name: "a nested repository over known records", expected: .sent) { try $0.sh("git init -q gaps") },
        GitState(
            name: "a nested repository without records", expected: .heldBack,
            enter: { try $0.sh("git init -q tools; git -C tools commit -q --allow-empty -m x") }, edits: [.changed]),
        GitState(
            name: "a submodule", expected: .refused,
            enter: {
                try $0.sh(
                    "mv gaps $TOP/gaps; git commit -qam moved; mv $TOP/gaps gaps; cd gaps; git init -q; git add .; git commit -qm x"
                )
                try $0.sh("git add gaps && git commit -qm submodule")
            }, isAnywhere: false, edits: [.changed, .new]),
        lock("index.lock", [.changed, .new]), lock("HEAD.lock"), lock("refs/heads/master.lock"),
    ]

    static let places = [
        GitState(
            name: "another working tree", expected: .sent,
            enter: { crew in
                try crew.git("worktree", "add", "--quiet", "../tree", "-b", "tree")
                crew.place = "tree"
            }, isShared: false, isAnywhere: false),
        GitState(
            name: "another working tree, detached", expected: .refused,
            enter: { crew in
                try crew.git("worktree", "add", "--quiet", "--detach", "../tree")
                crew.place = "tree"
            }, isShared: false, isAnywhere: false),
        GitState(
            name: "a shallow clone", expected: .sent,
            enter: { crew in
                try crew.sh("cd .. && git clone -q --depth 1 \"file://$PWD/remote.git\" shallow")
                crew.place = "shallow"
            }, isAnywhere: false),
        GitState(
            name: "a sparse checkout", expected: .sent,
            enter: { try $0.git("sparse-checkout", "set", "--no-cone", "/*.md", "/gaps/") }, isAnywhere: false),
        GitState(
            name: "a sparse checkout without the record", expected: .sent,
            enter: { try $0.git("sparse-checkout", "set", "--no-cone", "/*.md") }, isAnywhere: false, edits: [.new]),
        GitState(
            name: "line ends of another system", expected: .sent,
            enter: { try $0.sh("git config core.autocrlf true; rm -r gaps; git checkout -q -- gaps") }),
    ]
}
