import Foundation
import Testing

@Suite struct PlayTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func play(_ script: String, size: String = "80x24") throws -> SherpaRun {
        try SherpaRun("-C", "sample", "play", "-", "--size", size, in: folder, input: script)
    }

    @Test func boardFillsTheScreen() throws {
        let run = try play("screen\n", size: "100x30")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
        #expect(run.output.contains("SoftBank data centre"))
        #expect(run.output.contains("Return projections"))
    }

    @Test func findLeadsToTheRecord() throws {
        let run = try play("keys /ohio<Enter> <Enter>\nscreen\n")
        #expect(run.output.contains("projects/ohio-gas-power.md"))
    }

    @Test func keysSaveToTheFile() throws {
        let before = try folder.files(in: "sample")
        let run = try play("keys 2 c a<Enter>\nscreen\n")
        #expect(run.status == 0)
        let after = try folder.files(in: "sample")
        let changed = after.filter { before[$0.key] != $0.value }
        #expect(Array(changed.keys) == ["gaps/return-projections.md"])
        let (old, new) = (try text(before), try text(after))
        #expect(zip(old, new).filter { $0 != $1 }.map(\.1) == ["status: agreed"])
        #expect(old.count == new.count)
        #expect(run.output.contains("saved"))
    }

    private func text(_ files: [String: Data]) throws -> [Substring] {
        String(decoding: try #require(files["gaps/return-projections.md"]), as: UTF8.self).split(separator: "\n")
    }

    @Test func screensAndStylesGoToFiles() throws {
        let run = try play("screen a.txt\nresize 120x40\nscreen b.txt\nstyles c.txt\n")
        #expect(run.output.isEmpty)
        #expect(try folder.read("a.txt").split(separator: "\n", omittingEmptySubsequences: false).count == 25)
        #expect(try folder.read("b.txt").split(separator: "\n", omittingEmptySubsequences: false).count == 41)
        #expect(try folder.read("c.txt").contains(" border\n"))
    }

    @Test func pastedTextRunsNoKeys() throws {
        let before = try folder.files(in: "sample")
        let run = try play("keys j\npaste cadQq\\nZZ<Enter>\nkeys k\nscreen\n")
        #expect(run.status == 0)
        #expect(run.output.contains("SoftBank data centre"))
        #expect(try folder.files(in: "sample") == before)
    }

    @Test(arguments: [
        ("keys j\nkyes k\n", ":2: error: `kyes` is not a step"), ("keys <Entr>\n", ":1: error: "),
        ("resize 0x4\n", ":1: error: resize: write a size such as 80x24"),
        ("# fine\n\nkeys Q\nkeys j\n", ":4: error: the program has ended"),
        ("screen no/such/folder/file\n", ":1: error: no/such/folder/file cannot be written"),
    ])
    func wrongLinesAreNamed(script: String, words: String) throws {
        let run = try play(script)
        #expect(run.status == 2)
        #expect(run.errors.contains("sherpa: -\(words)"), "\(run.errors)")
    }

    @Test func copiesAndMasks() throws {
        let run = try play("keys 2yt<Enter>\nclipboard\nkeys y i <Enter>\nclipboard a.txt\nkeys * \nidle\nscreen\n")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Return projections\n"))
        #expect(try folder.read("a.txt") == "return-projections\n")
        #expect(run.output.contains("hidden again"))
    }

    @Test func commandsOfThePalette() throws {
        let run = try play("keys 2:owner<Space>METI<Enter>\nscreen\n")
        #expect(run.status == 0)
        #expect(run.output.contains("saved gaps/return-projections.md"))
        #expect(try folder.read("sample/gaps/return-projections.md").contains("\nowner: METI\n"))
    }

    @Test func resizeDownToOneCellAndBack() throws {
        let run = try play("resize 1x1\nkeys j<Enter>\nresize 7x3\nkeys <Esc>\nresize 80x24\nscreen\n")
        #expect(run.status == 0)
        #expect(run.output.contains("Shortlist"))
    }
}
