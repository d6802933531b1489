import Foundation
import Testing
import Waiting

/// A dossier from a stranger may come with a git configuration of theirs: opening it runs none of it.
@Suite(.waits) struct StrangersDossierTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try .withSample()
        _ = try folder.git("sample", "init", "--quiet")
        _ = try folder.git("sample", "add", "--all")
        _ = try folder.git("sample", "commit", "--quiet", "-m", "all")
        let touch = "touch \(folder.path)/touched-by"
        try folder.write("#!/bin/sh\n\(touch)-hook\n", to: "sample/.git/evil/hook")
        _ = try folder.run(["chmod", "+x", "sample/.git/evil/hook"], as: "eve")
        for hook in ["pre-commit", "post-checkout", "post-index-change", "post-merge", "reference-transaction"] {
            _ = try folder.run(["cp", "sample/.git/evil/hook", "sample/.git/evil/\(hook)"], as: "eve")
        }
        try folder.write("* filter=evil diff=evil merge=evil\n", to: "sample/.gitattributes")
        try folder.write(
            """
            [core]
                fsmonitor = "\(touch)-fsmonitor; true"
                hooksPath = evil
                pager = \(touch)-pager
                editor = \(touch)-editor
                sshCommand = \(touch)-ssh
            [diff "evil"]
                textconv = \(touch)-textconv
                command = \(touch)-diff
            [filter "evil"]
                clean = \(touch)-clean; cat
                smudge = \(touch)-smudge; cat
            [merge "evil"]
                driver = \(touch)-merge

            """, to: "sample/.git/config")
    }

    private var touched: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("touched-by") }
        }
    }

    @Test func readingAndChangingItRunsNothing() throws {
        for arguments in [
            [], ["check"], ["list", "gaps"], ["show", "equity-share"], ["set", "equity-share", "status=agreed"],
            ["info"], ["open"],
        ] { _ = try SherpaRun(["-C", "sample"] + arguments, in: folder) }
        try folder.write("keys 2 Enter q\nscreen\n", to: "script.keys")
        _ = try SherpaRun("-C", "sample", "play", "script.keys", in: folder)
        #expect(try touched == [])
        #expect(try folder.read("sample/gaps/equity-share.md").contains("status: agreed"))
        // The control: git itself does run what is configured there.
        _ = try folder.git("sample", "status")
        #expect(try touched != [])
    }

    /// Looked at from the outside: no process is started.
    @Test func noOtherCommandRunsGit() throws {
        try folder.write("#!/bin/sh\ntouch \(folder.path)/touched-by-git\n", to: "bin/git")
        _ = try folder.run(["chmod", "+x", "bin/git"], as: "eve")
        let path = ["PATH": folder.path + "/bin:/usr/bin:/bin"]
        for arguments in [
            [], ["check"], ["list", "actions"], ["show", "equity-share"], ["set", "equity-share", "status=open"],
            ["info"],
        ] { _ = try SherpaRun(["-C", "sample"] + arguments, in: folder, environment: path) }
        #expect(try touched == [])
        _ = try SherpaRun("-C", "sample", "sync", in: folder, environment: path)
        #expect(try touched == ["touched-by-git"])
    }

    /// What belongs to somebody else git refuses by itself, and its words are passed on.
    @Test func aRepositoryOfAnotherAccountIsRefused() throws {
        try #require(getuid() == 0, "only root can give a folder away; run the tests as root, as their container does")
        _ = try folder.run(["chown", "-R", "65534", "sample"], as: "eve")
        let run = try SherpaRun("-C", "sample", "sync", in: folder, environment: Clones.identity("sato"))
        #expect(run.status == 2)
        #expect(run.errors.contains("dubious ownership"))
        #expect(run.errors.count(where: \.isNewline) == 1)
        #expect(try touched == [])
    }
}
