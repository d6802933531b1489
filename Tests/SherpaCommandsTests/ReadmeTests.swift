import DossierStore
import Foundation
import Testing

@testable import SherpaCommands
@testable import Workbench

/// The README and the table of keys stay true, and so do the examples of the manual.
@Suite struct ReadmeTests {
    static let readme = RoomsTests.root.appendingPathComponent("README.md")
    static let keys = RoomsTests.root.appendingPathComponent("Sources/SherpaCommands/Sherpa.docc/Keys.md")

    /// The key table as the article has it.
    static var keyTable: String {
        let rows = Keymap().table.map { row in
            let keys = row.binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
            return "| \(keys) | \(row.binding.help.text) | \(row.whereabouts) |"
        }
        return (["| key | does | where |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
    }

    @Test func theKeyTableIsThatOfTheProgram() throws {
        let text = try String(contentsOf: ReadmeTests.keys, encoding: .utf8)
        let start = try #require(text.range(of: "compares them -->\n"))
        let end = try #require(text.range(of: "\n<!-- end of keys"))
        let found = String(text[start.upperBound..<max(start.upperBound, end.lowerBound)])
        if found != ReadmeTests.keyTable, ProcessInfo.processInfo.environment["SHERPA_RECORD"] != nil {
            let new = text.replacingCharacters(
                in: start.upperBound..<end.lowerBound, with: ReadmeTests.keyTable)
            try new.write(to: ReadmeTests.keys, atomically: true, encoding: .utf8)
            Issue.record("recorded the key table: look at it, then run again")
            return
        }
        #expect(found == ReadmeTests.keyTable, "SHERPA_RECORD=1 writes it anew")
    }

    /// The screen in the README is the golden one, which is held against the program.
    @Test func theScreenIsThatOfTheProgram() throws {
        let golden = RoomsTests.root.appendingPathComponent("Tests/WorkbenchTests/Goldens/board-80x24.txt")
        let lines = try String(contentsOf: golden, encoding: .utf8).split(separator: "\n").prefix { $0.first != "-" }
        let picture = lines.map { "    \($0)" }.joined(separator: "\n")
        let text = try String(contentsOf: ReadmeTests.readme, encoding: .utf8)
        #expect(lines.count == 24)
        #expect(text.contains(picture))
    }

    @Test func itIsShort() throws {
        let text = try String(contentsOf: ReadmeTests.readme, encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
        for image in text.matches(of: /\]\(([^)]+)\)/) {
            let path = RoomsTests.root.appendingPathComponent(String(image.1)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(image.1)")
        }
    }

    /// Every `sherpa` line of the README and every example of the manual is run as it stands, in a folder with the sample.
    @Test func theCommandsWork() throws {
        let folder = try TemporaryFolder()
        try Sample.usJapan.write(to: folder.path)
        try folder.write("keys 2 j <Enter>\nscreen\n", to: "script.keys")
        try folder.write("1 %\n", to: "note")
        try folder.write("title,owner\nEquity share,METI\n", to: "gaps.csv")
        try folder.write("Ref no.,title\nP-1,New plant\n", to: "list.csv")
        try folder.write("gap,side,date,text\nEquity share,Tokyo,2026-02-19,At most 2%\n", to: "talks.csv")
        try folder.write("year,revenue (m USD)\n2055,10\n", to: "model.csv")
        let manual = ManualPage.allCases.map { page in
            RoomsTests.root.appendingPathComponent("Sources/SherpaCommands/Manual/Texts/\(page.name).en.md")
        }
        let texts = try ([ReadmeTests.readme] + manual).map { try String(contentsOf: $0, encoding: .utf8) }
        let shown = texts.joined(separator: "\n").matches(
            of: /(?:^    (sherpa .*)$|^- `(sherpa [^`]*)`:)/.anchorsMatchLineEndings())
        #expect(shown.count >= 20)
        for command in shown.compactMap({ $0.1 ?? $0.2 }) {
            let words = command.split(separator: " ").dropFirst().joined(separator: " ")
            let run = try SherpaRun(shell: words, in: folder)
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
    }
}
