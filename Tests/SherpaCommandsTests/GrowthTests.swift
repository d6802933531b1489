import Foundation
import Testing

/// What makes work grow with the square of a text's length, told by the source.
@Suite struct GrowthTests {
    /// To append several scalars to a view of scalars copies the whole of it each time: a text of 4 MiB took minutes.
    /// Strings are appended to strings, scalars one by one.
    @Test func noTextIsCopiedForEachOfItsCharacters() throws {
        let pattern = /\.append\(contentsOf:.*\.unicodeScalars\)/
        let sources = RoomsTests.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var looked = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            looked += 1
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                #expect(line.firstMatch(of: pattern) == nil, "\(file.lastPathComponent): \(line)")
            }
        }
        #expect(looked > 300)
    }
}
