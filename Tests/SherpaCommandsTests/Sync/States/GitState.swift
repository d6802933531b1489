/// A state in which a person may leave a clone, and how to get there.
struct GitState: Sendable {
    let name: String
    /// What `sync` is to do there first.
    let expected: Outcome
    let enter: @Sendable (inout Crew) throws -> Void
    /// What happens to the edit once it is made.
    var then: @Sendable (Crew, Edit) throws -> Void = { _, _ in }
    /// Whether it is on the branch that all follow in the end.
    var isShared = true
    /// Whether the way there is the same from a folder of the repository.
    var isAnywhere = true
    /// The edits that make sense there.
    var edits: [Edit] = Edit.all

    enum Outcome: String {
        case sent, refused, conflict
        case heldBack = "held back"
    }

    static let kinds = [beginnings, heads, operations, leftovers, exchanges, blind, places]
    static let all = kinds.flatMap(\.self)
}

/// Something that a person wrote, with a word in it that nothing else has.
struct Edit: Sendable, Equatable {
    let name: String
    let file: String
    let isStaged: Bool

    static let word = "FROM-TOKYO"
    static let changed = Edit(name: "changed", file: Clones.gap, isStaged: false)
    static let staged = Edit(name: "staged", file: Clones.gap, isStaged: true)
    static let new = Edit(name: "new", file: "gaps/fresh.md", isStaged: false)
    /// Of a record that differs on other branches.
    static let elsewhere = Edit(name: "changed elsewhere too", file: Crew.changedOnSide, isStaged: false)
    static let all = [changed, staged, new, elsewhere]

    func make(in crew: Crew) throws {
        if self == .new {
            try crew.folder.write("---\ntitle: \(Edit.word)\nstatus: open\n---\n", to: "\(crew.place)/\(file)")
        } else {
            try crew.sh("sed -i 's/^title: .*/title: \(Edit.word)/' \(file)")
        }
        if isStaged { try crew.git("add", file) }
    }
}

extension GitState {
    static let beginnings = [
        GitState(name: "default order", expected: .sent) { _ in },
        GitState(name: "a branch without an upstream", expected: .sent) {
            try $0.git("switch", "--quiet", "--create", "new")
        },
        GitState(name: "an upstream in the same clone", expected: .refused) {
            try $0.git("switch", "--quiet", "--create", "new", "--track", "master")
        },
        GitState(name: "the remote's branch is gone", expected: .sent) { crew in
            try crew.sh("git -C $TOP/remote.git update-ref -d refs/heads/master")
        },
    ]

    static let heads = [
        GitState(name: "detached at the tip", expected: .refused) { try $0.git("switch", "--quiet", "--detach") },
        GitState(name: "detached before the tip", expected: .refused) {
            try $0.git("switch", "--quiet", "--detach", "HEAD~1")
        },
        GitState(name: "detached with a commit of its own", expected: .refused) { crew in
            try crew.sh("git switch -q --detach && sed -i 's/^title:/x-own: yes\\ntitle:/' gaps/deadline.md")
            try crew.git("commit", "--quiet", "--all", "--message=own")
        },
        GitState(name: "detached on another branch", expected: .refused) {
            try $0.git("switch", "--quiet", "--detach", "side")
        },
        GitState(name: "detached in a merge", expected: .refused) {
            try $0.stops("git switch -q --detach && git merge -q side")
        },
        GitState(name: "a branch without a commit", expected: .refused) {
            try $0.git("checkout", "--quiet", "--orphan", "fresh")
        },
        GitState(
            name: "a branch without a commit or files", expected: .refused,
            enter: { crew in
                try crew.git("switch", "--quiet", "--orphan", "fresh")
                let files = "dossier.md .gitignore \(Clones.gap) \(Crew.changedOnSide)"
                _ = try crew.sh("git restore --source=master --worktree -- \(files)")
            }, isAnywhere: false),
        GitState(
            name: "no commit, and the remote has some", expected: .refused,
            enter: { crew in
                try crew.sh("mv .git ../before && git init -q && git remote add origin ../remote.git")
                try crew.git("config", "core.editor", "true")
            }, isAnywhere: false),
    ]

    static let operations = [
        GitState(name: "rebase, stopped by a conflict", expected: .refused) { try $0.stops("git rebase -q side") },
        GitState(name: "rebase by patches, stopped by a conflict", expected: .refused) {
            try $0.stops("git rebase -q --apply side")
        },
        GitState(name: "rebase, at a commit to edit", expected: .refused) {
            try $0.sh("GIT_SEQUENCE_EDITOR='sed -i s/^pick/edit/' git rebase -q -i HEAD~1")
        },
        GitState(name: "rebase, at a break", expected: .refused) {
            try $0.sh("GIT_SEQUENCE_EDITOR='sed -i 1ibreak' git rebase -q -i HEAD~1")
        },
        GitState(name: "rebase, at a failed command", expected: .refused) {
            try $0.stops("git rebase -q --exec 'test -e $TOP/passed' HEAD~1 || { touch $TOP/passed; false; }")
        },
        GitState(name: "rebase that lost its way", expected: .refused) { crew in
            try crew.stops("git rebase -q side")
            try crew.sh("git symbolic-ref HEAD refs/heads/master && git reset -q --hard")
        },
        GitState(name: "patches, one does not apply", expected: .refused) {
            try $0.stops("git format-patch -q --stdout master..side > $TOP/patches && git am -q $TOP/patches")
        },
        GitState(name: "patches, one in conflict", expected: .refused) {
            try $0.stops("git format-patch -q --stdout master..side > $TOP/patches && git am -q -3 $TOP/patches")
        },
        GitState(name: "cherry-pick in conflict", expected: .refused) { try $0.stops("git cherry-pick side~1") },
        GitState(name: "cherry-pick of several, between two", expected: .refused) { crew in
            try crew.stops("git cherry-pick side~1 side")
            try crew.sh("git checkout -q --theirs \(Crew.contested) && git commit -qam picked")
        },
        GitState(name: "revert in conflict", expected: .refused) { try $0.stops("git revert --no-edit HEAD~1") },
        GitState(name: "revert of several, between two", expected: .refused) { crew in
            try crew.stops("git revert --no-edit HEAD~1 HEAD~2")
            try crew.sh("git checkout -q --ours \(Crew.contested) && git commit -q --allow-empty -am reverted")
        },
        GitState(name: "bisection", expected: .refused) { crew in
            try crew.sh("git commit -q --allow-empty -m one && git commit -q --allow-empty -m two")
            try crew.sh("cd $REPOSITORY && git bisect start HEAD HEAD~3")
        },
        GitState(name: "bisection of another branch", expected: .refused) { crew in
            try crew.sh("git commit -q --allow-empty -m one && cd $REPOSITORY && git bisect start side side~2")
        },
        GitState(name: "bisection without a checkout", expected: .refused) {
            try $0.sh("cd $REPOSITORY && git bisect start --no-checkout HEAD HEAD~2")
        },
    ]

    static let leftovers = [
        GitState(name: "a merge in conflict", expected: .conflict) { try $0.stops("git merge -q side") },
        GitState(name: "a merge that waits for its commit", expected: .sent) {
            try $0.sh("git merge -q --no-commit -s ours side")
        },
        GitState(name: "a squashed merge in conflict", expected: .conflict) {
            try $0.stops("git merge -q --squash side")
        },
        GitState(name: "a stash that did not fit", expected: .conflict) { crew in
            try crew.sh("sed -i 's/^owner: .*/owner: STASH/' \(Crew.contested) && git stash -q")
            try crew.sh("sed -i 's/^owner: .*/owner: LATER/' \(Crew.contested) && git commit -qam later")
            try crew.stops("git stash pop -q")
        },
        GitState(name: "a merge that git was told to forget", expected: .conflict) { crew in
            try crew.stops("git merge -q side")
            try crew.git("merge", "--quit")
        },
    ]
}
