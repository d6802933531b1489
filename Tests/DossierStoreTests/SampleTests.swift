import Foundation
import Negotiation
import Testing

@testable import DossierStore

@Suite struct SampleTests {
    /// The folder in the source tree that a sample is built from.
    private static func source(of sample: Sample) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Samples/\(sample.name)/dossier")
    }

    @Test(arguments: Sample.all.map(\.name)) func holdsEveryFileOfTheSourceTree(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name })
        let root = Self.source(of: sample).resolvingSymlinksInPath()
        var expected: [String: [UInt8]] = [:]
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "md" {
            expected[String(file.path.dropFirst(root.path.count + 1))] = Array(try Data(contentsOf: file))
        }
        #expect(!expected.isEmpty)
        #expect(Set(sample.files.map(\.path)) == Set(expected.keys))
        for file in sample.files { #expect(expected[file.path] == file.bytes, "\(file.path)") }
    }

    @Test(arguments: Sample.all.map(\.name)) func isSound(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name })
        let folder = try TemporaryFolder()
        try sample.write(to: folder.path + "/new/sample")
        #expect(try DossierStore.open(folder.path + "/new/sample").examine() == [])
    }

    @Test func isComplete() throws {
        let folder = try TemporaryFolder()
        try Sample.usJapan.write(to: folder.path + "/new/sample")
        let store = try DossierStore.open(folder.path + "/new/sample")
        let dossier = store.load()
        #expect(dossier.projects.count >= 7)
        #expect(dossier.gaps.count >= 9)
        #expect(dossier.meetings.count >= 10)
        #expect(dossier.framework.sides.map(\.id) == ["tokyo", "washington"])
    }

    @Test func isNotWrittenOverAnything() throws {
        let folder = try TemporaryFolder()
        try Sample.usJapan.write(to: folder.path)
        let changed = folder.path + "/dossier.md"
        try "mine".write(toFile: changed, atomically: false, encoding: .utf8)
        let error = #expect(throws: StoreError.self) { try Sample.usJapan.write(to: folder.path) }
        #expect(error?.description.contains("not empty") == true)
        #expect(try String(contentsOfFile: changed, encoding: .utf8) == "mine")
    }

    @Test func anEmptyDossierIsSound() throws {
        let folder = try TemporaryFolder()
        for (index, title) in ["Rice and cars", "a: b # c", "\"quoted\"", "日米戦略投資", "- x", "[y"].enumerated() {
            let path = "\(folder.path)/\(index)"
            try EmptyDossier.write(to: path, title: title)
            let store = try DossierStore.open(path)
            #expect(store.examine() == [])
            #expect(store.load().title == title)
        }
    }

    @Test func aDossierThatCannotBeFinishedIsTakenAway() throws {
        let folder = try TemporaryFolder()
        let files = [NewFile("dossier.md", []), NewFile("gaps/a.md", [1]), NewFile("nowhere/b.md", [2])]
        #expect(throws: StoreError.self) { try DossierStore.make(folder.path + "/new", files: files) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new").isEmpty)
    }
}
