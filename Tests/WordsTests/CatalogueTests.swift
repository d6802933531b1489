import Foundation
import Testing
import Words

/// What holds of the whole catalogue, read as text: each language has a file for each meaning, and its own signs only.
@Suite struct CatalogueTests {
    static let room = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Words")

    private static func files(_ folder: String) throws -> [URL] {
        let files = try FileManager.default.contentsOfDirectory(
            at: room.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    /// The literals of a file, without what is put into them.
    private static func literals(of file: URL) throws -> [String] {
        let source = try String(contentsOf: file, encoding: .utf8)
        let code = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            .joined(separator: "\n")
        return code.matches(of: /"((?:[^"\\\n]|\\.)*)"/).map { match in
            String(match.1).replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "")
        }
    }

    @Test func everyMeaningIsSaidInAFileOfEachLanguage() throws {
        let japanese = Set(try Self.files("Japanese").map { $0.lastPathComponent })
        let english = try Self.files("English")
        #expect(english.count > 40)
        for file in english where file.lastPathComponent.contains("+English") {
            let other = file.lastPathComponent.replacingOccurrences(of: "+English", with: "+Japanese")
            #expect(japanese.contains(other), "\(other) is missing")
        }
    }

    /// A language that leaves something to `default` would say nothing of what is added.
    @Test func noLanguageHasADefault() throws {
        for file in try Self.files("Japanese") {
            #expect(try !String(contentsOf: file, encoding: .utf8).contains("default:"), "\(file.lastPathComponent)")
        }
    }

    /// Signs that terminals of East Asia draw in two columns and others in one, the quotes of English, half-width kana, and
    /// Latin letters and digits of full width.
    @Test func japaneseHasItsOwnSigns() throws {
        let ambiguous = Set("…–—•→←“”‘’≠×○●◎□■△▲▽▼◇◆☆★※≧≦①②℃№§±°¶―‐‥│─┼█▌")
        for file in try Self.files("Japanese") {
            for text in try Self.literals(of: file) {
                let odd = text.filter {
                    ambiguous.contains($0) || ("\u{FF61}"..."\u{FF9F}").contains($0) || $0 == "\u{3000}"
                        || ("\u{FF10}"..."\u{FF19}").contains($0) || ("\u{FF21}"..."\u{FF3A}").contains($0)
                        || ("\u{FF41}"..."\u{FF5A}").contains($0)
                }
                #expect(odd.isEmpty, "\(file.lastPathComponent): `\(text)` has \(odd)")
            }
        }
    }
}
