import Foundation
import Testing

@testable import Screen

/// The Japanese of the catalogue, as it stands in its files.
@Suite struct JapaneseWordsTests {
    private static let files: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Words/Japanese")
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "swift" }
    }()

    /// One of them would take one cell on some terminals and two on others, and move the rest of its row; half-width kana and
    /// full-width Latin are what nobody writes.
    @Test func noCharacterIsOfDoubtfulWidth() throws {
        #expect(Self.files.count > 10)
        for file in Self.files {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for line in lines where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                let doubtful = line.unicodeScalars.filter { scalar in
                    AmbiguousCharacters.contains(scalar) || 0xFF61...0xFF9F ~= scalar.value || scalar.value == 0x3000
                        || 0xFF10...0xFF19 ~= scalar.value || 0xFF21...0xFF3A ~= scalar.value
                        || 0xFF41...0xFF5A ~= scalar.value
                }
                #expect(doubtful.isEmpty, "\(file.lastPathComponent): \(line)")
            }
        }
    }
}
