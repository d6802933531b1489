import Foundation
import Testing

@Suite struct ArgumentTests {
    @Test(arguments: [
        (["lst", "gaps"], "no command `lst`: did you mean `list`?"), (["list"], "<kind>"), (["list", "gps"], "gps"),
        (["--as-of", "soon"], "a date like 2026-02-12"), (["list", "gaps", "--jsn"], "--json"),
        (["-C", "nowhere", "check"], "nowhere"), (["check"], "no dossier.md"),
        (["generate", "x", "--records", "-1"], "--records"), (["play", "none", "--size", "80"], "80x24"),
        (["set", "x"], "field=value"), (["list", "gaps", "--json", "--csv"], "--csv"),
    ])
    func wrongArgumentsGiveOneLineAndTwo(arguments: [String], words: String) throws {
        let folder = try TemporaryFolder()
        let run =
            switch arguments.count {
            case 1: try SherpaRun(arguments[0], in: folder)
            case 2: try SherpaRun(arguments[0], arguments[1], in: folder)
            case 3: try SherpaRun(arguments[0], arguments[1], arguments[2], in: folder)
            default: try SherpaRun(arguments[0], arguments[1], arguments[2], arguments[3], in: folder)
            }
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("sherpa: "))
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.count(where: \.isNewline) == 1, "\(run.errors)")
    }

    @Test func helpAndVersionAreAnswers() throws {
        let folder = try TemporaryFolder()
        for arguments in ["--help", "--version"] {
            let run = try SherpaRun(arguments, in: folder)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(!run.output.isEmpty)
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionScripts(shell: String) throws {
        let folder = try TemporaryFolder()
        let run = try SherpaRun("--generate-completion-script", shell, in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("sherpa"))
    }

    @Test func fullDeviceIsTold() throws {
        let folder = try TemporaryFolder.withSample()
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "sherpa").path
        shell.arguments = ["-c", "\"$0\" -C \"$1\" list gaps > /dev/full 2> \"$1/err\"", program, folder.path + "/sample"]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 2)
        #expect(try folder.read("sample/err").contains("cannot write the output: No space left on device"))
    }

    @Test func readerThatLeavesEndsTheProgramQuietly() throws {
        let folder = try TemporaryFolder()
        _ = try SherpaRun("generate", "big", "--records", "3000", in: folder)
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "sherpa").path
        shell.arguments = [
            "-c", "\"$0\" -C \"$1\" list meetings --json 2> \"$1/err\" | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}", program,
            folder.path + "/big",
        ]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        #expect(try folder.read("big/err").isEmpty)
    }
}
