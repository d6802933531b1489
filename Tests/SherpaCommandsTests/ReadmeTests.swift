import Foundation
import Testing
import Workbench

/// The README stays true: its key table and its screen are those of the program.
@Suite struct ReadmeTests {
    static let readme = RoomsTests.root.appendingPathComponent("README.md")

    /// The key table as the README has it.
    static var keyTable: String {
        var rows = ["| key | does | where |", "| --- | --- | --- |"]
        for info in ActionInfo.table {
            let keys = info.keys.map { "`\($0.name)`" }.joined(separator: " ")
            let places = Place.allCases.filter { info.places.contains($0) }
            let place = places == Place.allCases ? "everywhere" : places.map(\.rawValue).joined(separator: ", ")
            rows.append("| \(keys) | \(info.help) | \(place) |")
        }
        return rows.joined(separator: "\n")
    }

    @Test func theKeyTableIsThatOfTheProgram() throws {
        let text = try String(contentsOf: ReadmeTests.readme, encoding: .utf8)
        let start = try #require(text.range(of: "compares them -->\n"))
        let end = try #require(text.range(of: "\n<!-- end of keys"))
        let found = String(text[start.upperBound..<max(start.upperBound, end.lowerBound)])
        if found != ReadmeTests.keyTable, ProcessInfo.processInfo.environment["SHERPA_RECORD"] != nil {
            let new = text.replacingCharacters(
                in: start.upperBound..<end.lowerBound, with: ReadmeTests.keyTable)
            try new.write(to: ReadmeTests.readme, atomically: true, encoding: .utf8)
            Issue.record("recorded the key table: look at it, then run again")
            return
        }
        #expect(found == ReadmeTests.keyTable, "SHERPA_RECORD=1 writes it anew")
    }
}
