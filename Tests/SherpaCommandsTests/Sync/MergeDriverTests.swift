import Foundation
import Testing
import Waiting

/// git's own merges with the driver, those that it makes without, and what of a merge has been seen by then.
@Suite(.waits) struct MergeDriverTests {
    let clones: Clones

    init() throws { clones = try Clones() }

    @Test func plainGitMergeUsesTheDriverAfterSetup() throws {
        #expect(try clones.sherpa("osaka", "sync", "--setup").status == 0)
        try clones.set("tokyo", "equity-share", "status=agreed", "due=2026-03-01")
        let items = try clones.count("osaka", "positions")
        try clones.set("osaka", "equity-share", "positions.\(items)={side: tokyo, date: 2026-02-20, text: T}")
        try clones.set("tokyo", "equity-share", "positions.\(items)={side: tokyo, date: 2026-02-20, text: U}")
        try clones.sync("tokyo")
        Clones.succeed(try clones.git("osaka", "commit", "--quiet", "-am", "mine"))
        Clones.succeed(try clones.git("osaka", "pull", "--quiet", "--no-rebase", "--no-edit"))
        #expect(try clones.count("osaka", "positions") == items + 2)
        #expect(try clones.value("osaka", "status") == .text("agreed"))
        try clones.set("osaka", "equity-share", "status=open")
        try clones.set("tokyo", "equity-share", "status=parked")
        try clones.sync("tokyo")
        Clones.succeed(try clones.git("osaka", "commit", "--quiet", "-am", "mine"))
        #expect(try clones.git("osaka", "pull", "--quiet", "--no-rebase", "--no-edit").status == 1)
        let text = try clones.read("osaka")
        #expect(text.contains("<<<<<<< "))
        // A merge that the person began is gone on with.
        try clones.sync("osaka", status: 3)
        try clones.write(Clones.decided(text, forOurs: false), "osaka")
        try clones.sync("osaka")
        #expect(try clones.value("osaka", "status") == .text("parked"))
    }

    /// A driver that dies leaves our side without marks, which must not pass for a decision.
    @Test func aDriverThatDiesLosesNothing() throws {
        let git = """
            #!/bin/sh
            count=$#
            for word; do
                case $word in merge.sherpa.driver=*) word='merge.sherpa.driver=exit 139' ;; esac
                set -- "$@" "$word"
            done
            shift $count
            exec /usr/bin/git "$@"

            """
        try clones.folder.write(git, to: "bin/git")
        Clones.succeed(try clones.folder.run(["chmod", "+x", "bin/git"], as: "tokyo"))
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.set("osaka", "equity-share", "owner=METI")
        try clones.sync("tokyo")
        let run = try clones.sherpa(
            "osaka", "sync", environment: ["PATH": clones.folder.path + "/bin:/usr/bin:/bin"])
        // Later versions of git give up the merge; of earlier ones, which take it for a conflict, it is done here.
        #expect(run.status == 0 || run.status == 2, "\(run.output)\(run.errors)")
        try clones.sync("osaka")
        #expect(try clones.value("osaka", "owner") == .text("METI"))
        #expect(try clones.value("osaka", "status") == .text("agreed"))
    }

    /// git leaves our side without marks where its driver fails, and where an attribute forbids to merge by lines. What
    /// was seen of a merge is over with it, although the next one is of the same commits.
    @Test(arguments: ["-c merge.sherpa.driver=false merge -q origin/master", "merge -q origin/master"], [false, true])
    func aMergeThatIsMadeAgainHasNotBeenSeen(again: String, withReturns: Bool) throws {
        if withReturns { Clones.succeed(try clones.git("osaka", "config", "core.autocrlf", "true")) }
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.set("osaka", "equity-share", "status=parked")
        try clones.sync("tokyo")
        try clones.sync("osaka", status: 3)
        let parents = try clones.git("osaka", "rev-parse", "HEAD", "MERGE_HEAD").output
        Clones.succeed(try clones.git("osaka", "merge", "--abort"))
        if !again.contains("driver") { try clones.folder.write("*.md -merge\n", to: "osaka/.git/info/attributes") }
        _ = try clones.folder.run(["sh", "-c", "cd osaka && git \(again)"], as: "osaka")
        #expect(try clones.git("osaka", "rev-parse", "HEAD", "MERGE_HEAD").output == parents)
        #expect(try clones.value("osaka", "status") == .text("parked"))
        let run = try clones.sync("osaka", status: 3)
        #expect(run.output.contains("conflict gaps/equity-share: status: ours parked, theirs agreed"))
        #expect(!run.output.contains("all conflicts are decided"))
        // In this one, what is as it was here is a decision.
        try clones.write(Clones.decided(clones.read("osaka"), forOurs: true), "osaka")
        #expect(try clones.sync("osaka").output.contains("merged: all conflicts are decided\n"))
        #expect(!clones.folder.exists("osaka/.git/sherpa-seen-merge"))
        try clones.sync("tokyo")
        if !withReturns { try clones.expectEqualTrees() }
        #expect(try clones.value("tokyo", "status") == .text("parked"))
    }

    /// Nor has one of other commits.
    @Test func aMergeIntoAnotherCommitHasNotBeenSeen() throws {
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.set("osaka", "equity-share", "status=parked")
        try clones.sync("tokyo")
        try clones.sync("osaka", status: 3)
        Clones.succeed(try clones.git("osaka", "checkout", "--quiet", "--ours", Clones.gap))
        let head = try clones.git("osaka", "commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "moved on").output
        Clones.succeed(
            try clones.git("osaka", "update-ref", "HEAD", head.split(separator: "\n").joined()))
        #expect(try clones.sync("osaka", status: 3).output.contains("ours parked, theirs agreed"))
    }

    @Test func pathsWithBlanksQuotesAndPercentSignsWork() throws {
        let odd = "it's \"100%P\" $HOME"
        let copy = clones.folder.path + "/\(odd)/sherpa"
        try FileManager.default.createDirectory(
            atPath: clones.folder.path + "/" + odd, withIntermediateDirectories: true)
        Clones.succeed(try clones.folder.run(["cp", SherpaRun.program.path, copy], as: "tokyo"))
        Clones.succeed(try clones.git(nil, "clone", "--quiet", "remote.git", odd + "/dossier"))
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.sync("tokyo")
        try clones.set(odd + "/dossier", "equity-share", "owner=METI")
        let run = try clones.folder.run([copy, "-C", odd + "/dossier", "sync", "--setup"], as: "odd")
        #expect(run.status == 0, "\(run.output)")
        try clones.set("tokyo", "equity-share", "status=open")
        try clones.set(odd + "/dossier", "equity-share", "due=2026-03-02")
        try clones.sync("tokyo")
        Clones.succeed(try clones.git(odd + "/dossier", "commit", "--quiet", "-am", "mine"))
        Clones.succeed(try clones.git(odd + "/dossier", "pull", "--quiet", "--no-rebase", "--no-edit"))
        #expect(try clones.value(odd + "/dossier", "status") == .text("open"))
        #expect(try clones.value(odd + "/dossier", "due") == .text("2026-03-02"))
    }
}
