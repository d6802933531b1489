import Foundation
import Testing

/// What makes work grow with the square of a text's length, told by the source.
@Suite struct GrowthTests {
    /// To append several scalars to a view of scalars copies the whole of it each time: a text of 4 MiB took minutes.
    /// Strings are appended to strings, scalars one by one.
    @Test func noTextIsCopiedForEachOfItsCharacters() throws {
        let pattern = /\.append\(contentsOf:.*\.unicodeScalars\)/
        #expect(try lines(matching: pattern, in: "Sources", looked: 300).isEmpty)
    }

    /// The screen is drawn for every key. What is withheld is looked for in what can be seen, and no further: only what is
    /// copied is told whole.
    @Test func whatIsDrawnIsToldAsFarAsItIsSeen() throws {
        let pattern = /withheld\.told\((?!.*atMost:)/
        let lines = try lines(matching: pattern, in: "Sources/Workbench", looked: 80)
        #expect(lines.allSatisfy { $0.hasPrefix("CopyingRecords.swift:") } && lines.count == 2, "\(lines)")
    }

    private func lines(matching pattern: Regex<Substring>, in folder: String, looked least: Int) throws -> [String] {
        var found: [String] = []
        let sources = RoomsTests.root.appending(path: folder)
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var looked = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            looked += 1
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if line.firstMatch(of: pattern) != nil { found.append("\(file.lastPathComponent): \(line)") }
            }
        }
        #expect(looked > least)
        return found
    }
}
