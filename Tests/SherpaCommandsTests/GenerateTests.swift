import Chance
import Foundation
import Testing

@testable import SherpaCommands

@Suite struct GenerateTests {
    @Test func sameSeedGivesTheSameFilesAndAnotherOthers() throws {
        let folder = try TemporaryFolder()
        for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
            let run = try SherpaRun("generate", name, "--records", "200", "--seed", seed, in: folder)
            #expect(run.status == 0)
        }
        let (a, b, c) = try (folder.files(in: "a"), folder.files(in: "b"), folder.files(in: "c"))
        #expect(a == b)
        #expect(a != c)
    }

    /// `SHERPA_LONG=1` makes 10,000 records.
    @Test func aLargeDossierPassesEveryCheck() throws {
        let folder = try TemporaryFolder()
        let records = ProcessInfo.processInfo.environment["SHERPA_LONG"] == nil ? 1_000 : 10_000
        var random = SeededGenerator(for: "a large dossier")
        let seed = "\(random.number(0...1_000_000))"
        #expect(
            try SherpaRun("generate", "big", "--records", "\(records)", "--seed", seed, in: folder).status == 0)
        let check = try SherpaRun("-C", "big", "check", in: folder)
        #expect(check.lines.allSatisfy { $0.contains(": note: ") }, "\(check.output.prefix(300))")
        #expect(check.status == 0)
        let files = try folder.files(in: "big")
        #expect(files.count == records + 1)
        for (kind, tenths) in [("projects/", 1), ("gaps/", 3), ("meetings/", 6)] {
            #expect(files.keys.count { $0.hasPrefix(kind) } == records * tenths / 10)
        }
        let mean = files.values.reduce(0) { $0 + $1.count } / files.count
        #expect((400...900).contains(mean))
    }

    @Test(arguments: [0, 1, 5, 11])
    func smallNumbersWork(records: Int) throws {
        let folder = try TemporaryFolder()
        #expect(try SherpaRun("generate", "few", "--records", "\(records)", in: folder).status == 0)
        #expect(try folder.files(in: "few").count == records + 1)
        #expect(try SherpaRun("-C", "few", "check", in: folder).status == 0)
    }

    @Test func aFolderWithFilesIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "full/file.txt")
        for arguments in [["generate", "full", "--records=5"], ["init", "full", "--sample"]] {
            let run = try SherpaRun(arguments, in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("not empty"))
        }
        #expect(try folder.files(in: "full").count == 1)
    }

    /// Vectors of the reference implementation, https://prng.di.unimi.it/splitmix64.c.
    @Test func numbersAreThoseOfTheReference() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<3).map { _ in random.next() }
        #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }
}
