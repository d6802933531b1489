import Foundation
import Testing

/// The article of each room opens with an example of its use, which a test of the room runs: what is printed is what was run.
@Suite struct ArticleTests {
    /// The rooms that have articles: those that others are built on.
    static let rooms = [
        "FrontMatter", "Valuation", "Negotiation", "Screen", "DossierStore", "CursesTerminal", "Workbench", "Words",
        "Spreadsheets",
    ]

    private static func example(of room: String) throws -> String? {
        let file = room == "CursesTerminal" ? "TerminalProbe/Greeting.swift" : "\(room)Tests/ExampleTests.swift"
        let text = try String(contentsOf: RoomsTests.root.appendingPathComponent("Tests/\(file)"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasSuffix("// The article's example:") }),
            let end = lines.firstIndex(where: { $0.hasSuffix("// End of it.") }), start < end
        else { return nil }
        let margin = lines[start].prefix { $0 == " " }.count
        return lines[start + 1..<end].map { String($0.dropFirst(margin)) }.joined(separator: "\n")
    }

    /// The Swift blocks of an article.
    private static func blocks(of article: String) -> [String] {
        article.matches(of: /```swift\n(.*?)\n```/.dotMatchesNewlines()).map { String($0.1) }
    }

    @Test func everyArticleOpensWithWhatItsTestRuns() throws {
        let folder = RoomsTests.root.appendingPathComponent("Sources/SherpaCommands/Sherpa.docc")
        let index = try String(contentsOf: folder.appendingPathComponent("Sherpa.md"), encoding: .utf8)
        var lines = 0
        for room in Self.rooms {
            let article = try String(contentsOf: folder.appendingPathComponent("\(room).md"), encoding: .utf8)
            let example = try #require(try Self.example(of: room), "\(room) has no example")
            #expect(Self.blocks(of: article) == [example], "\(room).md does not show what its test runs")
            // Title, one sentence, example.
            #expect(article.hasPrefix("# \(room)\n\n"))
            let opening = article.range(of: "```swift").map { article[..<$0.lowerBound].split(separator: "\n") }
            #expect(opening?.count == 2, "\(room).md does not open with its example")
            #expect(index.contains("<doc:\(room)>"), "Sherpa.md does not name \(room)")
            lines += example.split(separator: "\n").count
        }
        print("articles: \(Self.rooms.count) rooms, \(lines) lines of examples, all run by tests")
    }
}
