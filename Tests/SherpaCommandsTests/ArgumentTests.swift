import Foundation
import Testing
import Waiting

@testable import SherpaCommands

@Suite struct ArgumentTests {
    @Test(arguments: [
        (["lst", "gaps"], "no command `lst`: did you mean `list`?"), (["list"], "<kind>"), (["list", "gps"], "gps"),
        (["--as-of", "soon"], "an exact day like 2026-02-12"), (["list", "gaps", "--jsn"], "--json"),
        (["-C", "nowhere", "check"], "nowhere"), (["check"], "no dossier.md"),
        (["generate", "x", "--records", "-1"], "--records"), (["play", "none", "--size", "80"], "80x24"),
        (["set", "x"], "field=value"), (["list", "gaps", "--json", "--csv"], "--csv"),
    ])
    func wrongArgumentsGiveOneLineAndTwo(arguments: [String], words: String) throws {
        let folder = try TemporaryFolder()
        let run = try SherpaRun(arguments, in: folder)
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

    /// Runs a line of bash in which `$0` is the program and `$1` a dossier; gives what was said on standard error.
    private func bash(_ line: String, _ dossier: String) throws -> (status: Int32, errors: String) {
        let shell = try Command(
            ["/bin/bash", "-c", line, SherpaRun.program.path, dossier], in: "/",
            environment: ProcessInfo.processInfo.environment)
        return (shell.status, shell.errors)
    }

    @Test func fullDeviceIsTold() throws {
        let folder = try TemporaryFolder.withSample()
        let run = try bash(#""$0" -C "$1" list gaps > /dev/full"#, folder.path + "/sample")
        #expect(run.status == 2)
        #expect(run.errors == "sherpa: the output could not be written: No space left on device\n")
    }

    @Test func readerThatLeavesEndsTheProgramQuietly() throws {
        let folder = try TemporaryFolder()
        _ = try SherpaRun("generate", "big", "--records", "3000", in: folder)
        let line = #""$0" -C "$1" list meetings --json | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}"#
        let run = try bash(line, folder.path + "/big")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }
}

/// A command that is read alone is what the whole tree of commands makes of the same words.
@Suite struct NamedCommandTests {
    private static let options = [
        [], ["-C", "talks"], ["--dossier", "talks", "--no-color"],
        ["--as-of", "2026-02-20", "-C", "set", "--theme", "dark"],
    ]

    @Test(arguments: [
        ["list", "gaps", "--json"], ["set", "equity-share", "status=open"], ["show", "equity-share"], ["check"],
        ["review", "--finish"], ["log", "Call", "--outcome", "a=agreed", "--action", "Report; METI; fri"], ["sync"],
        ["value", "--by", "irr"], ["brief", "-o", "brief.html"], ["undo"], ["info"], ["init", "y", "--sample"],
        ["generate", "z", "--records", "10"], ["play", "keys", "--size", "100x30"], ["remove", "a"],
    ])
    func itIsReadAsTheTreeReadsIt(words: [String]) throws {
        for options in Self.options {
            let arguments = options + words
            let (type, own) = try #require(Sherpa.named(in: arguments), "\(arguments)")
            let (whole, alone) = (try Sherpa.parseAsRoot(arguments), try type.parse(own))
            #expect("\(whole)" == "\(alone)", "\(arguments)")
            #expect("\(alone)".contains("talks") == options.contains("talks"), "\(arguments)")
        }
    }

    @Test(arguments: [
        [], ["-C", "x"], ["-C"], ["-C", "-x", "list"], ["-C", "x", "-C", "y", "list"],
        ["-C", "x", "list", "gaps", "-C", "y"], ["--as-of", "2026-02-20", "list", "--as-of=2026-02-21"],
        ["-Cx", "list"], ["calc"], ["nonsense"],
    ])
    func allOthersAreLeftToTheTree(arguments: [String]) { #expect(Sherpa.named(in: arguments) == nil) }
}

@Suite struct PlainReckoningTests {
    @Test(arguments: [
        ["irr", "--", "-100", "230", "-132"], ["irr", "-100", "230"], ["npv", "8%", "--json", "-1.5e3", "2"],
        ["xirr", "2026-01-01:-100", "2027-01-01:110"], ["mirr", "5%", "6%", "--", "-1", "--json", "2"], ["payment"],
        ["payment", "1%", "x", "3"], ["irr", "--", "--help"], ["irr", "1", "--json", "--json"],
        ["irr", "--", "--", "1"],
    ])
    func plainWordsAreThoseOfTheParser(words: [String]) throws {
        let plain = try #require(PlainReckoning(["calc"] + words))
        let parsed = try #require(try Sherpa.parseAsRoot(["calc"] + words) as? any ReckoningCommand)
        #expect(plain.command.name == type(of: parsed).configuration.commandName)
        let (own, other) = (CalcArguments(plain.words, usage: ""), CalcArguments(parsed.words, usage: ""))
        #expect(own.hasJSON == (other.hasJSON || parsed.json))
        var (mine, theirs) = (own, other)
        while let word = try? theirs.next("word") { #expect(try mine.next("word").text == word.text) }
        #expect(throws: Failure.self) { try mine.next("word") }
    }

    @Test(arguments: [
        [], ["irr"], ["calc"], ["calc", "loan", "1%", "2", "3"], ["calc", "irr", "--help"], ["calc", "irr", "-h"],
        ["calc", "irr", "1", "-x"], ["calc", "irr", "-", "1"], ["calc", "irr", "-.5"], ["calc", "nothing", "1"],
        ["-C", "x", "calc", "irr", "1"], ["calc", "npv", "1", "--jso"], ["calc", "-1", "irr"],
    ])
    func allElseIsForTheParser(arguments: [String]) { #expect(PlainReckoning(arguments) == nil) }
}

@Suite struct PlainArgumentTests {
    @Test(arguments: [
        [], ["open"], ["-C", "x"], ["-C", "x", "open"], ["-C", "open"], ["-C", "open", "open"], ["-C", ""],
        ["open", "-C", "x"], ["--dossier", "x", "open"], ["open", "--as-of", "2026-02-20", "-C", "x"],
        ["--as-of", "2026-02-20", "--theme", "dark", "--no-color"], ["--no-color", "-C", "x", "open"],
        ["--read-only"], ["open", "--read-only", "-C", "x"], ["--fresh"], ["open", "--linear"],
    ])
    func plainFormsAreReadAsTheParserReadsThem(arguments: [String]) throws {
        let plain = try #require(AskedDossier(plain: arguments))
        let command = try #require(try Sherpa.parseAsRoot(arguments) as? OpenCommand)
        let parsed = command.options
        #expect(plain.isReadOnly == command.readOnly && plain.isFresh == command.fresh)
        #expect(plain.isLinear == command.linear)
        #expect(plain.folder == parsed.folder)
        #expect(plain.asOf == parsed.asOf)
        #expect(plain.noColor == parsed.noColor)
        #expect(plain.theme == parsed.theme)
    }

    @Test(arguments: [
        ["-C"], ["-C", "-x"], ["list"], ["-C", "x", "list"], ["open", "x"], ["--help"], ["-Cx"], ["demo"],
        ["--dossier=x"], ["--as-of", "2026-02-30"], ["--as-of"], ["-C", "x", "-C", "y"], ["open", "open"],
        ["--theme", "-x"], ["--no-color", "--no-color"], ["--read-only", "--read-only"], ["open", "--with-red-lines"],
    ])
    func allOthersAreLeftToTheParser(arguments: [String]) {
        #expect(AskedDossier(plain: arguments) == nil)
    }
}
