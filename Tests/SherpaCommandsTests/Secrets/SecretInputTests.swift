import Foundation
import Testing

/// `FIELD=-`: a value that stands in no command line.
@Suite struct SecretInputTests {
    private static let secret = "quartz zebras graze there"

    @Test func aValueComesFromStandardInput() throws {
        let folder = try TemporaryFolder.withSample()
        let run = try SherpaRun(
            "-C", "sample", "set", "equity-share", "tokyo.fallback=-", in: folder, input: "\(Self.secret)\n")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "saved gaps/equity-share.md: tokyo.fallback ••• -> •••\n")
        let file = try folder.read("sample/gaps/equity-share.md")
        #expect(file.contains(Self.secret) && !file.contains("\(Self.secret)\n\n"), "\(file)")
        let added = try SherpaRun("-C", "sample", "add", "gap", "New", "landing-zone=-", in: folder, input: "two")
        #expect(added.status == 0, "\(added.errors)")
        #expect(try folder.read("sample/gaps/new.md").contains("landing-zone: two\n"))
    }

    @Test func onlyOneValueCan() throws {
        let folder = try TemporaryFolder.withSample()
        let both = try SherpaRun(
            "-C", "sample", "set", "equity-share", "tokyo.fallback=-", "landing-zone=-", in: folder, input: "x")
        #expect(both.status == 2 && both.errors.contains("only one value"), "\(both.errors)")
    }

    @Test func whatIsNoTextIsRefused() throws {
        let folder = try TemporaryFolder.withSample()
        let words = "printf '\\377' | '\(SherpaRun.program.path)' -C sample set equity-share tokyo.fallback=-"
        let run = try folder.run(["sh", "-c", words], as: "sato")
        #expect(run.status == 2 && run.output.contains("not UTF-8"), "\(run.output)")
    }
}
