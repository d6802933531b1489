import FirstSample
import Foundation
import Testing
import Waiting

/// Making a dossier a repository, and what is said where git cannot go on.
@Suite(.waits) struct SyncSetupTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func sherpa(_ arguments: String..., identity: Bool = true) throws -> SherpaRun {
        try SherpaRun(arguments, in: folder, environment: identity ? Clones.identity("sato") : [:])
    }

    private func sample() throws { try FirstSample.write(to: folder.path + "/sample") }

    @Test func initWithGitMakesARepositoryWithOneCommit() throws {
        let run = try sherpa("init", "new", "--git")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("new/.gitattributes") == "*.md merge=sherpa\n")
        #expect(try folder.read("new/.gitignore").hasPrefix(".sherpa/\n.*.tmp\n"))
        #expect(try folder.git("new", "log", "--format=%an %s") == "Sato 1 record new; 2 files new\n")
        #expect(try folder.git("new", "status", "--porcelain", "--ignored") == "!! .sherpa/\n")
        let driver = try folder.git("new", "config", "merge.sherpa.driver")
        #expect(driver == "'\(SherpaRun.program.path)' merge-driver -- %O %A %B %P %L %X %Y\n")
    }

    @Test func setupAddsOnlyWhatIsMissing() throws {
        try sample()
        try folder.write("*.png binary", to: "sample/.gitattributes")
        try folder.write("mine\n.sherpa/\n", to: "sample/.gitignore")
        #expect(try sherpa("-C", "sample", "sync", "--setup").status == 0)
        #expect(try folder.read("sample/.gitattributes") == "*.png binary\n*.md merge=sherpa\n")
        #expect(try folder.read("sample/.gitignore") == "mine\n.sherpa/\n.*.tmp\n.*.part\n.*.sw?\n*~\n")
        let again = try sherpa("-C", "sample", "sync", "--setup")
        #expect(again.output == "not sent anywhere: there is no remote\n")
    }

    @Test func aDossierInsideARepositoryStaysInIt() throws {
        try folder.write("other\n", to: "outer/notes.txt")
        _ = try folder.git("outer", "init", "--quiet")
        try FirstSample.write(to: folder.path + "/outer/deep/dossier")
        _ = try folder.git("outer", "add", "notes.txt")
        let run = try sherpa("-C", "outer/deep/dossier", "sync", "--setup")
        #expect(run.status == 0, "\(run.errors)")
        #expect(!folder.exists("outer/deep/dossier/.git"))
        // What lies, or is staged, outside of the dossier is not committed.
        #expect(try folder.git("outer", "status", "--porcelain") == "A  notes.txt\n")
        _ = try sherpa("-C", "outer/deep/dossier", "set", "equity-share", "status=agreed")
        _ = try sherpa("-C", "outer/deep/dossier", "sync")
        #expect(
            try folder.git("outer", "log", "-1", "--format=%s") == "gaps/equity-share: status converging → agreed\n")
        #expect(try folder.git("outer", "status", "--porcelain") == "A  notes.txt\n")
    }

    @Test func withoutARepositoryTheRemedyIsTold() throws {
        try sample()
        let run = try sherpa("-C", "sample", "sync")
        #expect(run.status == 2)
        #expect(run.errors.contains("`sherpa sync --setup`"))
        #expect(run.errors.count(where: \.isNewline) == 1)
    }

    @Test func withoutARemoteEverythingIsCommittedAndTheRemedyTold() throws {
        try sample()
        let run = try sherpa("-C", "sample", "sync", "--setup")
        #expect(run.status == 0)
        #expect(run.errors.contains("--remote"))
        #expect(run.output.hasSuffix("not sent anywhere: there is no remote\n"))
    }

    @Test func withoutANameTheRemedyIsTold() throws {
        try sample()
        let run = try SherpaRun(
            "-C", "sample", "sync", "--setup", in: folder,
            environment: [
                "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.useConfigOnly", "GIT_CONFIG_VALUE_0": "true",
            ])
        #expect(run.status == 2)
        #expect(run.errors.contains("git config --global user.name"))
        #expect(run.errors.count(where: \.isNewline) == 1)
    }

    @Test func withoutGitTheRemedyIsTold() throws {
        try sample()
        let run = try SherpaRun("-C", "sample", "sync", in: folder, environment: ["PATH": "/nowhere"])
        #expect(run.status == 2)
        #expect(run.errors.contains("git is not installed"))
    }

    @Test func aDetachedHeadAndARebaseAreTold() throws {
        try sample()
        _ = try sherpa("-C", "sample", "sync", "--setup")
        _ = try folder.git("sample", "checkout", "--quiet", "--detach")
        let detached = try sherpa("-C", "sample", "sync")
        #expect(detached.status == 2)
        #expect(detached.errors.contains("git switch"))
        try folder.write("", to: "sample/.git/rebase-merge/head-name")
        let rebasing = try sherpa("-C", "sample", "sync")
        #expect(rebasing.status == 2)
        #expect(rebasing.errors.contains("git rebase --continue"))
        try FileManager.default.removeItem(atPath: folder.path + "/sample/.git/rebase-merge")
        _ = try folder.git("sample", "switch", "--quiet", "-")
        #expect(try sherpa("-C", "sample", "sync").status == 0)
    }

    @Test func anIgnoredDossierIsTold() throws {
        try sample()
        _ = try folder.git("sample", "init", "--quiet")
        try folder.write("*\n", to: "sample/.git/info/exclude")
        let run = try sherpa("-C", "sample", "sync")
        #expect(run.status == 2)
        #expect(run.errors.contains(".git/info/exclude:1"))
        #expect(run.errors.contains("`git add --force -- dossier.md`"))
    }

    @Test func anotherDossierAtTheRemoteIsRefused() throws {
        _ = try Clones(in: folder)
        _ = try sherpa("init", "third", "--git")
        let run = try sherpa("-C", "third", "sync", "--setup", "--remote", "remote.git")
        #expect(run.status == 2)
        #expect(run.errors.contains("no commit in common"))
        #expect(try folder.git("third", "status", "--porcelain") == "")
    }

    @Test func aRemoteThatIsNotThereIsToldByGitsWords() throws {
        try sample()
        let run = try sherpa("-C", "sample", "sync", "--setup", "--remote", "nowhere.git")
        #expect(run.status == 2)
        #expect(run.errors.contains("git fetch: "))
        #expect(run.errors.contains("nowhere.git"))
        #expect(run.errors.count(where: \.isNewline) == 1)
    }

    @Test func aVariableThatNamesAnotherRepositoryIsNotFollowed() throws {
        try sample()
        _ = try sherpa("init", "other", "--git")
        let before = try folder.git("other", "rev-parse", "HEAD")
        _ = try SherpaRun(
            "-C", "sample", "sync", "--setup", in: folder,
            environment: Clones.identity("sato").merging(["GIT_DIR": folder.path + "/other/.git"]) { $1 })
        #expect(folder.exists("sample/.git"))
        #expect(try folder.git("other", "rev-parse", "HEAD") == before)
    }
}
